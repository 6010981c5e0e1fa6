package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.ShortForms;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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

  /**
   * @param resolver that of the vocabularies
   */
  IdentityLayer(Iris iris, Vocabularies vocabularies, Resolver resolver, Curations curations) {
    this.iris = iris;
    this.vocabularies = vocabularies;
    this.curations = curations;
    this.resolver = resolver;
    this.mapper = mapper(curations.over(name -> resolver.resolve(name, ShortForms.NONE)));
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
    IdentityUpdate update = update(new StoredIdentity(dataset, iris));
    CuratedNames before = update.before();
    update.run(changes);
    CuratedNames curated = update.curated();
    vocabulary.update(dataset, before, curated);
    new CurationLayer(dataset, iris, curated, mapper(curated)).update();
  }

  /**
   * Makes all that a store holds beside the graphs of papers, from all of them, without looking at
   * the store. Where people have had a say it is not {@link #isExactly} what it has to be: that
   * takes a {@link #finish}.
   */
  void make(Changes all, Consumer<Quad> to) {
    IdentityUpdate update =
        update(new FreshIdentity(triple -> to.accept(Quad.create(graph, triple))));
    update.run(all);
    Node vocabularies = NodeFactory.createURI(iris.vocabularyGraph());
    Graph known = vocabulary.graph(update.curated());
    known.find().forEachRemaining(triple -> to.accept(Quad.create(vocabularies, triple)));
    if (curations.isEmpty()) {
      mapper.stamp().find().forEachRemaining(triple -> to.accept(Quad.create(graph, triple)));
    }
  }

  /** Adds to what {@link #make} made what curations say of statements and names in the store. */
  void finish(DatasetGraph dataset) {
    if (!curations.isEmpty()) {
      CuratedNames curated = curated(dataset);
      new CurationLayer(dataset, iris, curated, mapper(curated)).update();
      mapper.stamp().find().forEachRemaining(triple -> dataset.add(Quad.create(graph, triple)));
    }
  }

  private IdentityUpdate update(IdentityGraph identity) {
    return new IdentityUpdate(identity, iris, vocabularies, curations, resolver);
  }

  private CuratedNames curated(DatasetGraph dataset) {
    return update(new StoredIdentity(dataset, iris)).before();
  }

  private IdentityMapper mapper(CuratedNames curated) {
    return new IdentityMapper(iris, vocabularies, curated);
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
    return vocabulary.graph(curated(dataset));
  }

  /** What became of each curation. */
  List<CurationFinding> findings(DatasetGraph dataset) {
    CuratedNames curated = curated(dataset);
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
}
