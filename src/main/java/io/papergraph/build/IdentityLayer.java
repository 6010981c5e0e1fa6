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
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
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
    StoredNames names = new StoredNames(dataset, iris);
    CuratedNames then = curated(names);
    Set<CanonicalId> touched = new LinkedHashSet<>();
    changes
        .names()
        .forEach(
            (name, change) -> {
              touch(touched, names.thing(name));
              names.count(name, change);
            });
    CuratedNames curated = curated(names);
    Set<WrittenName> concerned = concerned(changes.names().keySet(), names);
    if (!curated.agrees(then)) {
      touched.addAll(names.reached(then.involved()));
      touched.addAll(names.reached(curated.involved()));
      touched.forEach(thing -> concerned.addAll(names.of(thing)));
    }
    for (WrittenName name : concerned) {
      touch(touched, names.thing(name));
      CanonicalId thing = curated.resolve(name).thing();
      names.put(name, thing);
      touched.add(thing);
    }
    settle(dataset, touched, names, curated, changes);
    vocabulary.update(dataset, then, curated);
    new CurationLayer(dataset, iris, curated, mapper(curated)).update();
    changes.counts().forEach((statistic, change) -> count(dataset, statistic, change));
  }

  private static void touch(Set<CanonicalId> touched, @Nullable CanonicalId thing) {
    if (thing != null) {
      touched.add(thing);
    }
  }

  private void settle(
      DatasetGraph dataset,
      Set<CanonicalId> things,
      StoredNames names,
      CuratedNames curated,
      Changes changes) {
    IdentityMapper writer = mapper(curated);
    Settling settling = new Settling(dataset, iris, resolver, curated, writer, names);
    things.forEach(thing -> settling.settle(thing, (type, n) -> entity(changes, type, n)));
    settling.describeLines();
    names.write(things, writer);
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
