package io.papergraph.build;

import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Resolver.Profile;
import io.papergraph.resolve.Resolver.Use;
import io.papergraph.resolve.WrittenName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Writes what things are, from the names that stand for them, and why these are one. For one
 * update, once every name says what it stands for.
 */
final class Settling {
  private final IdentityGraph identity;
  private final Iris iris;
  private final Resolver resolver;
  private final CuratedNames curated;
  private final IdentityMapper mapper;
  private final StoredNames stored;
  private final Set<CanonicalId> lines = new LinkedHashSet<>();

  Settling(
      IdentityGraph identity,
      Iris iris,
      Resolver resolver,
      CuratedNames curated,
      IdentityMapper mapper,
      StoredNames stored) {
    this.identity = identity;
    this.iris = iris;
    this.resolver = resolver;
    this.curated = curated;
    this.mapper = mapper;
    this.stored = stored;
  }

  /** A name of a thing, as it is to be shown. */
  private record Member(WrittenName name, String label, int papers) {
    Use use() {
      return new Use(name.id().type(), label, papers);
    }
  }

  /**
   * Writes one thing and its names.
   *
   * @param types told of each type that goes, with -1, and that comes, with 1
   */
  void settle(CanonicalId thing, ObjIntConsumer<Node> types) {
    Node node = NodeFactory.createURI(iris.entity(thing));
    List<Member> members = stored.of(thing).stream().map(this::member).toList();
    Graph fresh = members.isEmpty() ? line(thing, node) : describe(thing, node, members);
    Set<Triple> before = identity.of(node);
    Set<Triple> now = fresh.find(node, Node.ANY, Node.ANY).toSet();
    types(before).forEach(type -> types.accept(type, -1));
    types(now).forEach(type -> types.accept(type, 1));
    lines(before);
    lines(now);
    identity.change(before, now);
    if (hasReason(before) || hasReason(now)) {
      Node reason = IdentityMapper.reason(node);
      identity.replace(reason, fresh.find(reason, Node.ANY, Node.ANY).toSet());
    }
  }

  private static boolean hasReason(Set<Triple> thing) {
    return thing.stream().anyMatch(t -> t.getPredicate().equals(Vocabulary.TYPED_BECAUSE));
  }

  /** Lets lines be looked up that papers name by their members alone, and no others; at the end. */
  void describeLines() {
    for (CanonicalId line : lines) {
      if (stored.of(line).isEmpty()) {
        Node node = NodeFactory.createURI(iris.entity(line));
        identity.replace(node, line(line, node).find().toSet());
      }
    }
  }

  private Member member(WrittenName name) {
    return new Member(name, curated.label(name), stored.papers(name));
  }

  private Graph line(CanonicalId thing, Node node) {
    return identity.has(Vocabulary.VARIANT_OF, node)
        ? mapper.line(thing)
        : GraphFactory.createDefaultGraph();
  }

  private Graph describe(CanonicalId thing, Node node, List<Member> members) {
    Profile profile = Resolver.settle(members.stream().map(Member::use).toList());
    Set<String> labels = new HashSet<>();
    List<WrittenName> names = new ArrayList<>();
    for (Member member : members) {
      names.add(member.name());
      labels.add(member.label());
      if (member.name().isSpelledOut()) {
        labels.add(member.name().longForm());
      }
    }
    Graph fresh =
        mapper.entity(thing, profile, labels, curated.lines(thing, resolver.lines(thing, names)));
    mapper
        .typed(thing, profile)
        .ifPresent(why -> IdentityMapper.reason(node, why).find().forEach(fresh::add));
    giveReasons(members, mapper.label(thing, profile));
    return fresh;
  }

  /** Says of each name but the one that the thing is called by why it stands for the thing. */
  private void giveReasons(List<Member> members, String label) {
    Optional<Member> main =
        members.stream()
            .filter(m -> m.label().equals(label))
            .max(
                Comparator.comparingInt(Member::papers)
                    .thenComparing(m -> iris.name(m.name()), Comparator.reverseOrder()));
    for (Member member : members) {
      boolean merged = main.isEmpty() || !main.get().equals(member);
      stored.merged(member.name(), merged ? curated.resolve(member.name()) : null);
    }
  }

  private void lines(Set<Triple> thing) {
    for (Triple triple : thing) {
      if (triple.getPredicate().equals(Vocabulary.VARIANT_OF)) {
        lines.add(iris.readEntity(triple.getObject().getURI()));
      }
    }
  }

  private static List<Node> types(Set<Triple> thing) {
    return thing.stream()
        .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .map(Triple::getObject)
        .toList();
  }
}
