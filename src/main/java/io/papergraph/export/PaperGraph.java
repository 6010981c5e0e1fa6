package io.papergraph.export;

import io.papergraph.paper.Field;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;

/** What the graph of one paper says, in memory: IRIs and texts without brackets and quotes. */
final class PaperGraph {
  private static final List<String> FIELDS = Stream.of(Field.values()).map(Field::label).toList();

  private final Snapshot snapshot;
  private final String paper;
  private final Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();

  /**
   * @param paper the IRI of the paper
   * @param graph the name of its graph
   */
  PaperGraph(Snapshot snapshot, String paper, String graph) throws IOException {
    this.snapshot = snapshot;
    this.paper = paper;
    try (SortedLines lines = snapshot.graph(graph, SortedLines.BY_BYTES)) {
      for (byte[] line : lines) {
        add(Statement.parse(line));
      }
    }
  }

  private void add(Statement statement) {
    values
        .computeIfAbsent(plain(statement.subject()), s -> new LinkedHashMap<>())
        .computeIfAbsent(plain(statement.predicate()), p -> new ArrayList<>())
        .add(plain(statement.object()));
  }

  private static String plain(String term) {
    return switch (term.charAt(0)) {
      case '<' -> Literal.unbracketed(term);
      case '"' -> Literal.parse(term).lexical();
      default -> term;
    };
  }

  String paper() {
    return paper;
  }

  Iris iris() {
    return snapshot.iris();
  }

  /** The subjects of this type: as they stand in the text, and then by IRI. */
  List<String> subjects(Node type) {
    return values.keySet().stream()
        .filter(subject -> values(subject, RDF.type.asNode()).contains(type.getURI()))
        .sorted(
            Comparator.comparing(this::field).thenComparing(this::start).thenComparing(this::end))
        .toList();
  }

  /** All subjects, by IRI. */
  List<String> subjects() {
    return List.copyOf(values.keySet());
  }

  List<String> values(String subject, Node property) {
    return values.getOrDefault(subject, Map.of()).getOrDefault(property.getURI(), List.of());
  }

  /** The value of a property, several with a space between, empty for none. */
  String value(String subject, Node property) {
    return String.join(" ", values(subject, property));
  }

  /** The properties of a subject that lead to this value, by IRI. */
  List<String> properties(String subject, String value) {
    return values.getOrDefault(subject, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().contains(value))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What the identity graph says of a name or a thing; an IRI or text, empty for nothing. */
  String identity(String subject, Node property) {
    Optional<Node> found = snapshot.identity(NodeFactory.createURI(subject), property);
    return found.map(n -> n.isURI() ? n.getURI() : n.getLiteralLexicalForm()).orElse("");
  }

  /** {@code title} or {@code abstract}, or empty for what stands in no text. */
  String fieldLabel(String subject) {
    String field = value(subject, Vocabulary.FIELD);
    return field.substring(field.lastIndexOf('#') + 1);
  }

  private int field(String subject) {
    return FIELDS.indexOf(fieldLabel(subject));
  }

  private long start(String subject) {
    return offset(subject, Vocabulary.START);
  }

  private long end(String subject) {
    return offset(subject, Vocabulary.END);
  }

  private long offset(String subject, Node property) {
    return values(subject, property).stream()
        .filter(digits -> digits.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** Local names of IRIs of the vocabulary, several with a space between. */
  static String locals(List<String> iris) {
    return iris.stream()
        .map(iri -> iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
        .collect(Collectors.joining(" "));
  }
}
