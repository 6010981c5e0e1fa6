package io.papergraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.cli.ChildProcess.Cost;
import io.papergraph.store.DiskUse;
import java.io.IOException;

/**
 * What builds of one input cost, each step in a process of its own.
 *
 * @param papers records of the input
 * @param quads quads of the store after the first build
 * @param build the build into a new store
 * @param again the same build again, the input of which is remembered
 * @param reread the same where it is read all the same
 * @param often that with the input {@link #OFTEN} times over
 * @param start the same build with the first record alone: starting Java, loading the model,
 *     opening the store
 * @param changed the build with one title changed
 * @param loader Jena's phased loader on the quads
 * @param disk bytes of the store after the first build
 * @param loaded bytes of what the loader made
 */
record BenchSize(
    long papers,
    long quads,
    Cost build,
    Cost again,
    Cost reread,
    Cost often,
    Cost start,
    Cost changed,
    Cost loader,
    DiskUse disk,
    long loaded) {

  /** How often the input is read in one build, to tell what Java gains once it has compiled. */
  static final int OFTEN = 5;

  /** The seconds that a phase of the first build took, e.g. {@code index}. */
  double phase(String label) throws IOException {
    return seconds(build.json(), label);
  }

  private static double seconds(JsonNode summary, String label) {
    return summary.path("seconds").path(label).doubleValue();
  }

  /** Papers a second of the first build. */
  double building() {
    return papers / build.seconds();
  }

  /** The same, had it not had to start. */
  double buildingWithoutStart() {
    return papers / (build.seconds() - start.seconds());
  }

  /** Papers a second of the same build again. */
  double looking() {
    return papers / again.seconds();
  }

  /** Papers a second of the same input read again, had Java not had to start. */
  double lookingWithoutStart() {
    return (papers - 1) / (reread.seconds() - start.seconds());
  }

  /** The same of the later times that an input is read in one build. */
  double lookingLater() {
    return (OFTEN - 1) * papers / (often.seconds() - reread.seconds());
  }

  /** Seconds that one changed record takes beside reading all of them. */
  double change() {
    return changed.seconds() - reread.seconds();
  }

  /** How many times as long as the loader the first build takes. */
  double ratio() {
    return build.seconds() / loader.seconds();
  }

  /** The same without the text index. */
  double ratioWithoutIndex() throws IOException {
    return (build.seconds() - phase("index")) / loader.seconds();
  }
}
