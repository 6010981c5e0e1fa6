package io.papergraph.build;

import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** The identity graph of a store, as one update of it reads and writes it. */
interface IdentityGraph {

  /** What it says of a subject. */
  Set<Triple> of(Node subject);

  /** Hands over the subjects that have this value, in no order. */
  void subjects(Node property, Node value, Consumer<Node> each);

  /** Whether any subject has this value. */
  boolean has(Node property, Node value);

  /** Puts triples in the place of others that it has. */
  void change(Set<Triple> before, Set<Triple> now);

  /** Makes it say just this of a subject. */
  default void replace(Node subject, Set<Triple> now) {
    change(of(subject), now);
  }
}
