package io.papergraph.build;

import io.papergraph.claim.EntityId;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Statistic;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Resolver.NameCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Keeps the identity graph in step with the papers, in the transaction that changes them. Every
 * name carries the number of papers that use it, so that an update touches only the things whose
 * names came or went, and gives the same graph as counting all papers afresh. So do statistics.
 */
final class IdentityLayer {
  private final Iris iris;
  private final CuratedNames curated;
  private final IdentityMapper mapper;
  private final PaperReader reader;
  private final StatisticsMapper statistics;
  private final Node graph;
  private final CurationLayer curations;

  IdentityLayer(Iris iris, CuratedNames curated, IdentityMapper mapper, PaperReader reader) {
    this.iris = iris;
    this.curated = curated;
    this.mapper = mapper;
    this.reader = reader;
    this.statistics = new StatisticsMapper(iris);
    this.graph = NodeFactory.createURI(iris.identityGraph());
    this.curations = new CurationLayer(iris, curated, mapper);
  }

  /** To be told of every graph that comes and goes, for {@link #update}. */
  Changes changes() {
    return new Changes(reader, statistics);
  }

  /** Takes the coming and going of graphs into account. */
  void update(DatasetGraph dataset, Changes changes) {
    Set<CanonicalId> touched = new HashSet<>();
    changes
        .names()
        .forEach(
            (name, change) -> {
              writeName(dataset, name, papers(dataset, node(name)) + change);
              touched.add(curated.canonical(name));
            });
    touched.forEach(entity -> settle(dataset, entity, changes));
    curations.update(dataset);
    changes.counts().forEach((statistic, change) -> count(dataset, statistic, change));
  }

  /** Whether the identity graph was made by the rules that this program has. */
  boolean isCurrent(DatasetGraph dataset) {
    return mapper.stamp().stream().allMatch(t -> dataset.contains(Quad.create(graph, t)));
  }

  /** Whether it was made by these rules and with just these curations. */
  boolean isExactly(DatasetGraph dataset) {
    Set<Triple> stored = new HashSet<>();
    dataset.find(graph, graph, Node.ANY, Node.ANY).forEachRemaining(q -> stored.add(q.asTriple()));
    return stored.equals(mapper.stamp().find().toSet());
  }

  /** Whether people have had a say in it. */
  boolean isCurated(DatasetGraph dataset) {
    return dataset.contains(graph, graph, Vocabulary.CURATIONS, Node.ANY);
  }

  /** What became of each curation. */
  List<CurationFinding> findings(DatasetGraph dataset) {
    return curations.findings(dataset);
  }

  /** Counts all papers afresh, for when the rules or the vocabulary have changed. */
  void rebuild(DatasetGraph dataset) {
    Graphs.replace(dataset, graph, mapper.stamp());
    Changes all = changes();
    Iterator<Node> names = dataset.listGraphNodes();
    for (Node name : Iter.toList(names)) {
      if (name.getURI().startsWith(iris.paperGraphs())) {
        all.add(Graphs.copy(dataset, name));
      }
    }
    update(dataset, all);
  }

  private void writeName(DatasetGraph dataset, EntityId name, int papers) {
    if (papers < 0) {
      throw new IllegalStateException("fewer than no papers use " + name);
    }
    Graph fresh =
        papers == 0
            ? GraphFactory.createDefaultGraph()
            : mapper.name(name, curated.canonical(name), papers);
    Graphs.replaceSubject(dataset, graph, node(name), fresh);
  }

  private void settle(DatasetGraph dataset, CanonicalId entity, Changes changes) {
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
    types(dataset.getGraph(graph), node).forEach(type -> changes.remove(statistics.entity(type)));
    types(fresh, node).forEach(type -> changes.add(statistics.entity(type)));
    Graphs.replaceSubject(dataset, graph, node, fresh);
  }

  private static List<Node> types(Graph graph, Node entity) {
    return graph.find(entity, RDF.type.asNode(), Node.ANY).mapWith(Triple::getObject).toList();
  }

  private void count(DatasetGraph dataset, Statistic statistic, long change) {
    Node node = statistics.node(statistic);
    long count = number(dataset, node, Vocabulary.COUNT) + change;
    if (count < 0) {
      throw new IllegalStateException("fewer than none of " + statistic);
    }
    Graphs.replaceSubject(dataset, graph, node, statistics.graph(statistic, count));
  }

  private int papers(DatasetGraph dataset, Node name) {
    return (int) number(dataset, name, Vocabulary.PAPER_COUNT);
  }

  private long number(DatasetGraph dataset, Node subject, Node property) {
    Iterator<Quad> found = dataset.find(graph, subject, property, Node.ANY);
    return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
  }

  private Node node(EntityId name) {
    return NodeFactory.createURI(iris.name(name));
  }
}
