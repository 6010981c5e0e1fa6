package io.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The union of the named graphs as Turtle, every triple once, as {@link TurtleWriter} has it. */
public final class TurtleExporter implements DocumentExporter {
  private final Map<String, String> prefixes;

  /**
   * @param prefixes prefix and namespace, in the order in which they are declared
   */
  public TurtleExporter(Map<String, String> prefixes) {
    this.prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
  }

  @Override
  public String name() {
    return "turtle";
  }

  @Override
  public List<String> endings() {
    return List.of(".ttl");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    TurtleWriter writer = new TurtleWriter(prefixes, out);
    writer.writePrefixes();
    try (SortedLines lines = snapshot.union(SortedLines.WHOLE_BEFORE_PARTS)) {
      writer.writeBlocks(lines);
    }
    writer.flush();
  }
}
