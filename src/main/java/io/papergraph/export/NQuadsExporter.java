package io.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The named graphs as canonical N-Quads: graphs in the order of their IRIs, and within a graph the
 * lines in the order of their bytes, as {@code LC_ALL=C sort} has them.
 */
public final class NQuadsExporter implements DocumentExporter {
  @Override
  public String name() {
    return "nquads";
  }

  @Override
  public List<String> endings() {
    return List.of(".nq");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (SortedLines graphs = snapshot.graphs()) {
      for (byte[] graph : graphs) {
        writeGraph(snapshot, new String(graph, StandardCharsets.UTF_8), out);
      }
    }
  }

  private static void writeGraph(Snapshot snapshot, String graph, OutputStream out)
      throws IOException {
    byte[] end = (" " + NTriples.iri(graph) + " .\n").getBytes(StandardCharsets.UTF_8);
    try (SortedLines lines = snapshot.graph(graph, SortedLines.BY_BYTES)) {
      for (byte[] line : lines) {
        out.write(line);
        out.write(end);
      }
    }
  }
}
