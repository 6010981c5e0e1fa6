package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** One consistent state of a store, in the fixed order of exports. */
final class Snapshot {
  /** Bytes to gather before a write. */
  static final int BUFFER = 1 << 16;

  private final DatasetGraph dataset;
  private final SortedLines.Room room;

  private Snapshot(DatasetGraph dataset, SortedLines.Room room) {
    this.dataset = dataset;
    this.room = room;
  }

  interface Work {
    void on(Snapshot snapshot) throws IOException;
  }

  /** Runs work in one read transaction; the snapshot is of no use after it. */
  static void read(KnowledgeStore store, SortedLines.Room room, Work work) throws IOException {
    try {
      store.read(
          dataset -> {
            try {
              work.on(new Snapshot(dataset, room));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return Boolean.TRUE;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (AtlasException e) {
      // What the external sort throws when a temporary file cannot be made.
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The IRIs of the named graphs as UTF-8, in their order. The caller closes them. */
  SortedLines graphs() throws IOException {
    SortedLines names = new SortedLines(room, SortedLines.BY_BYTES);
    try {
      Iterator<Node> graphs = dataset.listGraphNodes();
      while (graphs.hasNext()) {
        Node graph = graphs.next();
        if (!graph.isURI()) {
          throw new IOException("the name of a graph is not an IRI: " + graph);
        }
        names.add(graph.getURI().getBytes(StandardCharsets.UTF_8));
      }
      return names;
    } catch (IOException | RuntimeException e) {
      names.close();
      throw e;
    }
  }

  /** The triples of one graph. The caller closes them. */
  SortedLines graph(String iri, Comparator<byte[]> order) throws IOException {
    return sorted(dataset.findNG(NodeFactory.createURI(iri), Node.ANY, Node.ANY, Node.ANY), order);
  }

  /** The triples of all named graphs, each once. The caller closes them. */
  SortedLines union(Comparator<byte[]> order) throws IOException {
    return sorted(dataset.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), order);
  }

  private SortedLines sorted(Iterator<Quad> quads, Comparator<byte[]> order) throws IOException {
    SortedLines lines = new SortedLines(room, order);
    try {
      while (quads.hasNext()) {
        lines.add(NTriples.line(quads.next().asTriple()));
      }
      return lines;
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    } finally {
      Iter.close(quads);
    }
  }
}
