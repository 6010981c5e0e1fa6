package io.papergraph.rdf;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Statement;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;

/** Writes curations in the terms that their file and the identity graph share. */
final class CurationTerms implements Curation.Visitor<Graph> {
  /** The role of a paper towards its results, as curations write it. */
  static final String REPORTS = "reports";

  /** What a result can be of, and the type that stands for its group. */
  static final Map<Node, EntityType> PARTS =
      Map.of(
          Vocabulary.CURATED_SYSTEM, EntityType.MODEL,
          Vocabulary.CURATED_DATASET, EntityType.DATASET,
          Vocabulary.CURATED_METRIC, EntityType.METRIC,
          Vocabulary.CURATED_TASK, EntityType.TASK);

  private final Node node;
  private final Facts facts = new Facts();

  private CurationTerms(Node node) {
    this.node = node;
  }

  /** What a curation says, said of a node. */
  static Graph graph(Curation curation, Node node) {
    return curation.accept(new CurationTerms(node));
  }

  @Override
  public Graph merge(Curation.Merge merge) {
    facts.add(node, Vocabulary.MERGED_INTO, Literals.text(merge.into()));
    return ofName(merge, Vocabulary.Classes.MERGE, merge.name());
  }

  @Override
  public Graph split(Curation.Split split) {
    return ofName(split, Vocabulary.Classes.SPLIT, split.name());
  }

  @Override
  public Graph rename(Curation.Rename rename) {
    facts.add(node, Vocabulary.NEW_LABEL, Literals.text(rename.label()));
    return ofName(rename, Vocabulary.Classes.RENAMING, rename.name());
  }

  @Override
  public Graph retype(Curation.Retype retype) {
    facts.add(node, Vocabulary.NEW_TYPE, Vocabulary.type(retype.type()));
    return ofName(retype, Vocabulary.Classes.RETYPING, retype.name());
  }

  @Override
  public Graph retract(Curation.Retract retract) {
    return ofStatement(retract, Vocabulary.Classes.RETRACTION, retract.statement());
  }

  @Override
  public Graph confirm(Curation.Confirm confirm) {
    return ofStatement(confirm, Vocabulary.Classes.CONFIRMATION, confirm.statement());
  }

  private Graph ofName(Curation curation, Node kind, EntityId name) {
    facts.add(node, Vocabulary.CURATED_TYPE, Vocabulary.type(name.type()));
    facts.add(node, Vocabulary.CURATED_NAME, Literals.text(name.name()));
    return finished(curation, kind);
  }

  private Graph ofStatement(Curation curation, Node kind, Statement statement) {
    facts.add(node, Vocabulary.CURATED_PAPER, Literals.text(statement.paper().toString()));
    if (statement instanceof Statement.OfRole role) {
      facts.add(node, Vocabulary.CURATED_ROLE, Literals.text(role.role().label()));
      return ofName(curation, kind, role.name());
    }
    if (statement instanceof Statement.OfResult result) {
      facts.add(node, Vocabulary.CURATED_ROLE, Literals.text(REPORTS));
      facts.add(node, Vocabulary.CURATED_VALUE, Literals.text(result.value()));
      PARTS.forEach((property, type) -> part(property, Group.of(type), result));
    }
    return finished(curation, kind);
  }

  private void part(Node property, Group group, Statement.OfResult result) {
    result.name(group).ifPresent(name -> facts.add(node, property, Literals.text(name)));
  }

  private Graph finished(Curation curation, Node kind) {
    facts.type(node, kind);
    if (!curation.because().isEmpty()) {
      facts.add(node, RDFS.comment.asNode(), Literals.text(curation.because()));
    }
    return facts.graph();
  }
}
