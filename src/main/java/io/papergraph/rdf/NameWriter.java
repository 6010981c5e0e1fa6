package io.papergraph.rdf;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.resolve.WrittenName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Writes the things of one paper under the names that the paper gives them. */
final class NameWriter {
  private final Iris iris;
  private final Facts facts;
  private final Map<EntityId, WrittenName> spelledOut = new HashMap<>();

  /**
   * @param entities all things of the paper
   */
  NameWriter(List<Entity> entities, Iris iris, Facts facts) {
    this.iris = iris;
    this.facts = facts;
    entities.forEach(entity -> spelledOut.put(entity.id(), WrittenName.of(entity)));
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
    WrittenName written = spelledOut.getOrDefault(id, WrittenName.of(id));
    Node name = Facts.iri(iris.name(written));
    Node type = Vocabulary.type(id.type());
    if (!facts.hasType(name, type)) {
      facts.type(name, type);
      facts.label(name, id.name());
    }
    return name;
  }
}
