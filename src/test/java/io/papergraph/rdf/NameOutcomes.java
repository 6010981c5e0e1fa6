package io.papergraph.rdf;

import io.papergraph.paper.Texts;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Resolver.Profile;
import io.papergraph.resolve.Resolver.Use;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** All that the identity layer says of many names and of the things that they stand for. */
final class NameOutcomes {
  private final Map<WrittenName, Integer> names;
  private final Papers papers;
  private final Resolver resolver;
  private final CuratedNames curated;
  private final IdentityMapper mapper;
  private final Iris iris = new Iris(Iris.DEFAULT_BASE);
  private final Map<CanonicalId, Thing> things = new LinkedHashMap<>();

  /**
   * @param names with the number of papers that use them
   */
  NameOutcomes(Map<WrittenName, Integer> names, Vocabularies vocabularies) {
    this.names = names;
    this.papers = new Papers(names);
    this.resolver = new Resolver(vocabularies.names());
    this.curated = Curations.none().over(name -> resolver.resolve(name, papers));
    this.mapper = new IdentityMapper(iris, vocabularies, curated);
    Map<CanonicalId, List<WrittenName>> members = new LinkedHashMap<>();
    for (WrittenName name : names.keySet()) {
      CanonicalId thing = curated.resolve(name).thing();
      members.computeIfAbsent(thing, t -> new ArrayList<>()).add(name);
    }
    members.forEach((id, of) -> things.put(id, thing(id, of)));
  }

  /** What papers with all these names show of short forms. */
  private static final class Papers implements ShortForms {
    private record Key(Group group, String key) {}

    private final Map<Key, Map<String, Integer>> longKeys = new HashMap<>();
    private final Map<Key, Map<String, Integer>> shortKeys = new HashMap<>();

    Papers(Map<WrittenName, Integer> names) {
      names.forEach(
          (name, count) -> {
            if (name.isSpelledOut()) {
              add(longKeys, name.group(), name.shortKey(), name.longKey(), count);
              add(shortKeys, name.group(), name.longKey(), name.shortKey(), count);
            }
          });
    }

    private static void add(
        Map<Key, Map<String, Integer>> to, Group group, String from, String key, int count) {
      to.computeIfAbsent(new Key(group, from), k -> new HashMap<>())
          .merge(key, count, Integer::sum);
    }

    @Override
    public Map<String, Integer> longKeys(Group group, String shortKey) {
      return longKeys.getOrDefault(new Key(group, shortKey), Map.of());
    }

    @Override
    public Map<String, Integer> shortKeys(Group group, String longKey) {
      return shortKeys.getOrDefault(new Key(group, longKey), Map.of());
    }
  }

  /** A thing with what its names show of it. */
  record Thing(CanonicalId id, Profile profile, Set<String> labels, List<WrittenName> names) {
    Graph describe(IdentityMapper mapper, Resolver resolver) {
      return mapper.entity(id, profile, labels, resolver.lines(id, names));
    }
  }

  private Thing thing(CanonicalId id, List<WrittenName> members) {
    List<Use> uses = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>();
    for (WrittenName name : members) {
      String label = curated.label(name);
      uses.add(new Use(name.id().type(), label, names.getOrDefault(name, 0)));
      labels.add(label);
      if (name.isSpelledOut()) {
        labels.add(name.longForm());
      }
    }
    return new Thing(id, Resolver.settle(uses), labels, members);
  }

  ShortForms papers() {
    return papers;
  }

  List<Thing> things() {
    return List.copyOf(things.values());
  }

  Thing thing(WrittenName name) {
    Thing thing = things.get(curated.resolve(name).thing());
    if (thing == null) {
      throw new IllegalArgumentException("not among the names: " + name);
    }
    return thing;
  }

  /**
   * Writes all outcomes, sorted, a line each.
   *
   * @return their SHA-256 in hex
   */
  String write(Path out) throws IOException {
    List<String> lines = new ArrayList<>();
    names.forEach((name, count) -> lines.add(line(name, count)));
    things.values().forEach(thing -> lines.add(line(thing)));
    lines.sort(null);
    Files.write(out, lines);
    return Texts.sha256(Files.readAllBytes(out));
  }

  private String line(WrittenName name, int count) {
    String written = iris.name(name);
    if (!iris.readName(written).equals(name)) {
      throw new IllegalStateException("read back otherwise: " + written);
    }
    CanonicalId thing = curated.resolve(name).thing();
    return String.join(
        " | ",
        written,
        name.shortKey(),
        name.longKey(),
        curated.label(name),
        resolver.canonical(name.id()).toString(),
        resolver.resolve(name, ShortForms.NONE).toString(),
        resolver.resolve(name, papers).toString(),
        resolver.families(name.id()).toString(),
        text(mapper.name(name, thing, count, true)));
  }

  private String line(Thing thing) {
    return String.join(
        " | ",
        iris.entity(thing.id()),
        iris.readEntity(iris.entity(thing.id())).toString(),
        mapper.label(thing.id(), thing.profile()),
        mapper.typed(thing.id(), thing.profile()).toString(),
        resolver.lines(thing.id(), thing.names()).toString(),
        text(thing.describe(mapper, resolver)),
        text(mapper.line(thing.id())));
  }

  private static String text(Graph graph) {
    return String.join(" ; ", graph.stream().map(Triple::toString).sorted().toList());
  }
}
