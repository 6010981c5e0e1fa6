package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.NamedThing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;

/** Reads what the vocabularies say of names: labels, short forms and lines. */
final class NameTerms {
  private final Graph graph;
  private final ConceptReader reader;

  NameTerms(Graph graph) {
    this.graph = graph;
    this.reader = new ConceptReader(graph);
  }

  /** Every concept that has a preferred label, sorted by type and label. */
  List<NamedThing> all() {
    List<NamedThing> things = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      for (Node node : reader.nodes(type)) {
        List<String> labels = reader.labels(node);
        if (!reader.texts(node, SKOS.prefLabel.asNode()).isEmpty()) {
          things.add(thing(type, node, labels));
        }
      }
    }
    things.sort(Comparator.comparing(NamedThing::type).thenComparing(NamedThing::label));
    return things;
  }

  private NamedThing thing(EntityType type, Node node, List<String> labels) {
    Group group = Group.of(type);
    boolean apart = group == Group.SYSTEM || group == Group.DATA;
    List<String> shortForms = reader.texts(node, SKOS.hiddenLabel.asNode());
    return new NamedThing(type, labels.get(0), labels, shortForms, lines(node), apart);
  }

  private List<String> lines(Node node) {
    return graph
        .find(node, Vocabulary.VARIANT_OF, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(line -> reader.texts(line, SKOS.prefLabel.asNode()).get(0))
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
