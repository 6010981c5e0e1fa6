package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;

/** Whether what a file adds goes with what is known: shapes, labels, and what is broader. */
final class VocabularyRules {
  private static final Node BROADER = SKOS.broader.asNode();

  private final Path file;
  private final Graph added;
  private final Graph known;
  private final Graph all = GraphFactory.createDefaultGraph();

  VocabularyRules(Path file, Graph added, Graph known) {
    this.file = file;
    this.added = added;
    this.known = known;
    GraphUtil.addInto(all, known);
    GraphUtil.addInto(all, added);
  }

  /**
   * Checks everything.
   *
   * @throws VocabularyException for the first rule that is broken
   */
  void check() {
    checkBroader();
    List<Violation> violations = new ShapeValidator().validate(touched());
    if (!violations.isEmpty()) {
      Violation first = violations.get(0);
      throw failure(first.focus() + ": " + first.message());
    }
    try {
      Vocabularies.byLabel(new ConceptReader(all).all());
    } catch (IllegalArgumentException e) {
      throw failure(String.valueOf(e.getMessage()));
    }
  }

  /** All that is said of the things that the file speaks of, with the types of what is broader. */
  private Graph touched() {
    Graph touched = GraphFactory.createDefaultGraph();
    added
        .find()
        .mapWith(Triple::getSubject)
        .toSet()
        .forEach(
            subject -> {
              all.find(subject, Node.ANY, Node.ANY).forEach(touched::add);
              all.find(subject, BROADER, Node.ANY)
                  .forEach(
                      t -> known.find(t.getObject(), Node.ANY, Node.ANY).forEach(touched::add));
            });
    return touched;
  }

  private void checkBroader() {
    ConceptReader reader = new ConceptReader(all);
    for (Triple triple : added.find(Node.ANY, BROADER, Node.ANY).toList()) {
      if (!reader.type(triple.getObject()).equals(Optional.of(EntityType.TASK))) {
        throw failure(
            "what is broader than "
                + ShapeValidator.text(triple.getSubject())
                + " is no task that is known: "
                + ShapeValidator.text(triple.getObject()));
      }
      if (isAbove(triple.getSubject(), triple.getObject(), new HashSet<>())) {
        throw failure(ShapeValidator.text(triple.getSubject()) + " is broader than itself");
      }
    }
  }

  /** Whether a task is another, or broader than it. */
  private boolean isAbove(Node above, Node task, Set<Node> seen) {
    return above.equals(task)
        || (seen.add(task)
            && all.find(task, BROADER, Node.ANY).toList().stream()
                .anyMatch(t -> isAbove(above, t.getObject(), seen)));
  }

  private VocabularyException failure(String message) {
    return new VocabularyException(file + ": " + message);
  }
}
