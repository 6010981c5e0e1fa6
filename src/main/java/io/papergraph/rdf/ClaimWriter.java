package io.papergraph.rdf;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;

/** Writes the claims of one paper, a case per kind; gives back the node that the claim leads to. */
final class ClaimWriter implements Claim.Visitor<Node> {
  private final Iris iris;
  private final List<Mention> mentions;
  private final Node paper;
  private final NameWriter names;
  private final EvidenceWriter evidence;
  private final ResultWriter results;
  private final Facts facts;

  ClaimWriter(
      Extraction extraction,
      Iris iris,
      MetricTerms metrics,
      NameWriter names,
      EvidenceWriter evidence,
      Facts facts) {
    this.iris = iris;
    this.mentions = extraction.mentions();
    this.paper = Facts.iri(iris.paper(extraction.paper().id()));
    this.names = names;
    this.evidence = evidence;
    this.results = new ResultWriter(extraction.paper().id(), iris, metrics, names, evidence, facts);
    this.facts = facts;
  }

  @Override
  public Node relation(Relation relation) {
    Node property = Vocabulary.property(relation.role(), relation.entity().type());
    Node name = names.node(relation.entity());
    facts.add(paper, property, name);
    supporting(relation).ifPresent(mention -> evidence.supports(mention, property));
    return name;
  }

  @Override
  public Node reports(Reports reports) {
    Node result = results.write(reports);
    facts.add(paper, Vocabulary.REPORTS, result);
    return result;
  }

  @Override
  public Node hasLink(HasLink link) {
    Optional<String> repository =
        link.kind() == HasLink.Kind.CODE ? Repositories.path(link.url()) : Optional.empty();
    Node page = Facts.iri(Urls.iri(link.url()));
    Node target = repository.map(path -> Facts.iri(iris.repository(path))).orElse(page);
    if (repository.isPresent()) {
      facts.type(target, Vocabulary.Classes.REPOSITORY);
      facts.add(target, SchemaDO.codeRepository.asNode(), page);
      facts.add(paper, Vocabulary.HAS_REPOSITORY, target);
    } else {
      facts.add(paper, property(link.kind()), target);
    }
    OutsideIds.of(link.url()).ifPresent(id -> new MatchWriter(facts).write(target, id));
    link.evidence().forEach(e -> evidence.link(e, target, link.confidence()));
    return target;
  }

  /** A code address that names no repository, such as an owner's page, is a plain link. */
  private static Node property(HasLink.Kind kind) {
    return switch (kind) {
      case MODEL -> Vocabulary.HAS_MODEL_PAGE;
      case DATASET -> Vocabulary.HAS_DATASET_PAGE;
      case PROJECT -> Vocabulary.HAS_PROJECT_PAGE;
      case VIDEO -> Vocabulary.HAS_VIDEO;
      case CODE, OTHER -> Vocabulary.HAS_LINK;
    };
  }

  /** The first mention of the thing that stands in the quotes of its role, best quote first. */
  private Optional<Mention> supporting(Relation relation) {
    return relation.evidence().stream()
        .flatMap(
            quote ->
                mentions.stream()
                    .filter(m -> m.entity().equals(relation.entity()))
                    .filter(m -> within(m.evidence(), quote)))
        .findFirst();
  }

  private static boolean within(Evidence inner, Evidence outer) {
    return inner.field() == outer.field()
        && inner.start() >= outer.start()
        && inner.end() <= outer.end();
  }
}
