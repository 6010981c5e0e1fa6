package io.papergraph.export;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.AtlasException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

/** One consistent state of a store, or the part of it that is wanted, in the order of exports. */
public final class Snapshot {
  /** Bytes to gather before a write. */
  static final int BUFFER = 1 << 16;

  /** What holds abstracts: a paper, and the record of one that has joined another. */
  private static final Set<Node> TEXTS = Set.of(DCTerms.abstract_.asNode(), Vocabulary.RECORD);

  private final DatasetGraph dataset;
  private final Iris iris;
  private final SortedLines.Room room;
  private final boolean text;
  private final @Nullable Selection selection;

  private Snapshot(
      DatasetGraph dataset,
      Iris iris,
      SortedLines.Room room,
      boolean text,
      @Nullable Selection selection) {
    this.dataset = dataset;
    this.iris = iris;
    this.room = room;
    this.text = text;
    this.selection = selection;
  }

  interface Work {
    void on(Snapshot snapshot) throws IOException;
  }

  /**
   * Runs work in one read transaction; the snapshot is of no use after it.
   *
   * @throws ExportUsageException when the options name a paper that the store does not hold
   */
  static ExportReport read(
      KnowledgeStore store, ExportOptions options, SortedLines.Room room, Work work)
      throws IOException {
    try {
      return store.read(
          dataset -> {
            try {
              return run(dataset, new Iris(store.base()), options, room, work);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
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

  private static ExportReport run(
      DatasetGraph dataset, Iris iris, ExportOptions options, SortedLines.Room room, Work work)
      throws IOException {
    if (!options.selects()) {
      work.on(new Snapshot(dataset, iris, room, options.text(), null));
      return new ExportReport(0);
    }
    try (Selection selection = new Selection(dataset, iris, options, room)) {
      work.on(new Snapshot(dataset, iris, room, options.text(), selection));
      return new ExportReport(selection.undated());
    }
  }

  /** Where the resources of the store live. */
  Iris iris() {
    return iris;
  }

  /** The IRIs of the named graphs as UTF-8, in their order. The caller closes them. */
  SortedLines graphs() throws IOException {
    SortedLines names = new SortedLines(room, SortedLines.BY_BYTES);
    try {
      Iterator<Node> graphs = selection == null ? dataset.listGraphNodes() : selection.graphs();
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
    return sorted(quads(NodeFactory.createURI(iri)), order);
  }

  /** The triples of all named graphs, each once. The caller closes them. */
  SortedLines union(Comparator<byte[]> order) throws IOException {
    Iterator<Quad> quads =
        selection == null ? quads(Node.ANY) : Iter.flatMap(selection.graphs(), this::quads);
    return sorted(quads, order);
  }

  /** What the identity graph gives as value of a property, the first in order of IRIs. */
  Optional<Node> identity(Node subject, Node predicate) {
    Node graph = NodeFactory.createURI(iris.identityGraph());
    return Iter.toList(dataset.find(graph, subject, predicate, Node.ANY)).stream()
        .map(Quad::getObject)
        .min(Comparator.comparing(Node::toString));
  }

  private Iterator<Quad> quads(Node graph) {
    return selection == null
        ? dataset.findNG(graph, Node.ANY, Node.ANY, Node.ANY)
        : selection.quads(graph);
  }

  private SortedLines sorted(Iterator<Quad> quads, Comparator<byte[]> order) throws IOException {
    SortedLines lines = new SortedLines(room, order);
    try {
      while (quads.hasNext()) {
        Quad quad = quads.next();
        if (text || !TEXTS.contains(quad.getPredicate())) {
          lines.add(NTriples.line(quad.asTriple()));
        }
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
