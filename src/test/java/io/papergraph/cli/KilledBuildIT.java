package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.build.Pipeline;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoredQuads;
import io.papergraph.store.TextIndexCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 in mid-build; the text index is looked at each time. How often is set by {@code
 * -Dpapergraph.kills=50}, which docs/performance.md has the command of.
 */
class KilledBuildIT {
  private static final String KILLS = "papergraph.kills";

  /**
   * How a shell says that a process was asked to end; an interrupt is ignored in the background.
   */
  private static final int TERMINATED = 143;

  /** Papers for some batches of 50, or for a load of them all. */
  private static final int SOME = 400;

  private static final List<String> SYSTEMS = List.of("BERT", "CLIP", "GPT-2", "T5", "ResNet-50");
  private static final List<String> DATASETS = List.of("GLUE", "ImageNet", "SQuAD", "COCO", "C4");

  @TempDir Path dir;

  @Test
  void batchesLeaveWholePapersOnlyAndTheNextRunFinishesTheJob() throws Exception {
    killAndFinish(KilledBuildIT::build, Integer.getInteger(KILLS, 6));
  }

  @Test
  void aBulkLoadLeavesNothingOrAllAndTheNextRunFinishesTheJob() throws Exception {
    killAndFinish(KilledBuildIT::bulkBuild, Integer.getInteger(KILLS, 10) / 5);
  }

  @Test
  void anInterruptStoresWhatWasReadAndTheNextRunGoesOn() throws Exception {
    Path input = papers(new Random(43));
    Path store = dir.resolve("interrupted");
    Process process = build(input, store);
    while (!isStoring(store) && process.isAlive()) {
      Thread.sleep(5);
    }
    assertTrue(process.isAlive(), "it ended before it could be interrupted");
    process.destroy();
    assertEquals(TERMINATED, process.waitFor());
    Undisturbed undisturbed = undisturbed(input, KilledBuildIT::build);
    int held = assertWholePapers(store, undisturbed.quads());
    assertTrue(held > 0 && held < SOME && held % 50 == 0, () -> held + " papers");
    assertFinished(build(input, store), store, undisturbed);
  }

  /** Starts a build. */
  private interface Start {
    Process build(Path input, Path store) throws IOException;
  }

  /** What a build that nobody disturbs makes: its quads, its export, and the time that it took. */
  private record Undisturbed(Set<String> quads, Path export, long millis) {}

  private Undisturbed undisturbed(Path input, Start start)
      throws IOException, InterruptedException {
    Path store = dir.resolve("undisturbed");
    long begin = System.nanoTime();
    assertEquals(0, start.build(input, store).waitFor());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    return new Undisturbed(quads(store), export(store), millis);
  }

  /** Whether a batch is being stored, as the file for the text index tells. */
  private static boolean isStoring(Path store) {
    return Files.exists(store.resolve("text-changes"));
  }

  private void killAndFinish(Start start, int most) throws Exception {
    Path input = papers(new Random(42));
    Undisturbed undisturbed = undisturbed(input, start);
    long millis = undisturbed.millis();
    Random random = new Random(millis);
    List<Integer> held = new ArrayList<>();
    int stores = 0;
    int kills = 0;
    int pending = 0;
    while (kills < most) {
      Path store = dir.resolve("killed" + stores);
      Process process = start.build(input, store);
      if (process.waitFor(random.nextLong(millis / 4, millis), TimeUnit.MILLISECONDS)) {
        assertFinished(process, store, undisturbed);
        stores++;
        continue;
      }
      process.destroyForcibly().waitFor();
      kills++;
      pending += Files.exists(store.resolve("text-changes")) ? 1 : 0;
      if (Files.exists(store.resolve("papergraph.properties"))) {
        held.add(assertWholePapers(store, undisturbed.quads()));
      }
    }
    System.out.println(
        "killed "
            + kills
            + " running builds; papers then held: "
            + held
            + "; text index to follow: "
            + pending);
    Path last = dir.resolve("killed" + stores);
    assertFinished(start.build(input, last), last, undisturbed);
  }

  private void assertFinished(Process process, Path store, Undisturbed undisturbed)
      throws IOException, InterruptedException {
    assertEquals(0, process.waitFor());
    assertEquals(undisturbed.quads(), quads(store));
    assertEquals(-1, Files.mismatch(undisturbed.export(), export(store)));
  }

  /** Every quad of a paper's graph that is there is right, and none of its quads is missing. */
  private static int assertWholePapers(Path store, Set<String> expected) {
    Set<String> held = quads(store);
    Set<String> graphs = new HashSet<>();
    held.stream().map(KilledBuildIT::graph).filter(g -> g.contains("/paper/")).forEach(graphs::add);
    for (String quad : expected) {
      if (graphs.contains(graph(quad))) {
        assertTrue(held.contains(quad), () -> "half a paper: lacks " + quad);
      }
    }
    for (String quad : held) {
      if (graphs.contains(graph(quad))) {
        assertTrue(expected.contains(quad), () -> "not of this paper: " + quad);
      }
    }
    return graphs.size();
  }

  private static String graph(String quad) {
    return quad.substring(0, quad.indexOf(' '));
  }

  private static Set<String> quads(Path dir) {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      TextIndexCheck.Result texts = new TextIndexCheck(store).run();
      assertTrue(texts.agrees(), () -> "the text index is out of step: " + texts);
      return StoredQuads.quads(store);
    }
  }

  private Path papers(Random random) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < SOME; i++) {
      lines.append(
          String.format(
              "{\"id\":\"2401.%05d\",\"title\":\"Net%d: a study of %s\",\"abstract\":\"We introduce"
                  + " Net%d, a model that builds on %s. It reaches %d.%d%% accuracy on %s. The code"
                  + " is at https://github.com/someone/net%d.\"}%n",
              i,
              i,
              pick(SYSTEMS, random),
              i,
              pick(SYSTEMS, random),
              50 + random.nextInt(50),
              random.nextInt(10),
              pick(DATASETS, random),
              i));
    }
    return Files.writeString(dir.resolve("papers.jsonl"), lines);
  }

  private static String pick(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }

  private Path export(Path store) {
    Path file = dir.resolve(store.getFileName() + ".nq");
    Cli cli = Cli.run("export", "--store", store.toString(), "-o", file.toString());
    assertEquals(0, cli.status(), cli.err());
    return file;
  }

  private static Process build(Path input, Path store) throws IOException {
    return Processes.java(
            Main.class, "build", input.toString(), "--store", store.toString(), "--batch", "50")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Process bulkBuild(Path input, Path store) throws IOException {
    return Processes.java(BulkBuild.class, input.toString(), store.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** The command's build with fewer papers from which on it loads in bulk. */
  static final class BulkBuild {
    public static void main(String[] args) {
      Wiring wiring = new Wiring();
      Vocabularies vocabularies = wiring.vocabularies();
      try (KnowledgeStore store =
          KnowledgeStore.openOrCreate(Path.of(args[1]), Iris.DEFAULT_BASE)) {
        Pipeline.Listener listener = new BuildReport(ProgressLine.on(Streams.standard(), true));
        new Pipeline(
                store,
                wiring.extractor(vocabularies),
                vocabularies,
                Curations.none(),
                Pipeline.DEFAULT_BATCH,
                SOME / 2)
            .run(wiring.inputs().read(List.of(args[0])), listener);
      }
    }
  }
}
