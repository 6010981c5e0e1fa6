package io.papergraph.build;

import io.papergraph.rdf.Vocabulary;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * An identity graph that is made from nothing in one update and handed on as it is made, each
 * triple once. All that it remembers is what it has spoken of, and which things are lines of
 * others.
 */
final class FreshIdentity implements IdentityGraph {
  private final Consumer<Triple> to;
  private final Set<Node> lines = new HashSet<>();
  private final Set<Node> written = new HashSet<>();

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
    if (now.isEmpty() || !written.add(now.iterator().next().getSubject())) {
      return;
    }
    for (Triple triple : now) {
      if (triple.getPredicate().equals(Vocabulary.VARIANT_OF)) {
        lines.add(triple.getObject());
      }
      to.accept(triple);
    }
  }
}
