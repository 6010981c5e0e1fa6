package io.papergraph.export;

import io.papergraph.paper.Issued;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * A part of a store that stands by itself: the graphs of the papers that are wanted and, of the
 * other graphs, what they say of the names that these papers use and of what the names stand for.
 */
final class Selection implements AutoCloseable {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final @Nullable Issued since;
  private final SortedLines papers;
  private final SortedLines subjects;
  private long undated;

  /**
   * Chooses the papers; only their IRIs, and those of what they name, are kept, sorted.
   *
   * @throws ExportUsageException when a paper that is asked for is not in the dataset
   */
  Selection(DatasetGraph dataset, Iris iris, ExportOptions options, SortedLines.Room room) {
    this.dataset = dataset;
    this.iris = iris;
    this.since = options.since();
    this.papers = new SortedLines(room, SortedLines.BY_BYTES);
    this.subjects = new SortedLines(room, SortedLines.BY_BYTES);
    try {
      candidates(options.papers()).forEachRemaining(this::consider);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Papers that were left out because they have no date to compare. */
  long undated() {
    return undated;
  }

  /** The graphs that hold something of the part. */
  Iterator<Node> graphs() {
    Iterator<Node> shared =
        Iter.filter(
            List.of(iri(iris.identityGraph()), iri(iris.vocabularyGraph())).iterator(),
            graph -> quads(graph).hasNext());
    return Iter.concat(nodes(papers), shared);
  }

  /** What a graph holds of the part. */
  Iterator<Quad> quads(Node graph) {
    return isPaper(graph)
        ? dataset.find(graph, Node.ANY, Node.ANY, Node.ANY)
        : Iter.flatMap(nodes(subjects), s -> dataset.find(graph, s, Node.ANY, Node.ANY));
  }

  @Override
  public void close() {
    papers.close();
    subjects.close();
  }

  private Iterator<Node> candidates(List<String> ids) {
    if (ids.isEmpty()) {
      return Iter.filter(dataset.listGraphNodes(), this::isPaper);
    }
    PaperFinder finder = new PaperFinder(dataset, iris);
    return ids.stream().flatMap(id -> finder.graphs(id).stream()).distinct().iterator();
  }

  private void consider(Node graph) {
    if (since != null) {
      Optional<Issued> issued = issued(graph);
      if (issued.isEmpty() || !isSince(issued.get(), since)) {
        undated += issued.isEmpty() && isOfPaper(graph) ? 1 : 0;
        return;
      }
    }
    add(graph, papers);
    Iterator<Quad> labels = dataset.find(graph, Node.ANY, RDFS.label.asNode(), Node.ANY);
    while (labels.hasNext()) {
      Node name = labels.next().getSubject();
      if (name.isURI() && iris.isName(name.getURI())) {
        addName(name);
      }
    }
  }

  private void addName(Node name) {
    addDescribed(name);
    dataset
        .find(iri(iris.identityGraph()), name, Vocabulary.CANONICAL, Node.ANY)
        .forEachRemaining(quad -> addDescribed(quad.getObject()));
  }

  /** A name or a thing, and why it is what it is. */
  private void addDescribed(Node node) {
    add(node, subjects);
    add(IdentityMapper.reason(node), subjects);
  }

  /** Compares as far as both dates are known: 2024 is since 2024-03, and 2024-02 is not. */
  private static boolean isSince(Issued issued, Issued since) {
    int known = Math.min(issued.value().length(), since.value().length());
    return issued.value().substring(0, known).compareTo(since.value().substring(0, known)) >= 0;
  }

  private Optional<Issued> issued(Node graph) {
    Iterator<Quad> found = dataset.find(graph, Node.ANY, DCTerms.issued.asNode(), Node.ANY);
    return Iter.toList(found).stream()
        .map(Quad::getObject)
        .filter(Node::isLiteral)
        .flatMap(date -> Issued.parse(date.getLiteralLexicalForm()).stream())
        .findFirst();
  }

  private boolean isOfPaper(Node graph) {
    return dataset.contains(graph, Node.ANY, RDF.type.asNode(), Vocabulary.Classes.PAPER);
  }

  private boolean isPaper(Node graph) {
    return graph.isURI() && iris.paperOfGraph(graph.getURI()).isPresent();
  }

  private static void add(Node iri, SortedLines lines) {
    lines.add(iri.getURI().getBytes(StandardCharsets.UTF_8));
  }

  private static Iterator<Node> nodes(SortedLines lines) {
    return Iter.map(lines.iterator(), line -> iri(new String(line, StandardCharsets.UTF_8)));
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
