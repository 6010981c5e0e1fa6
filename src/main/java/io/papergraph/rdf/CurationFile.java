package io.papergraph.rdf;

import io.papergraph.resolve.Curation;
import io.papergraph.resolve.CurationException;
import io.papergraph.resolve.Curations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The Turtle file that holds a store's curations. People edit it by hand and keep it under version
 * control; the program writes it sorted, so that the same curations give the same bytes.
 */
public final class CurationFile {
  private static final String SUFFIX = ".curation.ttl";

  private static final String HEAD =
      """
      # Curations of a Papergraph store: what people decided where the rules were wrong. Every build and
      # 'papergraph curate apply' put them to work; what is deleted here is undone by the next of them.
      # 'papergraph curate' sorts this file when it adds to it and keeps no comments but rdfs:comment.
      # docs/curation.md says what may be written here.
      @prefix pg:   <https://w3id.org/papergraph/ontology#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      """;

  private static final Set<Node> KINDS =
      Set.of(
          Vocabulary.Classes.MERGE,
          Vocabulary.Classes.SPLIT,
          Vocabulary.Classes.RENAMING,
          Vocabulary.Classes.RETYPING,
          Vocabulary.Classes.RETRACTION,
          Vocabulary.Classes.CONFIRMATION);

  /** In the order in which an entry has them. */
  private static final List<Node> PROPERTIES =
      List.of(
          Vocabulary.CURATED_PAPER,
          Vocabulary.CURATED_ROLE,
          Vocabulary.CURATED_TYPE,
          Vocabulary.CURATED_NAME,
          Vocabulary.CURATED_VALUE,
          Vocabulary.CURATED_SYSTEM,
          Vocabulary.CURATED_DATASET,
          Vocabulary.CURATED_METRIC,
          Vocabulary.CURATED_TASK,
          Vocabulary.MERGED_INTO,
          Vocabulary.NEW_LABEL,
          Vocabulary.NEW_TYPE,
          RDFS.comment.asNode());

  private final Path file;

  public CurationFile(Path file) {
    this.file = file;
  }

  /** The file of a store for which no other is named: {@code papergraph-store.curation.ttl}. */
  public static Path beside(Path store) {
    Path folder = store.toAbsolutePath().normalize();
    Path name = folder.getFileName();
    return store.resolveSibling((name == null ? "papergraph" : name) + SUFFIX);
  }

  /**
   * Reads the file; none where there is no file.
   *
   * @throws CurationException when it cannot be read or an entry in it cannot be used
   */
  public Curations read() {
    if (!Files.exists(file)) {
      return Curations.of(file.toString(), List.of());
    }
    Graph written = TurtleFile.read(file, "curations", CurationException::new);
    ShapeValidator shapes = new ShapeValidator();
    List<Curation> found = new ArrayList<>();
    for (Node entry : entries(written)) {
      found.add(read(written, entry, shapes));
    }
    return Curations.of(file.toString(), found);
  }

  /**
   * Writes the file, whole or not at all.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Curations curations) throws IOException {
    StringBuilder out = new StringBuilder(HEAD);
    for (Curation curation : curations.all()) {
      out.append('\n').append(entry(curation)).append('\n');
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.writeString(part, out, StandardCharsets.UTF_8);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String entry(Curation curation) {
    Node node = NodeFactory.createBlankNode();
    Graph graph = CurationTerms.graph(curation, node);
    StringBuilder entry = new StringBuilder("[] a ");
    graph.find(node, RDF.type.asNode(), Node.ANY).forEach(t -> entry.append(text(t.getObject())));
    for (Node property : PROPERTIES) {
      for (Triple triple : graph.find(node, property, Node.ANY).toList()) {
        entry.append(" ;\n  ").append(text(property)).append(' ').append(text(triple.getObject()));
      }
    }
    return entry.append(" .").toString();
  }

  private static String text(Node node) {
    return node.isLiteral() ? NodeFmtLib.strNT(node) : ShapeValidator.text(node);
  }

  /** Everything that is said of, sorted by what is said of it. */
  private List<Node> entries(Graph written) {
    Map<String, Node> sorted = new TreeMap<>();
    for (Node entry : written.find().mapWith(Triple::getSubject).toSet()) {
      sorted.put(describe(written, entry) + " " + entry, entry);
    }
    return List.copyOf(sorted.values());
  }

  private Curation read(Graph written, Node entry, ShapeValidator shapes) {
    Graph alone = GraphFactory.createDefaultGraph();
    written.find(entry, Node.ANY, Node.ANY).forEach(alone::add);
    List<Node> kinds =
        alone.find(entry, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
    if (kinds.size() != 1 || !KINDS.contains(kinds.get(0))) {
      throw failure(
          describe(written, entry)
              + " is none of pg:Merge, pg:Split, pg:Renaming,"
              + " pg:Retyping, pg:Retraction and pg:Confirmation; give it one of them as its type");
    }
    List<Violation> violations = shapes.validate(alone);
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw failure(describe(written, entry) + ": " + first.message() + value(first));
    }
    try {
      return new CurationReader(alone, entry).read();
    } catch (IllegalArgumentException e) {
      throw failure(describe(written, entry) + ": " + e.getMessage());
    }
  }

  private static String value(Violation violation) {
    String where = (violation.path() + " " + violation.value()).strip();
    return where.isEmpty() || violation.value().startsWith("_:") ? "" : " (" + where + ")";
  }

  /** An entry by what it says, since most have no IRI. */
  private static String describe(Graph written, Node entry) {
    StringBuilder said = new StringBuilder("the entry");
    for (Node property : PROPERTIES.subList(0, PROPERTIES.size() - 1)) {
      written
          .find(entry, property, Node.ANY)
          .mapWith(t -> ShapeValidator.text(t.getObject()))
          .toList()
          .stream()
          .sorted()
          .forEach(value -> said.append(' ').append(value));
    }
    return said.toString();
  }

  private CurationException failure(String message) {
    return new CurationException(file + ": " + message);
  }
}
