package io.papergraph.build;

import io.papergraph.claim.EntityId;
import io.papergraph.rdf.IdentityMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Resolver.Profile;
import io.papergraph.resolve.Resolver.Use;
import io.papergraph.resolve.WrittenName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;

/** Says what a curation comes to in a dataset whose names have been worked out with it. */
final class CurationEffects implements Curation.Visitor<Effect> {
  private final CuratedNames curated;
  private final IdentityMapper mapper;
  private final StoredNames names;
  private final StatementsInStore statements;

  CurationEffects(DatasetGraph dataset, Iris iris, CuratedNames curated, IdentityMapper mapper) {
    this.curated = curated;
    this.mapper = mapper;
    this.names = new StoredNames(new StoredIdentity(dataset, iris), iris);
    this.statements = new StatementsInStore(dataset, iris, curated);
  }

  @Override
  public Effect merge(Curation.Merge merge) {
    CanonicalId from = origin(merge.name());
    CanonicalId to = origin(merge.target());
    if (from.equals(to)) {
      return new Effect.Idle("both are one thing without it");
    }
    if (named(from).isEmpty()) {
      return unknown(merge.name());
    }
    boolean known = named(from).size() < members(from).size() || mapper.knows(to);
    return known ? Effect.on(curated.follow(from)) : unknown(merge.target());
  }

  @Override
  public Effect split(Curation.Split split) {
    EntityId name = split.name();
    CanonicalId apart = origin(name);
    CanonicalId before = curated.byRules(WrittenName.read(name));
    if (named(apart).isEmpty()) {
      return unknown(name);
    }
    if (named(before).isEmpty() && !mapper.knows(before)) {
      return new Effect.Idle("nothing else goes by its name without it");
    }
    Set<CanonicalId> things = new HashSet<>();
    things.add(curated.follow(apart));
    if (!named(before).isEmpty()) {
      things.add(curated.follow(before));
    }
    return new Effect.Applied(things, List.of());
  }

  @Override
  public Effect rename(Curation.Rename rename) {
    CanonicalId thing = curated.canonical(rename.name());
    List<WrittenName> members = List.copyOf(names.of(thing));
    if (members.isEmpty()) {
      return unknown(rename.name());
    }
    return natural(thing, members).label().equals(rename.label())
        ? new Effect.Idle("it is called so without it")
        : Effect.on(thing);
  }

  @Override
  public Effect retype(Curation.Retype retype) {
    EntityId name = retype.name();
    CanonicalId thing = curated.canonical(name);
    boolean moved = retype.isMove();
    List<WrittenName> members = moved ? named(origin(name)) : List.copyOf(names.of(thing));
    if (members.isEmpty()) {
      return unknown(name);
    }
    return !moved && natural(thing, members).type() == retype.type()
        ? new Effect.Idle("it is a " + retype.type().label() + " without it")
        : Effect.on(thing);
  }

  @Override
  public Effect retract(Curation.Retract retract) {
    return statements.effect(retract.statement());
  }

  @Override
  public Effect confirm(Curation.Confirm confirm) {
    return statements.effect(confirm.statement());
  }

  private Profile natural(CanonicalId thing, List<WrittenName> members) {
    List<Use> uses =
        members.stream()
            .map(name -> new Use(name.id().type(), curated.label(name), names.papers(name)))
            .toList();
    return mapper.natural(thing, Resolver.settle(uses));
  }

  /** The names in the store of what a thing of the rules has become. */
  private List<WrittenName> members(CanonicalId origin) {
    return List.copyOf(names.of(curated.follow(origin)));
  }

  /** The names in the store that stood for a thing before anything was moved. */
  private List<WrittenName> named(CanonicalId origin) {
    return members(origin).stream().filter(n -> curated.origin(n).equals(origin)).toList();
  }

  private CanonicalId origin(EntityId name) {
    return curated.origin(WrittenName.read(name));
  }

  private static Effect unknown(EntityId name) {
    return new Effect.Idle(
        "the store has no %s that is called '%s'".formatted(name.type().label(), name.name()));
  }
}
