package io.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named graphs as TriG, in the order of their IRIs, each as {@link TurtleWriter} has it. */
public final class TrigExporter implements DocumentExporter {
  private final Map<String, String> prefixes;

  /**
   * @param prefixes prefix and namespace, in the order in which they are declared
   */
  public TrigExporter(Map<String, String> prefixes) {
    this.prefixes = Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
  }

  @Override
  public String name() {
    return "trig";
  }

  @Override
  public List<String> endings() {
    return List.of(".trig");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    TurtleWriter writer = new TurtleWriter(prefixes, out);
    writer.writePrefixes();
    try (SortedLines graphs = snapshot.graphs()) {
      for (byte[] name : graphs) {
        String graph = new String(name, StandardCharsets.UTF_8);
        try (SortedLines lines = snapshot.graph(graph, SortedLines.WHOLE_BEFORE_PARTS)) {
          writer.writeGraph(graph, lines);
        }
      }
    }
    writer.flush();
  }
}
