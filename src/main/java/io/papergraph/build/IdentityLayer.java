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
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

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
    StoredNames names = new StoredNames(dataset, iris);
    Set<CanonicalId> touched = new LinkedHashSet<>();
    changes
        .names()
        .forEach(
            (name, change) -> {
              touch(touched, names.thing(name));
              names.count(name, change);
            });
    for (WrittenName name : concerned(changes.names().keySet(), names)) {
      touch(touched, names.thing(name));
      CanonicalId thing = resolver.resolve(name, names).thing();
      names.put(name, thing);
      touched.add(thing);
    }
    Settling settling = new Settling(dataset, iris, resolver, mapper, names);
    touched.forEach(thing -> settling.settle(thing, (type, n) -> entity(changes, type, n)));
    settling.describeLines(touched);
    names.write(touched, mapper);
    changes.counts().forEach((statistic, change) -> count(dataset, statistic, change));
  }

  private static void touch(Set<CanonicalId> touched, @Nullable CanonicalId thing) {
    if (thing != null) {
      touched.add(thing);
    }
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

  /**
   * The names that changes of some names may have made to stand for something else: themselves, and
   * the short forms and long forms of those that are spelled out.
   */
  private static Set<WrittenName> concerned(Set<WrittenName> changed, StoredNames names) {
    Set<WrittenName> concerned = new LinkedHashSet<>(changed);
    for (WrittenName name : changed) {
      if (name.isSpelledOut()) {
        Set<WrittenName> siblings = names.sharingShortKey(name);
        concerned.addAll(siblings);
        concerned.addAll(names.sharingLongKey(name));
        for (WrittenName sibling : siblings) {
          if (sibling.isSpelledOut()) {
            concerned.addAll(names.sharingLongKey(sibling));
          }
        }
      }
    }
    concerned.removeIf(name -> names.papers(name) == 0);
    return concerned;
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
