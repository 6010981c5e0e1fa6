package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The names that an identity graph holds. What it has said of short forms it remembers: to be made
 * once the papers of all names are counted.
 */
final class StoredNames implements ShortForms {
  private final DatasetGraph dataset;
  private final Node graph;
  private final Iris iris;
  private final Map<Node, Map<String, Integer>> longKeys = new HashMap<>();
  private final Map<Node, Map<String, Integer>> shortKeys = new HashMap<>();

  StoredNames(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.graph = NodeFactory.createURI(iris.identityGraph());
    this.iris = iris;
  }

  /** The number of papers that use a name; 0 for a name that is not there. */
  int papers(WrittenName name) {
    return object(name, Vocabulary.PAPER_COUNT)
        .map(count -> Integer.parseInt(count.getLiteralLexicalForm()))
        .orElse(0);
  }

  /** What a name stands for; empty for a name that is not there. */
  Optional<CanonicalId> thing(WrittenName name) {
    return object(name, Vocabulary.CANONICAL).map(thing -> iris.readEntity(thing.getURI()));
  }

  private Optional<Node> object(WrittenName name, Node property) {
    Node node = NodeFactory.createURI(iris.name(name));
    Iterator<Quad> found = dataset.find(graph, node, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  /** The names that stand for a thing. */
  List<WrittenName> of(CanonicalId thing) {
    return names(Vocabulary.CANONICAL, NodeFactory.createURI(iris.entity(thing)));
  }

  /** These things and those that are members of them as lines. */
  Set<CanonicalId> reached(Set<CanonicalId> things) {
    Set<CanonicalId> reached = new LinkedHashSet<>(things);
    for (CanonicalId thing : things) {
      Node node = NodeFactory.createURI(iris.entity(thing));
      dataset
          .find(graph, Node.ANY, Vocabulary.VARIANT_OF, node)
          .forEachRemaining(q -> reached.add(iris.readEntity(q.getSubject().getURI())));
    }
    return reached;
  }

  /** The names with this {@link WrittenName#shortKey}. */
  List<WrittenName> ofShort(Group group, String key) {
    return names(Vocabulary.SHORT_KEY, IdentityMapper.inGroup(group, key));
  }

  /** The names with this {@link WrittenName#longKey}. */
  List<WrittenName> ofLong(Group group, String key) {
    return names(Vocabulary.LONG_KEY, IdentityMapper.inGroup(group, key));
  }

  @Override
  public Map<String, Integer> longKeys(Group group, String shortKey) {
    return longKeys.computeIfAbsent(
        IdentityMapper.inGroup(group, shortKey),
        key -> count(names(Vocabulary.SHORT_KEY, key), WrittenName::longKey));
  }

  @Override
  public Map<String, Integer> shortKeys(Group group, String longKey) {
    return shortKeys.computeIfAbsent(
        IdentityMapper.inGroup(group, longKey),
        key -> count(names(Vocabulary.LONG_KEY, key), WrittenName::shortKey));
  }

  private Map<String, Integer> count(List<WrittenName> names, Function<WrittenName, String> key) {
    Map<String, Integer> papers = new HashMap<>();
    for (WrittenName name : names) {
      if (name.isSpelledOut()) {
        papers.merge(key.apply(name), papers(name), Integer::sum);
      }
    }
    return papers;
  }

  private List<WrittenName> names(Node property, Node value) {
    List<WrittenName> names = new ArrayList<>();
    for (Quad quad : Iter.toList(dataset.find(graph, Node.ANY, property, value))) {
      names.add(iris.readName(quad.getSubject().getURI()));
    }
    return names;
  }
}
