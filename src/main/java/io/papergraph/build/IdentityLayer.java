package io.papergraph.build;

import io.papergraph.claim.EntityId;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Resolver.NameCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Keeps the identity graph in step with the papers, in the transaction that changes them. Every
 * name carries the number of papers that use it, so that an update touches only the things whose
 * names came or went, and gives the same graph as counting all papers afresh.
 */
final class IdentityLayer {
  private final Iris iris;
  private final Resolver resolver;
  private final IdentityMapper mapper;
  private final PaperReader reader;
  private final Node graph;

  IdentityLayer(Iris iris, Resolver resolver, IdentityMapper mapper, PaperReader reader) {
    this.iris = iris;
    this.resolver = resolver;
    this.mapper = mapper;
    this.reader = reader;
    this.graph = NodeFactory.createURI(iris.identityGraph());
  }

  /** Takes changes of the number of papers per name into account. */
  void update(DatasetGraph dataset, Map<EntityId, Integer> changes) {
    Set<CanonicalId> touched = new HashSet<>();
    changes.forEach(
        (name, change) -> {
          writeName(dataset, name, papers(dataset, node(name)) + change);
          touched.add(resolver.canonical(name));
        });
    touched.forEach(entity -> settle(dataset, entity));
  }

  /** Whether the identity graph was made by the rules that this program has. */
  boolean isCurrent(DatasetGraph dataset) {
    return mapper.stamp().stream().allMatch(t -> dataset.contains(Quad.create(graph, t)));
  }

  /** Counts all papers afresh, for when the rules or the vocabulary have changed. */
  void rebuild(DatasetGraph dataset) {
    Graphs.replace(dataset, graph, mapper.stamp());
    Map<EntityId, Integer> counts = new HashMap<>();
    Iterator<Node> names = dataset.listGraphNodes();
    for (Node name : Iter.toList(names)) {
      if (name.getURI().startsWith(iris.paperGraphs())) {
        reader.names(Graphs.copy(dataset, name)).forEach(n -> counts.merge(n, 1, Integer::sum));
      }
    }
    update(dataset, counts);
  }

  private void writeName(DatasetGraph dataset, EntityId name, int papers) {
    if (papers < 0) {
      throw new IllegalStateException("fewer than no papers use " + name);
    }
    Graph fresh =
        papers == 0
            ? GraphFactory.createDefaultGraph()
            : mapper.name(name, resolver.canonical(name), papers);
    Graphs.replaceSubject(dataset, graph, node(name), fresh);
  }

  private void settle(DatasetGraph dataset, CanonicalId entity) {
    Node node = NodeFactory.createURI(iris.entity(entity));
    List<NameCount> names = new ArrayList<>();
    List<Quad> members = Iter.toList(dataset.find(graph, Node.ANY, Vocabulary.CANONICAL, node));
    for (Quad member : members) {
      EntityId name = iris.readName(member.getSubject().getURI());
      names.add(new NameCount(name, papers(dataset, member.getSubject())));
    }
    Graph fresh = GraphFactory.createDefaultGraph();
    if (!names.isEmpty()) {
      List<String> labels = names.stream().map(n -> n.name().name()).toList();
      fresh = mapper.entity(entity, Resolver.settle(names), labels);
    }
    Graphs.replaceSubject(dataset, graph, node, fresh);
  }

  private int papers(DatasetGraph dataset, Node name) {
    Iterator<Quad> found = dataset.find(graph, name, Vocabulary.PAPER_COUNT, Node.ANY);
    return found.hasNext() ? Integer.parseInt(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  private Node node(EntityId name) {
    return NodeFactory.createURI(iris.name(name));
  }
}
