package io.papergraph.rdf;

import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SchemaDO;

/** Writes and reads what sources say of a paper beside its text. */
final class StatementMapper {
  private final Iris iris;

  StatementMapper(Iris iris) {
    this.iris = iris;
  }

  void write(PaperId paper, SourceStatement statement, Facts facts) {
    Node node = Facts.iri(iris.statement(paper, statement));
    facts.type(node, Vocabulary.Classes.SOURCE_STATEMENT);
    facts.add(Facts.iri(iris.paper(paper)), Vocabulary.SOURCE_STATEMENT, node);
    facts.add(node, Vocabulary.STATEMENT_KIND, Literals.text(statement.kind().label()));
    facts.add(node, Vocabulary.STATED_BY, Facts.iri(statement.statedBy()));
    if (statement.name() != null) {
      facts.add(node, Vocabulary.STATED_NAME, Literals.text(statement.name()));
    }
    if (statement.url() != null) {
      facts.add(node, Vocabulary.STATED_ADDRESS, Facts.iri(statement.url()));
    }
    if (statement.kind() == SourceStatement.Kind.CODE && statement.url() != null) {
      Repositories.path(statement.url()).ifPresent(path -> repository(node, path, facts));
    }
  }

  private void repository(Node node, String path, Facts facts) {
    Node repository = Facts.iri(iris.repository(path));
    facts.add(node, Vocabulary.STATED_REPOSITORY, repository);
    facts.type(repository, Vocabulary.Classes.REPOSITORY);
    String address = Repositories.address(path);
    facts.add(repository, SchemaDO.codeRepository.asNode(), Facts.iri(address));
    OutsideIds.of(address).ifPresent(id -> new MatchWriter(facts).write(repository, id));
  }

  /** All statements that a graph holds. */
  static List<SourceStatement> read(Graph graph) {
    return graph
        .find(Node.ANY, Vocabulary.SOURCE_STATEMENT, Node.ANY)
        .mapWith(t -> read(graph, t.getObject()))
        .toList();
  }

  private static SourceStatement read(Graph graph, Node node) {
    String kind = text(graph, node, Vocabulary.STATEMENT_KIND).orElse("");
    return new SourceStatement(
        SourceStatement.Kind.of(kind)
            .orElseThrow(() -> new IllegalArgumentException(node + " states no known kind")),
        text(graph, node, Vocabulary.STATED_NAME).orElse(null),
        text(graph, node, Vocabulary.STATED_ADDRESS).orElse(null),
        text(graph, node, Vocabulary.STATED_BY).orElse(""));
  }

  private static Optional<String> text(Graph graph, Node subject, Node predicate) {
    return graph
        .find(subject, predicate, Node.ANY)
        .nextOptional()
        .map(t -> t.getObject().isURI() ? t.getObject().getURI() : literal(t.getObject()));
  }

  private static String literal(Node node) {
    return node.getLiteralLexicalForm();
  }
}
