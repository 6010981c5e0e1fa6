package io.papergraph.rdf;

import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.paper.PaperId;
import org.apache.jena.graph.Node;

/** Writes where facts of one paper stand: each occurrence a node of its own. */
final class EvidenceWriter {
  private final Iris iris;
  private final PaperId paper;
  private final Facts facts;

  EvidenceWriter(Iris iris, PaperId paper, Facts facts) {
    this.iris = iris;
    this.paper = paper;
    this.facts = facts;
  }

  void mention(Mention mention, Node entity) {
    Evidence evidence = mention.evidence();
    occurrence(node(evidence), entity, evidence, mention.confidence());
  }

  /** The occurrence of an address. */
  void link(Evidence evidence, Node target, double confidence) {
    String iri = iris.link(paper, evidence.field(), evidence.start(), evidence.end());
    occurrence(Facts.iri(iri), target, evidence, confidence);
  }

  /** Marks a mention as what shows the paper's role. */
  void supports(Mention mention, Node property) {
    facts.add(node(mention.evidence()), Vocabulary.SUPPORTS, property);
  }

  /** Where the node's fact stands, and who read it. */
  void place(Node node, Evidence evidence, double confidence) {
    facts.add(node, Vocabulary.FIELD, Facts.iri(iris.field(paper, evidence.field())));
    facts.add(node, Vocabulary.START, Literals.integer(evidence.start()));
    facts.add(node, Vocabulary.END, Literals.integer(evidence.end()));
    facts.add(node, Vocabulary.EXACT, Literals.text(evidence.quote()));
    facts.add(node, Vocabulary.CONFIDENCE, Literals.confidence(confidence));
    facts.add(node, Vocabulary.EXTRACTOR, Facts.iri(iris.extractor(evidence.finder())));
  }

  private Node node(Evidence evidence) {
    return Facts.iri(iris.mention(paper, evidence.field(), evidence.start(), evidence.end()));
  }

  private void occurrence(Node node, Node entity, Evidence evidence, double confidence) {
    facts.type(node, Vocabulary.Classes.MENTION);
    facts.add(node, Vocabulary.ENTITY, entity);
    place(node, evidence, confidence);
  }
}
