package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The named graphs as canonical N-Quads: graphs in the order of their IRIs, and within a graph the
 * lines in the order of their bytes, as {@code LC_ALL=C sort} has them.
 */
public final class NQuadsExporter implements Exporter {
  private final SortedLines.Room room;

  public NQuadsExporter() {
    this(SortedLines.Room.standard());
  }

  NQuadsExporter(SortedLines.Room room) {
    this.room = room;
  }

  @Override
  public String name() {
    return "nquads";
  }

  @Override
  public void write(KnowledgeStore store, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, Snapshot.BUFFER);
    Snapshot.read(store, room, snapshot -> write(snapshot, buffered));
    buffered.flush();
  }

  private static void write(Snapshot snapshot, OutputStream out) throws IOException {
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
