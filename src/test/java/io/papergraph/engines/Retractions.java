package io.papergraph.engines;

import io.papergraph.Papergraph;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Statement;
import java.util.ArrayList;
import java.util.List;

/** Curations that take back a part of what the papers of a store state. */
final class Retractions {
  private static final String ROLES =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      SELECT ?id ?role ?name {
        ?paper a pg:Paper ; dcterms:identifier ?id ; ?role ?name .
        ?name pg:canonical ?thing .
      } ORDER BY ?id ?role ?name
      """;

  private static final String RESULTS =
      """
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      SELECT ?id ?value {
        ?paper dcterms:identifier ?id ; pg:reports ?result . ?result pg:valueText ?value
      } ORDER BY ?id ?value
      """;

  private Retractions() {}

  /** One in so many of the statements of roles, and of the results. */
  static Curations every(int count, Papergraph graph) {
    Iris iris = new Iris(graph.base());
    List<Curation> retractions = new ArrayList<>();
    List<List<String>> roles = graph.select(ROLES).rows();
    for (int i = 0; i < roles.size(); i += count) {
      List<String> row = roles.get(i);
      EntityId name = iris.readName(row.get(2)).id();
      retract(new Statement.OfRole(paper(row), role(row.get(1), name), name), retractions);
    }
    List<List<String>> results = graph.select(RESULTS).rows();
    for (int i = 0; i < results.size(); i += count) {
      List<String> row = results.get(i);
      retract(new Statement.OfResult(paper(row), row.get(1), List.of()), retractions);
    }
    return Curations.of("a test", retractions);
  }

  private static void retract(Statement statement, List<Curation> retractions) {
    retractions.add(new Curation.Retract(statement, "one in so many"));
  }

  private static PaperId paper(List<String> row) {
    return PaperId.parse(row.get(0)).orElseThrow().id();
  }

  private static Role role(String property, EntityId name) {
    for (Role role : Role.values()) {
      if (Vocabulary.property(role, name.type()).toString().equals(property)) {
        return role;
      }
    }
    throw new IllegalArgumentException(property + " of " + name);
  }
}
