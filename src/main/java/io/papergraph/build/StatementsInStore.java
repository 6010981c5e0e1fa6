package io.papergraph.build;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Finds in the graphs of papers the statements that people point at. */
final class StatementsInStore {
  private final DatasetGraph dataset;
  private final Iris iris;
  private final CuratedNames curated;
  private final Node identity;

  StatementsInStore(DatasetGraph dataset, Iris iris, CuratedNames curated) {
    this.dataset = dataset;
    this.iris = iris;
    this.curated = curated;
    this.identity = NodeFactory.createURI(iris.identityGraph());
  }

  /** What a curation of a statement comes to. */
  Effect effect(Statement statement) {
    Optional<Node> paper = paper(statement.paper());
    if (paper.isEmpty()) {
      return new Effect.Idle("the store has no paper " + statement.paper());
    }
    if (statement instanceof Statement.OfRole role) {
      return ofRole(paper.get(), role);
    }
    List<Triple> found = results(paper.get(), (Statement.OfResult) statement);
    return found.isEmpty()
        ? new Effect.Idle("no such result is read from the paper")
        : Effect.on(found);
  }

  private Effect ofRole(Node paper, Statement.OfRole statement) {
    Node thing = thing(statement.name());
    List<Triple> found = relations(paper, statement.role(), thing);
    if (!found.isEmpty()) {
      return Effect.on(found);
    }
    String others =
        Arrays.stream(Role.values())
            .filter(role -> !relations(paper, role, thing).isEmpty())
            .map(Role::label)
            .collect(Collectors.joining(", "));
    return new Effect.Idle(
        others.isEmpty()
            ? "the paper is not read as naming it"
            : "the paper is read otherwise: " + others);
  }

  /** What a paper says in a role of the names of a thing. */
  private List<Triple> relations(Node paper, Role role, Node thing) {
    Set<Node> properties =
        Arrays.stream(EntityType.values())
            .map(type -> Vocabulary.property(role, type))
            .collect(Collectors.toSet());
    return properties.stream()
        .flatMap(property -> triples(paper, property).stream())
        .filter(triple -> standsFor(triple.getObject(), thing))
        .toList();
  }

  private List<Triple> results(Node paper, Statement.OfResult statement) {
    return triples(paper, Vocabulary.REPORTS).stream()
        .filter(triple -> isMeant(triple.getObject(), statement))
        .toList();
  }

  private boolean isMeant(Node result, Statement.OfResult statement) {
    return triples(result, Vocabulary.VALUE_TEXT).stream()
            .anyMatch(t -> t.getObject().getLiteralLexicalForm().equals(statement.value()))
        && statement.names().stream().allMatch(name -> isOf(result, name));
  }

  private boolean isOf(Node result, EntityId name) {
    Node part = part(Group.of(name.type()));
    return triples(result, part).stream().anyMatch(t -> standsFor(t.getObject(), thing(name)));
  }

  /** What of a result is of this group. */
  private static Node part(Group group) {
    return switch (group) {
      case SYSTEM -> Vocabulary.SYSTEM;
      case DATA -> Vocabulary.ON_DATASET;
      case METRIC -> Vocabulary.METRIC;
      case TASK -> Vocabulary.FOR_TASK;
    };
  }

  private Node thing(EntityId name) {
    CanonicalId thing = curated.canonical(name);
    return NodeFactory.createURI(iris.entity(thing));
  }

  private boolean standsFor(Node name, Node thing) {
    return dataset.contains(identity, name, Vocabulary.CANONICAL, thing);
  }

  /** The paper under any of its identifiers. */
  private Optional<Node> paper(PaperId id) {
    Node node = NodeFactory.createURI(iris.paper(id));
    if (dataset.contains(Node.ANY, node, Vocabulary.EXTRACTOR, Node.ANY)) {
      return Optional.of(node);
    }
    Iterator<Quad> known = dataset.find(Node.ANY, Node.ANY, Vocabulary.ALIAS, node);
    Optional<Node> paper = Optional.empty();
    while (known.hasNext()) {
      Node other = known.next().getSubject();
      if (dataset.contains(Node.ANY, other, Vocabulary.EXTRACTOR, Node.ANY)) {
        paper = Optional.of(other);
      }
    }
    return paper;
  }

  private List<Triple> triples(Node subject, Node property) {
    return Iter.iter(dataset.find(Node.ANY, subject, property, Node.ANY))
        .map(Quad::asTriple)
        .toList();
  }
}
