package io.papergraph.build;

import io.papergraph.rdf.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * An identity graph that is made from nothing in one update and handed on as it is made. All that
 * it remembers is which things are lines of others: a subject is written once.
 */
final class FreshIdentity implements IdentityGraph {
  private final Consumer<Triple> to;
  private final Set<Node> lines = new HashSet<>();

  FreshIdentity(Consumer<Triple> to) {
    this.to = to;
  }

  @Override
  public Set<Triple> of(Node subject) {
    return Set.of();
  }

  @Override
  public void subjects(Node property, Node value, Consumer<Node> each) {
    // Nothing was there before.
  }

  @Override
  public boolean has(Node property, Node value) {
    return property.equals(Vocabulary.VARIANT_OF) && lines.contains(value);
  }

  @Override
  public void change(Set<Triple> before, Set<Triple> now) {
    for (Triple triple : now) {
      if (triple.getPredicate().equals(Vocabulary.VARIANT_OF)) {
        lines.add(triple.getObject());
      }
      to.accept(triple);
    }
  }
}
