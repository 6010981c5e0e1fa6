package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Statistic;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.WrittenName;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Keeps the identity graph in step with the papers, in the transaction that changes them. Every
 * name carries the number of papers that use it, so that an update touches only the things whose
 * names came or went, or whose names mean something else by what papers now say of short forms, and
 * gives the same graph as counting all papers afresh. So do statistics.
 */
final class IdentityLayer {
  private final Iris iris;
  private final Resolver resolver;
  private final IdentityMapper mapper;
  private final PaperReader reader;
  private final StatisticsMapper statistics;
  private final Node graph;

  IdentityLayer(Iris iris, Resolver resolver, IdentityMapper mapper, PaperReader reader) {
    this.iris = iris;
    this.resolver = resolver;
    this.mapper = mapper;
    this.reader = reader;
    this.statistics = new StatisticsMapper(iris);
    this.graph = NodeFactory.createURI(iris.identityGraph());
  }

  /** To be told of every graph that comes and goes, for {@link #update}. */
  Changes changes() {
    return new Changes(reader, statistics);
  }

  /** Takes the coming and going of graphs into account. */
  void update(DatasetGraph dataset, Changes changes) {
    Map<WrittenName, Integer> names = changes.names();
    StoredNames before = new StoredNames(dataset, iris);
    Set<CanonicalId> touched = new LinkedHashSet<>();
    names.keySet().forEach(name -> before.thing(name).ifPresent(touched::add));
    names.forEach((name, change) -> count(dataset, name, before.papers(name) + change));
    StoredNames stored = new StoredNames(dataset, iris);
    for (WrittenName name : concerned(names.keySet(), stored)) {
      stored.thing(name).ifPresent(touched::add);
      touched.add(name(dataset, name, stored));
    }
    Settling settling = new Settling(dataset, iris, resolver, mapper, stored);
    touched.forEach(thing -> settling.settle(thing, (type, n) -> entity(changes, type, n)));
    settling.describeLines(touched);
    changes.counts().forEach((statistic, change) -> count(dataset, statistic, change));
  }

  private void entity(Changes changes, Node type, int change) {
    if (change > 0) {
      changes.add(statistics.entity(type));
    } else {
      changes.remove(statistics.entity(type));
    }
  }

  /** Whether the identity graph was made by the rules that this program has. */
  boolean isCurrent(DatasetGraph dataset) {
    return mapper.stamp().stream().allMatch(t -> dataset.contains(Quad.create(graph, t)));
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

  /** A name that no paper uses goes; what a new one stands for is said later. */
  private void count(DatasetGraph dataset, WrittenName name, int papers) {
    if (papers < 0) {
      throw new IllegalStateException("fewer than no papers use " + name);
    }
    Node node = NodeFactory.createURI(iris.name(name));
    if (papers == 0) {
      Graphs.removeSubject(dataset, graph, node);
      Graphs.removeSubject(dataset, graph, IdentityMapper.reason(node));
    } else {
      Graphs.replaceProperties(dataset, graph, node, mapper.count(name, papers));
    }
  }

  /**
   * The names that changes of some names may have made to stand for something else: themselves, and
   * the short forms and long forms of those that are spelled out.
   */
  private static Set<WrittenName> concerned(Set<WrittenName> changed, StoredNames stored) {
    Set<WrittenName> concerned = new LinkedHashSet<>();
    Set<Node> seen = new HashSet<>();
    for (WrittenName name : changed) {
      if (stored.papers(name) > 0) {
        concerned.add(name);
      }
      if (name.isSpelledOut() && isNew(seen, name, name.shortKey())) {
        for (WrittenName other : stored.ofShort(name.group(), name.shortKey())) {
          concerned.add(other);
          if (other.isSpelledOut() && isNew(seen, other, "long " + other.longKey())) {
            concerned.addAll(stored.ofLong(other.group(), other.longKey()));
          }
        }
        concerned.addAll(stored.ofLong(name.group(), name.longKey()));
      }
    }
    return concerned;
  }

  private static boolean isNew(Set<Node> seen, WrittenName name, String key) {
    return seen.add(IdentityMapper.inGroup(name.group(), key));
  }

  /** Writes what a name stands for. */
  private CanonicalId name(DatasetGraph dataset, WrittenName name, StoredNames stored) {
    CanonicalId thing = resolver.resolve(name, stored).thing();
    Node node = NodeFactory.createURI(iris.name(name));
    Graphs.replaceProperties(dataset, graph, node, mapper.standsFor(name, thing));
    return thing;
  }

  private void count(DatasetGraph dataset, Statistic statistic, long change) {
    Node node = statistics.node(statistic);
    long count = number(dataset, node) + change;
    if (count < 0) {
      throw new IllegalStateException("fewer than none of " + statistic);
    }
    Graphs.replaceSubject(dataset, graph, node, statistics.graph(statistic, count));
  }

  private long number(DatasetGraph dataset, Node subject) {
    Iterator<Quad> found = dataset.find(graph, subject, Vocabulary.COUNT, Node.ANY);
    return found.hasNext() ? Long.parseLong(found.next().getObject().getLiteralLexicalForm()) : 0;
  }
}
