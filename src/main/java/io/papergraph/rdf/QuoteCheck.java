package io.papergraph.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;

/**
 * The two checks that {@code shapes.ttl} states in SPARQL, done in Java: a query for each mention
 * takes several times as long as all other shapes together. What the other shapes already refuse,
 * such as a mention without offsets, is passed over.
 */
final class QuoteCheck {
  static final String QUOTE = "the quote is what stands in the field at its offsets";
  static final String SUPPORT = "the paper has the role that the mention supports";

  private final Graph graph;
  private final List<Violation> violations = new ArrayList<>();

  private QuoteCheck(Graph graph) {
    this.graph = graph;
  }

  static List<Violation> violations(Graph graph) {
    QuoteCheck check = new QuoteCheck(graph);
    graph.find(Node.ANY, Vocabulary.EXACT, Node.ANY).toList().stream()
        .filter(t -> !check.stands(t.getSubject(), t.getObject()))
        .forEach(t -> check.add(t.getSubject(), Vocabulary.EXACT, t.getObject(), QUOTE));
    graph.find(Node.ANY, Vocabulary.SUPPORTS, Node.ANY).toList().stream()
        .filter(t -> !check.holds(t.getSubject(), t.getObject()))
        .forEach(t -> check.add(t.getSubject(), Vocabulary.SUPPORTS, t.getObject(), SUPPORT));
    return check.violations;
  }

  private void add(Node focus, Node path, Node value, String message) {
    violations.add(
        new Violation(
            ShapeValidator.text(focus),
            ShapeValidator.text(path),
            ShapeValidator.text(value),
            message));
  }

  private boolean stands(Node node, Node quote) {
    Optional<String> text = object(node, Vocabulary.FIELD).flatMap(this::text);
    Optional<Integer> start = object(node, Vocabulary.START).flatMap(QuoteCheck::integer);
    Optional<Integer> end = object(node, Vocabulary.END).flatMap(QuoteCheck::integer);
    if (text.isEmpty() || start.isEmpty() || end.isEmpty() || !quote.isLiteral()) {
      return true;
    }
    return stands(text.get(), start.get(), end.get(), quote.getLiteralLexicalForm());
  }

  private static boolean stands(String text, int start, int end, String quote) {
    if (start < 0 || quote.codePointCount(0, quote.length()) != end - start) {
      return false;
    }
    return end <= text.codePointCount(0, text.length())
        && text.startsWith(quote, text.offsetByCodePoints(0, start));
  }

  private boolean holds(Node mention, Node role) {
    Optional<Node> paper =
        object(mention, Vocabulary.FIELD).flatMap(field -> object(field, Vocabulary.FIELD_OF));
    Optional<Node> entity = object(mention, Vocabulary.ENTITY);
    return paper.isEmpty() || entity.isEmpty() || graph.contains(paper.get(), role, entity.get());
  }

  /** The text of a field, by the end of its IRI. */
  private Optional<String> text(Node field) {
    Node property =
        field.toString().endsWith("#title") ? DCTerms.title.asNode() : DCTerms.abstract_.asNode();
    return object(field, Vocabulary.FIELD_OF)
        .flatMap(paper -> object(paper, property))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }

  private Optional<Node> object(Node subject, Node predicate) {
    return graph.find(subject, predicate, Node.ANY).nextOptional().map(t -> t.getObject());
  }

  private static Optional<Integer> integer(Node node) {
    boolean number = node.isLiteral() && node.getLiteralLexicalForm().matches("-?\\d{1,9}");
    return number ? Optional.of(Integer.parseInt(node.getLiteralLexicalForm())) : Optional.empty();
  }
}
