package io.papergraph.rdf;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Writes what was read from one paper as the graph of that paper. A pure function of its arguments
 * and of the vocabulary of metrics: no blank nodes, no counters, no clock.
 */
public final class ClaimMapper {
  private final Iris iris;
  private final MetricTerms metrics;

  public ClaimMapper(Iris iris, MetricTerms metrics) {
    this.iris = iris;
    this.metrics = metrics;
  }

  /** The whole graph of a paper; its name is {@link Iris#paperGraph} of the paper's id. */
  public Graph graph(Extraction extraction) {
    Facts facts = new Facts();
    Paper paper = extraction.paper();
    writePaper(paper, extraction.extractor(), facts);
    NameWriter names = new NameWriter(extraction.entities(), iris, facts);
    for (Entity entity : extraction.entities()) {
      names.write(entity);
    }
    EvidenceWriter evidence = new EvidenceWriter(iris, paper.id(), facts);
    for (Mention mention : extraction.mentions()) {
      evidence.mention(mention, names.node(mention.entity()));
    }
    ClaimWriter writer = new ClaimWriter(extraction, iris, metrics, names, evidence, facts);
    for (Claim claim : extraction.claims()) {
      claim.accept(writer);
    }
    return facts.graph();
  }

  /** The same without the abstract, for stores that keep none. */
  public Graph withoutText(Extraction extraction) {
    Graph graph = graph(extraction);
    Node node = Facts.iri(iris.paper(extraction.paper().id()));
    graph.remove(node, DCTerms.abstract_.asNode(), Node.ANY);
    graph.add(node, Vocabulary.TEXT_OMITTED, Literals.bool(true));
    return graph;
  }

  /**
   * The graph of a record that is known by a weaker id, and whose paper has turned out to have a
   * stronger one: where the record went and what it said, so that it can be taken out again.
   *
   * @param paper the record under its weaker id
   * @param record the record as one line of JSON
   */
  public Graph joined(Paper paper, String record) {
    PaperReader.Head head = new PaperReader.Head(paper.id(), paper.aliases(), paper.standing());
    return joined(head, Vocabulary.RECORD, record);
  }

  /**
   * The same where no abstracts are kept.
   *
   * @param head the record under its weaker id
   * @param triples what {@link #withoutText} gives for it, in N-Triples
   */
  public Graph joined(PaperReader.Head head, String triples) {
    return joined(head, Vocabulary.RECORD_GRAPH, triples);
  }

  private Graph joined(PaperReader.Head head, Node form, String content) {
    Facts facts = new Facts();
    Node node = Facts.iri(iris.paper(head.id()));
    facts.type(node, Vocabulary.Classes.JOINED_RECORD);
    writeAliases(node, head.aliases(), facts);
    facts.add(node, Vocabulary.STANDING, Literals.text(head.standing()));
    facts.add(node, form, Literals.text(content));
    return facts.graph();
  }

  private void writePaper(Paper paper, String extractor, Facts facts) {
    Node node = Facts.iri(iris.paper(paper.id()));
    facts.type(node, Vocabulary.Classes.PAPER);
    facts.add(node, DCTerms.title.asNode(), Literals.text(paper.title()));
    facts.add(node, DCTerms.abstract_.asNode(), Literals.text(paper.abstractText()));
    if (!paper.authors().isEmpty()) {
      facts.add(node, Vocabulary.AUTHORS, Literals.text(Authors.write(paper.authors())));
    }
    if (paper.issued() != null) {
      facts.add(node, DCTerms.issued.asNode(), Literals.issued(paper.issued()));
    }
    writeIdentifier(node, paper.id(), paper, facts);
    paper.aliases().forEach(alias -> writeIdentifier(node, alias, paper, facts));
    writeAliases(node, paper.aliases(), facts);
    facts.add(node, Vocabulary.STANDING, Literals.text(paper.standing()));
    facts.add(node, Vocabulary.SOURCE, Literals.text(paper.origin().source()));
    if (paper.origin().license() != null) {
      facts.add(node, DCTerms.license.asNode(), license(paper.origin().license()));
    }
    facts.add(node, Vocabulary.EXTRACTOR, Facts.iri(iris.extractor(extractor)));
    StatementMapper statements = new StatementMapper(iris);
    paper.statements().forEach(s -> statements.write(paper.id(), s, facts));
    for (Field field : Field.values()) {
      facts.add(Facts.iri(iris.field(paper.id(), field)), Vocabulary.FIELD_OF, node);
    }
  }

  /** Every id but the one that the title itself gives. */
  private static void writeIdentifier(Node node, PaperId id, Paper paper, Facts facts) {
    if (!PaperReader.isOwnTitle(id, paper.title())) {
      facts.add(node, DCTerms.identifier.asNode(), Literals.text(id.toString()));
    }
    Iris.page(id).ifPresent(page -> facts.add(node, FOAF.page.asNode(), Facts.iri(page)));
    OutsideIds.of(id).ifPresent(outside -> new MatchWriter(facts).write(node, outside));
  }

  private void writeAliases(Node node, List<PaperId> aliases, Facts facts) {
    for (PaperId alias : aliases) {
      facts.add(node, Vocabulary.ALIAS, Facts.iri(iris.paper(alias)));
    }
  }

  /** An IRI where the source gives one, else the text that it gives. */
  private static Node license(String license) {
    boolean iri = license.matches("https?://.+") && license.equals(Urls.iri(license));
    return iri ? Facts.iri(license) : Literals.text(license);
  }
}
