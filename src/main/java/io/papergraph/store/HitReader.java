package io.papergraph.store;

import io.papergraph.claim.EntityType;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.store.SearchHit.Kind;
import io.papergraph.store.SearchHit.Place;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** From a text that was found to the thing or paper whose text it is. For one transaction. */
final class HitReader {
  private static final Map<Node, Place> PLACES =
      Map.of(
          TextRule.LABEL, Place.LABEL,
          TextRule.ALIAS, Place.ALIAS,
          TextRule.TITLE, Place.TITLE,
          TextRule.ABSTRACT, Place.ABSTRACT);
  private static final Map<Node, Kind> KINDS =
      Arrays.stream(EntityType.values())
          .collect(Collectors.toUnmodifiableMap(Vocabulary::type, Kind::of));

  private final DatasetGraph dataset;
  private final Node identity;

  HitReader(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.identity = NodeFactory.createURI(iris.identityGraph());
  }

  /** Empty when the thing is no longer in the dataset. */
  Optional<SearchHit> read(Quad found) {
    Place place = Objects.requireNonNull(PLACES.get(found.getPredicate()));
    if (place == Place.TITLE || place == Place.ABSTRACT) {
      return title(found).map(title -> hit(Kind.PAPER, found.getSubject(), title, place, found, 1));
    }
    Node graph = found.getGraph();
    Optional<Node> thing =
        graph.equals(identity)
            ? Optional.of(found.getSubject())
            : object(identity, found.getSubject(), Vocabulary.CANONICAL);
    return thing.flatMap(node -> thing(node, place, found));
  }

  private Optional<SearchHit> thing(Node thing, Place place, Quad found) {
    Optional<Node> label = object(identity, thing, TextRule.LABEL);
    Optional<Kind> kind = object(identity, thing, RDF.type.asNode()).map(KINDS::get);
    if (label.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    String text = label.get().getLiteralLexicalForm();
    return Optional.of(hit(kind.get(), thing, text, place, found, papers(thing)));
  }

  private static SearchHit hit(
      Kind kind, Node thing, String label, Place place, Quad found, int papers) {
    String text = found.getObject().getLiteralLexicalForm();
    return new SearchHit(kind, thing.getURI(), label, place, text, papers);
  }

  private Optional<String> title(Quad found) {
    return object(found.getGraph(), found.getSubject(), TextRule.TITLE)
        .map(Node::getLiteralLexicalForm);
  }

  private int papers(Node thing) {
    int papers = 0;
    Iterator<Quad> names = dataset.find(identity, Node.ANY, Vocabulary.CANONICAL, thing);
    while (names.hasNext()) {
      Node name = names.next().getSubject();
      papers +=
          object(identity, name, Vocabulary.PAPER_COUNT)
              .map(count -> Integer.parseInt(count.getLiteralLexicalForm()))
              .orElse(0);
    }
    return papers;
  }

  private Optional<Node> object(Node graph, Node subject, Node property) {
    Iterator<Quad> found = dataset.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }
}
