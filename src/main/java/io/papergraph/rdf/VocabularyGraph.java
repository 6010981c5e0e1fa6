package io.papergraph.rdf;

import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Resolver.Profile;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** The graph of vocabularies that a store holds: terms, alignments, metrics, tasks, other names. */
public final class VocabularyGraph {
  private static final List<String> FILES = List.of("terms.ttl", "alignments.ttl");
  private static final String ENTITIES = Iris.DEFAULT_BASE + "entity/";

  private VocabularyGraph() {}

  /** The vocabularies, with their things under the store's own base; no blank nodes. */
  public static Graph of(Vocabularies vocabularies, Iris iris) {
    Facts facts = new Facts();
    for (Graph graph : List.of(Ontology.read(FILES), vocabularies.graph())) {
      graph
          .find()
          .forEach(
              t ->
                  facts.add(
                      node(t.getSubject(), iris), t.getPredicate(), node(t.getObject(), iris)));
    }
    return facts.graph();
  }

  /**
   * The same with the types and labels that people gave to known things.
   *
   * @param plain what {@link #of} gives
   */
  public static Graph curated(
      Graph plain, Vocabularies vocabularies, Iris iris, CuratedNames curated) {
    Graph graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, plain);
    for (CanonicalId thing : curated.decided()) {
      vocabularies
          .find(thing)
          .ifPresent(concept -> decide(graph, Facts.iri(iris.entity(thing)), concept, curated));
    }
    return graph;
  }

  private static void decide(Graph graph, Node node, Concept concept, CuratedNames curated) {
    Profile known = new Profile(concept.type(), concept.label(), Map.of());
    Profile decided = curated.profile(concept.id(), known);
    graph.remove(node, RDF.type.asNode(), Vocabulary.type(known.type()));
    graph.add(node, RDF.type.asNode(), Vocabulary.type(decided.type()));
    if (!known.label().equals(decided.label())) {
      graph.remove(node, SKOS.prefLabel.asNode(), Node.ANY);
      graph.remove(node, SKOS.altLabel.asNode(), Literals.text(decided.label()));
      graph.add(node, SKOS.prefLabel.asNode(), Literals.text(decided.label()));
      graph.add(node, SKOS.altLabel.asNode(), Literals.text(known.label()));
    }
  }

  private static Node node(Node node, Iris iris) {
    if (!node.isURI() || !node.getURI().startsWith(ENTITIES)) {
      return node;
    }
    return Facts.iri(iris.base() + node.getURI().substring(Iris.DEFAULT_BASE.length()));
  }
}
