package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Statistic;
import io.papergraph.rdf.StatisticsMapper;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.WrittenName;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * One update of an identity graph: it touches only the things whose names came or went, or whose
 * names mean something else by what papers now say of short forms, and gives the same graph as
 * counting all papers afresh.
 */
final class IdentityUpdate {
  private final IdentityGraph identity;
  private final Iris iris;
  private final Vocabularies vocabularies;
  private final Curations curations;
  private final Resolver resolver;
  private final StatisticsMapper statistics;
  private final StoredNames names;
  private final CuratedNames before;

  IdentityUpdate(
      IdentityGraph identity,
      Iris iris,
      Vocabularies vocabularies,
      Curations curations,
      Resolver resolver) {
    this.identity = identity;
    this.iris = iris;
    this.vocabularies = vocabularies;
    this.curations = curations;
    this.resolver = resolver;
    this.statistics = new StatisticsMapper(iris);
    this.names = new StoredNames(identity, iris);
    this.before = curated();
  }

  /** What people decided, over what names stand for at the time of asking. */
  CuratedNames curated() {
    return curations.over(name -> resolver.resolve(name, names));
  }

  /** What people decided, over what names stood for when the update began. */
  CuratedNames before() {
    return before;
  }

  /** Writes what is different now. */
  void run(Changes changes) {
    Set<CanonicalId> touched = new LinkedHashSet<>();
    changes
        .names()
        .forEach(
            (name, change) -> {
              touch(touched, names.thing(name));
              names.count(name, change);
            });
    CuratedNames curated = curated();
    Set<WrittenName> concerned = concerned(changes.names().keySet());
    if (!curated.agrees(before)) {
      touched.addAll(names.reached(before.involved()));
      touched.addAll(names.reached(curated.involved()));
      touched.forEach(thing -> concerned.addAll(names.of(thing)));
    }
    for (WrittenName name : concerned) {
      touch(touched, names.thing(name));
      CanonicalId thing = curated.resolve(name).thing();
      names.put(name, thing);
      touched.add(thing);
    }
    settle(touched, curated, changes);
    changes.counts().forEach(this::count);
  }

  private static void touch(Set<CanonicalId> touched, @Nullable CanonicalId thing) {
    if (thing != null) {
      touched.add(thing);
    }
  }

  /**
   * The names that changes of some names may have made to stand for something else: themselves, and
   * the short forms and long forms of those that are spelled out.
   */
  private Set<WrittenName> concerned(Set<WrittenName> changed) {
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

  private void settle(Set<CanonicalId> things, CuratedNames curated, Changes changes) {
    IdentityMapper writer = new IdentityMapper(iris, vocabularies, curated);
    Settling settling = new Settling(identity, iris, resolver, curated, writer, names);
    things.forEach(
        thing ->
            settling.settle(
                thing,
                (type, change) ->
                    statistics.entity(type).forEach((s, one) -> changes.count(s, change * one))));
    settling.describeLines();
    names.write(things, writer);
  }

  private void count(Statistic statistic, long change) {
    Node node = statistics.node(statistic);
    long count = number(node) + change;
    if (count < 0) {
      throw new IllegalStateException("fewer than none of " + statistic);
    }
    Node any = Node.ANY;
    identity.replace(node, statistics.graph(statistic, count).find(node, any, any).toSet());
  }

  private long number(Node subject) {
    return identity.of(subject).stream()
        .filter(triple -> triple.getPredicate().equals(Vocabulary.COUNT))
        .mapToLong(triple -> Long.parseLong(triple.getObject().getLiteralLexicalForm()))
        .findFirst()
        .orElse(0);
  }
}
