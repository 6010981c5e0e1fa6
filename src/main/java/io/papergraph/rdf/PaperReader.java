package io.papergraph.rdf;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.resolve.WrittenName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Reads papers back from the graphs that {@link ClaimMapper#graph} wrote. */
public final class PaperReader {
  private static final String NO_DATE = "0000-00-00";

  private final Iris iris;

  public PaperReader(Iris iris) {
    this.iris = iris;
  }

  /**
   * By what a paper or record is known and how it stands.
   *
   * @param id the strongest identifier known
   * @param aliases the others, strongest first
   * @param standing see {@link Paper#standing}
   */
  public record Head(PaperId id, List<PaperId> aliases, String standing) {}

  /**
   * The head of the paper of a graph, with or without its abstract.
   *
   * @throws IllegalArgumentException when the graph is not that of one paper
   */
  public Head head(Graph graph) {
    Node node = subject(graph, Vocabulary.Classes.PAPER);
    SortedSet<PaperId> ids = ids(graph, node, text(graph, node, DCTerms.title.asNode()));
    PaperId id =
        ids.stream()
            .filter(i -> iris.paper(i).equals(node.getURI()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no identifier fits " + node));
    List<PaperId> aliases = ids.stream().filter(i -> !i.equals(id)).toList();
    return new Head(id, aliases, standing(graph));
  }

  /**
   * The paper of a graph, equal to the one that was written but for {@code localId}, which graphs
   * do not hold.
   *
   * @throws IllegalArgumentException when the graph is not that of one paper with its abstract
   */
  public Paper paper(Graph graph) {
    Node node = subject(graph, Vocabulary.Classes.PAPER);
    Head head = head(graph);
    return new Paper(
        head.id(),
        head.aliases(),
        text(graph, node, DCTerms.title.asNode()),
        text(graph, node, DCTerms.abstract_.asNode()),
        optional(graph, node, Vocabulary.AUTHORS).map(Authors::read).orElse(List.of()),
        optional(graph, node, DCTerms.issued.asNode()).map(Issued::new).orElse(null),
        origin(graph, node),
        StatementMapper.read(graph));
  }

  /** The standing of the paper or joined record that a graph holds. */
  public static String standing(Graph graph) {
    List<Node> found = objects(graph, Node.ANY, Vocabulary.STANDING);
    if (found.size() != 1) {
      throw new IllegalArgumentException("one standing expected, found " + found.size());
    }
    return found.get(0).getLiteralLexicalForm();
  }

  /** Name and version of the extractor that read the paper of a graph. */
  public String extractor(Graph graph) {
    Node node = subject(graph, Vocabulary.Classes.PAPER);
    List<Node> found = objects(graph, node, Vocabulary.EXTRACTOR);
    if (found.size() != 1) {
      throw new IllegalArgumentException("one extractor expected, found " + found.size());
    }
    return iris.extractorName(found.get(0).getURI());
  }

  /** Whether a graph is that of a record that has joined a paper. */
  public static boolean isJoined(Graph graph) {
    return graph.contains(Node.ANY, RDF.type.asNode(), Vocabulary.Classes.JOINED_RECORD);
  }

  /**
   * What a joined record keeps to be brought back: the record as JSON, or where no abstracts are
   * kept its graph in N-Triples.
   *
   * @throws IllegalArgumentException when the graph is not that of a joined record
   */
  public static String record(Graph graph) {
    return optional(graph, Node.ANY, Vocabulary.RECORD)
        .or(() -> optional(graph, Node.ANY, Vocabulary.RECORD_GRAPH))
        .orElseThrow(() -> new IllegalArgumentException("no joined record in the graph"));
  }

  /** The names as read that the graph of a paper describes. */
  public Set<WrittenName> names(Graph graph) {
    Set<WrittenName> names = new LinkedHashSet<>();
    graph
        .find(Node.ANY, RDFS.label.asNode(), Node.ANY)
        .mapWith(t -> t.getSubject().getURI())
        .filterKeep(iris::isName)
        .forEach(name -> names.add(iris.readName(name)));
    return names;
  }

  /** Whether an id is no more than what the title gives. */
  static boolean isOwnTitle(PaperId id, String title) {
    return id.scheme() == PaperId.Scheme.TITLE && id.value().equals(PaperId.titleKey(title));
  }

  /** The identifiers that are written out, and the title's own where the graph refers to it. */
  private SortedSet<PaperId> ids(Graph graph, Node node, String title) {
    SortedSet<PaperId> ids = new TreeSet<>();
    for (Node identifier : objects(graph, node, DCTerms.identifier.asNode())) {
      ids.add(id(identifier.getLiteralLexicalForm()));
    }
    if (!PaperId.titleKey(title).isEmpty()) {
      PaperId own = PaperId.ofTitle(title);
      Node alias = Facts.iri(iris.paper(own));
      if (alias.equals(node) || graph.contains(node, Vocabulary.ALIAS, alias)) {
        ids.add(own);
      }
    }
    return ids;
  }

  private static PaperId id(String written) {
    int colon = written.indexOf(':');
    String scheme = written.substring(0, colon).toUpperCase(Locale.ROOT);
    return new PaperId(PaperId.Scheme.valueOf(scheme), written.substring(colon + 1));
  }

  private static Origin origin(Graph graph, Node node) {
    String[] standing = text(graph, node, Vocabulary.STANDING).split("/", -1);
    return new Origin(
        text(graph, node, Vocabulary.SOURCE),
        Integer.parseInt(standing[0]),
        Integer.parseInt(standing[1]),
        standing[2].equals(NO_DATE) ? "" : standing[2],
        optional(graph, node, DCTerms.license.asNode()).orElse(null),
        null);
  }

  private static Node subject(Graph graph, Node type) {
    List<Node> found =
        graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(t -> t.getSubject()).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException("one paper expected in a graph, found " + found.size());
    }
    return found.get(0);
  }

  private static List<Node> objects(Graph graph, Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).mapWith(t -> t.getObject()).toList();
  }

  private static String text(Graph graph, Node subject, Node predicate) {
    return optional(graph, subject, predicate)
        .orElseThrow(() -> new IllegalArgumentException(subject + " lacks " + predicate));
  }

  /** The text of a literal, or the IRI of a resource. */
  private static Optional<String> optional(Graph graph, Node subject, Node predicate) {
    return objects(graph, subject, predicate).stream()
        .findFirst()
        .map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm());
  }
}
