package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolution;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/**
 * The names of an identity graph during one update: looked up once each, changed in memory, written
 * at the end. Holds the names that the update concerns.
 */
final class StoredNames implements ShortForms {
  private final IdentityGraph identity;
  private final Iris iris;
  private final Map<WrittenName, Entry> entries = new LinkedHashMap<>();
  private final Map<CanonicalId, Set<WrittenName>> members = new HashMap<>();
  private final Map<Key, Set<WrittenName>> keyed = new HashMap<>();

  StoredNames(IdentityGraph identity, Iris iris) {
    this.identity = identity;
    this.iris = iris;
  }

  /** What is known of a name. */
  private static final class Entry {
    private final Set<Triple> stored;
    private int papers;
    private @Nullable CanonicalId thing;
    private @Nullable Resolution merged;

    Entry(Set<Triple> stored) {
      this.stored = stored;
    }
  }

  private record Key(Node property, Node value) {}

  /** Counts papers of a name that came, or with a negative number went. */
  void count(WrittenName name, int change) {
    Entry entry = entry(name);
    entry.papers += change;
    if (entry.papers < 0) {
      throw new IllegalStateException("fewer than no papers use " + name);
    }
    CanonicalId thing = entry.thing;
    if (entry.papers == 0 && thing != null) {
      of(thing).remove(name);
    } else if (entry.stored.isEmpty()) {
      key(Vocabulary.SHORT_KEY, name, name.shortKey()).add(name);
      key(Vocabulary.LONG_KEY, name, name.longKey()).add(name);
    }
  }

  /** The number of papers that use a name. */
  int papers(WrittenName name) {
    return entry(name).papers;
  }

  /** What a name stands for; null for a new one. */
  @Nullable CanonicalId thing(WrittenName name) {
    return entry(name).thing;
  }

  /** Lets a name stand for a thing. */
  void put(WrittenName name, CanonicalId thing) {
    Entry entry = entry(name);
    CanonicalId before = entry.thing;
    if (!thing.equals(before)) {
      if (before != null) {
        of(before).remove(name);
      }
      of(thing).add(name);
      entry.thing = thing;
    }
  }

  /** Says why a name is one thing with others; null where it has no need to be. */
  void merged(WrittenName name, @Nullable Resolution why) {
    entry(name).merged = why;
  }

  /** The names that stand for a thing. */
  Set<WrittenName> of(CanonicalId thing) {
    return members.computeIfAbsent(
        thing,
        t -> names(new Key(Vocabulary.CANONICAL, NodeFactory.createURI(iris.entity(thing)))));
  }

  /** These things and those that are members of them as lines. */
  Set<CanonicalId> reached(Set<CanonicalId> things) {
    Set<CanonicalId> reached = new LinkedHashSet<>(things);
    for (CanonicalId thing : things) {
      Node node = NodeFactory.createURI(iris.entity(thing));
      identity.subjects(Vocabulary.VARIANT_OF, node, n -> reached.add(iris.readEntity(n.getURI())));
    }
    return reached;
  }

  /** The names with the short key of a name. */
  Set<WrittenName> sharingShortKey(WrittenName name) {
    return key(Vocabulary.SHORT_KEY, name, name.shortKey());
  }

  /** The names with the long key of a name. */
  Set<WrittenName> sharingLongKey(WrittenName name) {
    return key(Vocabulary.LONG_KEY, name, name.longKey());
  }

  @Override
  public Map<String, Integer> longKeys(Group group, String shortKey) {
    return count(key(Vocabulary.SHORT_KEY, group, shortKey), WrittenName::longKey);
  }

  @Override
  public Map<String, Integer> shortKeys(Group group, String longKey) {
    return count(key(Vocabulary.LONG_KEY, group, longKey), WrittenName::shortKey);
  }

  private Map<String, Integer> count(Set<WrittenName> names, Function<WrittenName, String> key) {
    Map<String, Integer> counts = new HashMap<>();
    for (WrittenName name : names) {
      if (name.isSpelledOut() && papers(name) > 0) {
        counts.merge(key.apply(name), papers(name), Integer::sum);
      }
    }
    return counts;
  }

  private Set<WrittenName> key(Node property, WrittenName name, String key) {
    return key.isEmpty() ? new LinkedHashSet<>() : key(property, name.group(), key);
  }

  private Set<WrittenName> key(Node property, Group group, String key) {
    return keyed.computeIfAbsent(
        new Key(property, IdentityMapper.inGroup(group, key)), this::names);
  }

  private Set<WrittenName> names(Key key) {
    Set<WrittenName> names = new LinkedHashSet<>();
    identity.subjects(key.property(), key.value(), n -> names.add(iris.readName(n.getURI())));
    return names;
  }

  private Entry entry(WrittenName name) {
    Entry known = entries.get(name);
    if (known == null) {
      known = new Entry(identity.of(node(name)));
      for (Triple triple : known.stored) {
        if (triple.getPredicate().equals(Vocabulary.PAPER_COUNT)) {
          known.papers = Integer.parseInt(triple.getObject().getLiteralLexicalForm());
        } else if (triple.getPredicate().equals(Vocabulary.CANONICAL)) {
          known.thing = iris.readEntity(triple.getObject().getURI());
        }
      }
      entries.put(name, known);
    }
    return known;
  }

  private Node node(WrittenName name) {
    return NodeFactory.createURI(iris.name(name));
  }

  /** Writes the names of things that were settled, and takes out those that no paper uses. */
  void write(Set<CanonicalId> settled, IdentityMapper mapper) {
    entries.forEach(
        (name, entry) -> {
          CanonicalId thing = entry.thing;
          if (entry.papers == 0 || thing == null) {
            write(name, entry, GraphFactory.createDefaultGraph());
          } else if (settled.contains(thing)) {
            write(name, entry, mapper.name(name, thing, entry.papers, entry.merged != null));
          }
        });
  }

  private void write(WrittenName name, Entry entry, Graph fresh) {
    identity.change(entry.stored, fresh.find().toSet());
    Node reason = IdentityMapper.reason(node(name));
    boolean had =
        entry.stored.stream().anyMatch(t -> t.getPredicate().equals(Vocabulary.MERGED_BECAUSE));
    Resolution merged = entry.papers > 0 ? entry.merged : null;
    if (merged != null) {
      identity.replace(reason, IdentityMapper.reason(node(name), merged).find().toSet());
    } else if (had) {
      identity.replace(reason, Set.of());
    }
  }
}
