package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Resolver.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What names stand for when curations have been put to work on what the rules say. A merge moves
 * all names of a thing, a split one name, a new type of another group the thing into that group;
 * moves follow each other to their end. Immutable.
 */
public final class CuratedNames {
  /** Holds no letter or digit before it by chance: keys of the rules have none of its kind. */
  private static final String APART = "~split";

  private final Curations curations;
  private final Function<EntityId, CanonicalId> rules;
  private final Map<NameKey, Curation> splits = new HashMap<>();
  private final Map<CanonicalId, List<Move>> moves = new HashMap<>();
  private final Map<CanonicalId, Decision<String>> labels = new HashMap<>();
  private final Map<CanonicalId, Decision<EntityType>> types = new HashMap<>();

  /** A thing is another one because a person said so. */
  private record Move(CanonicalId to, Curation by) {}

  private record Decision<T>(T value, Curation by) {}

  CuratedNames(Curations curations, Function<EntityId, CanonicalId> rules) {
    this.curations = curations;
    this.rules = rules;
    each(Curation.Split.class, split -> splits.putIfAbsent(NameKey.of(split.name()), split));
    each(Curation.Merge.class, merge -> move(merge.name(), merge.target(), merge));
    each(Curation.Retype.class, this::moveToGroup);
    moves.keySet().forEach(thing -> end(thing, new ArrayList<>()));
    each(Curation.Rename.class, r -> decide(labels, r.name(), r.label(), r));
    each(Curation.Retype.class, r -> decide(types, r.name(), r.type(), r));
    requireOneVerdict();
  }

  private <C extends Curation> void each(Class<C> kind, Consumer<C> work) {
    curations.all().stream().filter(kind::isInstance).map(kind::cast).forEach(work);
  }

  private void moveToGroup(Curation.Retype retype) {
    if (Group.of(retype.name().type()) != Group.of(retype.type())) {
      move(retype.name(), retype.target(), retype);
    }
  }

  private void move(EntityId name, EntityId target, Curation by) {
    CanonicalId from = start(name, rules.apply(name));
    CanonicalId to = start(target, rules.apply(target));
    if (!from.equals(to)) {
      moves.computeIfAbsent(from, k -> new ArrayList<>()).add(new Move(to, by));
    }
  }

  private <T> void decide(
      Map<CanonicalId, Decision<T>> decisions, EntityId name, T value, Curation by) {
    Decision<T> before = decisions.putIfAbsent(canonical(name), new Decision<>(value, by));
    if (before != null && !before.value().equals(value)) {
      throw contradiction(before.by(), by);
    }
  }

  private void requireOneVerdict() {
    Map<List<String>, Curation> verdicts = new HashMap<>();
    each(Curation.Retract.class, r -> verdicts.put(statement(r.statement()), r));
    each(
        Curation.Confirm.class,
        confirm -> {
          Curation other = verdicts.get(statement(confirm.statement()));
          if (other != null) {
            throw contradiction(other, confirm);
          }
        });
  }

  /** What tells a statement from others, its name replaced by what it stands for. */
  private List<String> statement(Statement statement) {
    if (statement instanceof Statement.OfRole role) {
      String thing = canonical(role.name()).toString();
      return List.of(role.paper().toString(), role.role().label(), thing);
    }
    return statement.key();
  }

  /** Follows the moves of a thing to their end, on every way there is. */
  private CanonicalId end(CanonicalId thing, List<Move> way) {
    List<Move> next = moves.getOrDefault(thing, List.of());
    CanonicalId end = thing;
    for (int i = 0; i < next.size(); i++) {
      Move move = next.get(i);
      if (way.contains(move)) {
        throw contradiction(move.by(), way.get(way.size() - 1).by());
      }
      way.add(move);
      CanonicalId other = end(move.to(), way);
      way.remove(way.size() - 1);
      if (i > 0 && !other.equals(end)) {
        throw contradiction(next.get(0).by(), move.by());
      }
      end = other;
    }
    return end;
  }

  private CurationException contradiction(Curation one, Curation other) {
    return new CurationException(
        String.format(
            "%s: '%s' and '%s' contradict each other; delete one",
            curations.source(), one.text(), other.text()));
  }

  /** The thing that a name stands for in the end. */
  public CanonicalId canonical(EntityId name) {
    return canonical(name, rules.apply(name));
  }

  /**
   * The same for a name of which the rules know better in its place.
   *
   * @param byRules what the name stands for without curation
   */
  public CanonicalId canonical(EntityId name, CanonicalId byRules) {
    return follow(start(name, byRules));
  }

  /** The thing that a thing of the rules has become. */
  public CanonicalId follow(CanonicalId byRules) {
    CanonicalId thing = byRules;
    while (moves.containsKey(thing)) {
      thing = moves.get(thing).get(0).to();
    }
    return thing;
  }

  private CanonicalId start(EntityId name, CanonicalId byRules) {
    NameKey key = NameKey.of(name);
    return splits.containsKey(key) ? apart(key) : byRules;
  }

  private static CanonicalId apart(NameKey key) {
    return new CanonicalId(key.group(), key.key() + APART);
  }

  /**
   * The curations by which a name stands for what it does, the first one first; empty where the
   * rules alone decide.
   *
   * @param byRules what the name stands for without curation
   */
  public List<Curation> deciding(EntityId name, CanonicalId byRules) {
    List<Curation> deciding = new ArrayList<>();
    Curation split = splits.get(NameKey.of(name));
    if (split != null) {
      deciding.add(split);
    }
    CanonicalId thing = start(name, byRules);
    while (moves.containsKey(thing)) {
      Move move = moves.get(thing).get(0);
      deciding.add(move.by());
      thing = move.to();
    }
    return deciding;
  }

  /** Type and label of a thing, those that a person gave it in place of the settled ones. */
  public Profile profile(CanonicalId thing, Profile settled) {
    Decision<EntityType> type = types.get(thing);
    Decision<String> label = labels.get(thing);
    return new Profile(
        type == null ? settled.type() : type.value(),
        label == null ? settled.label() : label.value());
  }

  /** Whether a person gave a thing its type or its label. */
  public boolean decides(CanonicalId thing) {
    return types.containsKey(thing) || labels.containsKey(thing);
  }

  /** What is at work. */
  public Curations curations() {
    return curations;
  }

  /** What a name stands for without curation. */
  public CanonicalId byRules(EntityId name) {
    return rules.apply(name);
  }

  /** What a name stands for before anything is moved: a thing of the rules, or one split off. */
  public CanonicalId origin(EntityId name) {
    return start(name, rules.apply(name));
  }

  /** The things that have become this one, in no order; it is not one of them. */
  public List<CanonicalId> absorbed(CanonicalId thing) {
    return moves.keySet().stream().filter(from -> follow(from).equals(thing)).toList();
  }
}
