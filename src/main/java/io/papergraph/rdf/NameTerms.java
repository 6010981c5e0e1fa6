package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.NameVocabulary;
import io.papergraph.resolve.NamedThing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The well-known names that {@code ontology/names.ttl} lists. */
public final class NameTerms {
  private NameTerms() {}

  /**
   * The vocabulary of all names: those of the file and those of other vocabularies.
   *
   * @param aliases by group, for each thing of other vocabularies its preferred label and all its
   *     labels
   * @throws IllegalArgumentException when a label names two things of one group
   */
  public static NameVocabulary vocabulary(Map<Group, Map<String, List<String>>> aliases) {
    List<NamedThing> things = new ArrayList<>(read());
    aliases.forEach(
        (group, labels) ->
            labels.forEach((label, all) -> things.add(NamedThing.of(group, label, all))));
    return new NameVocabulary(things);
  }

  /** The things of the file, sorted by label. */
  static List<NamedThing> read() {
    Graph graph = Ontology.read("names.ttl");
    return graph
        .find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
        .mapWith(t -> thing(graph, t.getSubject()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(NamedThing::label))
        .toList();
  }

  private static NamedThing thing(Graph graph, Node concept) {
    String label = texts(graph, concept, SKOS.prefLabel.asNode()).get(0);
    List<String> labels = new ArrayList<>(List.of(label));
    labels.addAll(texts(graph, concept, SKOS.altLabel.asNode()));
    List<String> families =
        graph
            .find(concept, SKOS.broader.asNode(), Node.ANY)
            .mapWith(t -> texts(graph, t.getObject(), SKOS.prefLabel.asNode()).get(0))
            .toList();
    List<String> hints = texts(graph, concept, SKOS.hiddenLabel.asNode());
    return new NamedThing(type(graph, concept), label, labels, hints, families, true);
  }

  private static EntityType type(Graph graph, Node concept) {
    for (EntityType type : EntityType.values()) {
      if (graph.contains(concept, DCTerms.type.asNode(), Vocabulary.type(type))) {
        return type;
      }
    }
    throw new IllegalArgumentException(concept + " has no type in ontology/names.ttl");
  }

  private static List<String> texts(Graph graph, Node subject, Node predicate) {
    return graph
        .find(subject, predicate, Node.ANY)
        .mapWith(t -> t.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .sorted()
        .toList();
  }
}
