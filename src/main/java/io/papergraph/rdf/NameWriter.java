package io.papergraph.rdf;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Writes the things of one paper under the names that the paper gives them. */
final class NameWriter {
  private final Iris iris;
  private final Facts facts;

  NameWriter(Iris iris, Facts facts) {
    this.iris = iris;
    this.facts = facts;
  }

  void write(Entity entity) {
    Node name = node(entity.id());
    for (String surface : entity.surfaces()) {
      if (!surface.equals(entity.id().name())) {
        facts.add(name, SKOS.altLabel.asNode(), Literals.text(surface));
      }
    }
  }

  /** The node of a name, described in the graph from its first use on. */
  Node node(EntityId id) {
    Node name = Facts.iri(iris.name(id));
    Node type = Vocabulary.type(id.type());
    if (!facts.hasType(name, type)) {
      facts.type(name, type);
      facts.label(name, id.name());
    }
    return name;
  }
}
