package io.papergraph.rdf;

import org.apache.jena.graph.Node;

/** Writes what papers, repositories and pages are called outside the graph. */
final class MatchWriter {
  private final Facts facts;

  MatchWriter(Facts facts) {
    this.facts = facts;
  }

  /** What a node is outside the graph, and the rule by which its address or identifier says so. */
  void write(Node node, OutsideId id) {
    Node outside = Facts.iri(id.iri());
    if (!outside.equals(node)) {
      facts.add(node, id.scheme().match(), outside);
    }
    facts.add(outside, Vocabulary.MATCH_RULE, Literals.text(id.scheme().rule()));
  }
}
