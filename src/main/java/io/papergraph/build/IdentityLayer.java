package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Statistic;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
  private final Vocabularies vocabularies;
  private final Curations curations;
  private final IdentityMapper mapper;
  private final CuratedVocabulary vocabulary;
  private final PaperReader reader;
  private final StatisticsMapper statistics;
  private final Node graph;

  IdentityLayer(Iris iris, Vocabularies vocabularies, Curations curations) {
    this.iris = iris;
    this.vocabularies = vocabularies;
    this.curations = curations;
    Resolver rules = new Resolver(vocabularies.names());
    this.resolver = rules;
    this.mapper =
        new IdentityMapper(
            iris, vocabularies, curations.over(name -> rules.resolve(name, ShortForms.NONE)));
    this.vocabulary = new CuratedVocabulary(iris, vocabularies);
    this.reader = new PaperReader(iris);
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
    CuratedNames then = curated(before);
    Set<CanonicalId> touched = new LinkedHashSet<>();
    names.keySet().forEach(name -> before.thing(name).ifPresent(touched::add));
    names.forEach((name, change) -> count(dataset, name, before.papers(name) + change));
    StoredNames stored = new StoredNames(dataset, iris);
    CuratedNames curated = curated(stored);
    Set<WrittenName> concerned = concerned(names.keySet(), stored);
    if (!curated.agrees(then)) {
      touched.addAll(stored.reached(then.involved()));
      touched.addAll(stored.reached(curated.involved()));
      touched.forEach(thing -> concerned.addAll(stored.of(thing)));
    }
    for (WrittenName name : concerned) {
      stored.thing(name).ifPresent(touched::add);
      touched.add(name(dataset, name, curated));
    }
    Settling settling = new Settling(dataset, iris, resolver, curated, mapper(curated), stored);
    touched.forEach(thing -> settling.settle(thing, (type, n) -> entity(changes, type, n)));
    settling.describeLines(touched);
    vocabulary.update(dataset, then, curated);
    new CurationLayer(dataset, iris, curated, mapper(curated)).update();
    changes.counts().forEach((statistic, change) -> count(dataset, statistic, change));
  }

  private CuratedNames curated(StoredNames stored) {
    return curations.over(name -> resolver.resolve(name, stored));
  }

  private IdentityMapper mapper(CuratedNames curated) {
    return new IdentityMapper(iris, vocabularies, curated);
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

  /** The vocabularies without what people decided. */
  Graph plainVocabulary() {
    return vocabulary.plain();
  }

  /** The vocabularies as a dataset is to hold them, with what people decided of known things. */
  Graph vocabulary(DatasetGraph dataset) {
    return vocabulary.graph(curated(new StoredNames(dataset, iris)));
  }

  /** What became of each curation. */
  List<CurationFinding> findings(DatasetGraph dataset) {
    CuratedNames curated = curated(new StoredNames(dataset, iris));
    return new CurationLayer(dataset, iris, curated, mapper(curated)).findings();
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
  private CanonicalId name(DatasetGraph dataset, WrittenName name, CuratedNames curated) {
    CanonicalId thing = curated.resolve(name).thing();
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
