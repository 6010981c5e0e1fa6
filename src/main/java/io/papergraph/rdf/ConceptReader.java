package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Reads concepts off a graph. */
final class ConceptReader {
  private final Graph graph;

  ConceptReader(Graph graph) {
    this.graph = graph;
  }

  /** Every concept that has a preferred label, in no order. */
  List<Concept> all() {
    List<Concept> found = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      for (Node node : nodes(type)) {
        List<String> preferred = texts(node, SKOS.prefLabel.asNode());
        if (!preferred.isEmpty()) {
          found.add(new Concept(type, preferred.get(0), labels(node)));
        }
      }
    }
    return found;
  }

  /** The nodes of this type. */
  List<Node> nodes(EntityType type) {
    return graph
        .find(Node.ANY, RDF.type.asNode(), Vocabulary.type(type))
        .mapWith(Triple::getSubject)
        .toList();
  }

  /** The type of a concept; empty when it has none of the six. */
  Optional<EntityType> type(Node node) {
    for (EntityType type : EntityType.values()) {
      if (graph.contains(node, RDF.type.asNode(), Vocabulary.type(type))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** All labels, the preferred one first, the others sorted. */
  List<String> labels(Node node) {
    List<String> labels = new ArrayList<>(texts(node, SKOS.prefLabel.asNode()));
    labels.addAll(texts(node, SKOS.altLabel.asNode()));
    return labels;
  }

  /** The texts of a property, sorted. */
  List<String> texts(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
