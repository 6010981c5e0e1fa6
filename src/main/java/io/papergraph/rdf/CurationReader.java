package io.papergraph.rdf;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.Texts;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Reads one curation in the terms of {@link CurationTerms} from a graph that holds to the shapes.
 */
final class CurationReader {
  private static final String TITLE = "title:";

  private final Graph graph;
  private final Node node;

  CurationReader(Graph graph, Node node) {
    this.graph = graph;
    this.node = node;
  }

  /**
   * The curation.
   *
   * @throws IllegalArgumentException when a value in it means nothing
   */
  Curation read() {
    String because = Texts.clean(find(RDFS.comment.asNode()).orElse(""));
    if (is(Vocabulary.Classes.MERGE)) {
      return new Curation.Merge(name(), text(Vocabulary.MERGED_INTO), because);
    }
    if (is(Vocabulary.Classes.SPLIT)) {
      return new Curation.Split(name(), because);
    }
    if (is(Vocabulary.Classes.RENAMING)) {
      return new Curation.Rename(name(), text(Vocabulary.NEW_LABEL), because);
    }
    if (is(Vocabulary.Classes.RETYPING)) {
      return new Curation.Retype(name(), type(Vocabulary.NEW_TYPE), because);
    }
    return is(Vocabulary.Classes.RETRACTION)
        ? new Curation.Retract(statement(), because)
        : new Curation.Confirm(statement(), because);
  }

  private Statement statement() {
    PaperId paper = paper(text(Vocabulary.CURATED_PAPER));
    String role = text(Vocabulary.CURATED_ROLE);
    if (role.equals(CurationTerms.REPORTS)) {
      List<EntityId> names = new ArrayList<>();
      CurationTerms.PARTS.forEach(
          (property, type) -> find(property).ifPresent(n -> names.add(EntityId.of(type, n))));
      return new Statement.OfResult(paper, Texts.clean(text(Vocabulary.CURATED_VALUE)), names);
    }
    Role known =
        Arrays.stream(Role.values())
            .filter(r -> r.label().equals(role))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no role is called " + role));
    return new Statement.OfRole(paper, known, name());
  }

  private static PaperId paper(String written) {
    Optional<PaperId> id = PaperId.parse(written).map(PaperId.Versioned::id);
    if (id.isEmpty() && written.startsWith(TITLE)) {
      return PaperId.ofTitle(written.substring(TITLE.length()));
    }
    return id.orElseThrow(
        () ->
            new IllegalArgumentException(
                "'" + written + "' is no id of a paper; write it as arxiv:2010.11929"));
  }

  private EntityId name() {
    return EntityId.of(type(Vocabulary.CURATED_TYPE), text(Vocabulary.CURATED_NAME));
  }

  private EntityType type(Node property) {
    return Arrays.stream(EntityType.values())
        .filter(type -> graph.contains(node, property, Vocabulary.type(type)))
        .findFirst()
        .orElseThrow();
  }

  private boolean is(Node kind) {
    return graph.contains(node, RDF.type.asNode(), kind);
  }

  private String text(Node property) {
    return find(property).orElseThrow();
  }

  private Optional<String> find(Node property) {
    return graph
        .find(node, property, Node.ANY)
        .mapWith(Triple::getObject)
        .mapWith(Node::getLiteralLexicalForm)
        .nextOptional();
  }
}
