package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which names and things become others by curation. Moves never lead in a circle. */
final class Moves {
  /** Keys that rules make of names have no such mark. */
  private static final String APART = "~split";

  private final Map<SplitName, Curation.Split> splits = new HashMap<>();
  private final Map<CanonicalId, Move> moves = new HashMap<>();
  private final Map<Curation, Curation> opponents = new LinkedHashMap<>();

  /** A spelling of a name, where it stands for a thing by the rules. */
  private record SplitName(NameKey name, CanonicalId byRules) {
    static SplitName of(WrittenName name, CanonicalId byRules) {
      return new SplitName(NameKey.of(name.id()), byRules);
    }
  }

  private record Move(CanonicalId from, CanonicalId to, Curation by) {}

  Moves(List<Curation> curations, Function<WrittenName, Resolution> rules) {
    for (Curation curation : curations) {
      if (curation instanceof Curation.Split split) {
        WrittenName name = WrittenName.read(split.name());
        splits.putIfAbsent(SplitName.of(name, rules.apply(name).thing()), split);
      }
    }
    List<Move> others = new ArrayList<>();
    for (Curation curation : curations) {
      if (curation instanceof Curation.Merge merge) {
        add(move(merge.name(), merge.target(), merge, rules), others);
      } else if (curation instanceof Curation.Retype retype && retype.isMove()) {
        add(move(retype.name(), retype.target(), retype, rules), others);
      }
    }
    for (Move other : others) {
      Move first = moves.get(other.from());
      if (first != null && !follow(other.to()).equals(follow(other.from()))) {
        opponents.putIfAbsent(other.by(), first.by());
      }
    }
  }

  private Move move(
      EntityId name, EntityId target, Curation by, Function<WrittenName, Resolution> rules) {
    return new Move(start(name, rules), start(target, rules), by);
  }

  private CanonicalId start(EntityId name, Function<WrittenName, Resolution> rules) {
    WrittenName written = WrittenName.read(name);
    return start(written, rules.apply(written).thing());
  }

  private void add(Move move, List<Move> others) {
    if (move.from().equals(move.to())) {
      return;
    }
    Move back = moves.get(move.to());
    if (moves.containsKey(move.from())) {
      others.add(move);
    } else if (back != null && follow(move.to()).equals(move.from())) {
      opponents.putIfAbsent(move.by(), back.by());
    } else {
      moves.put(move.from(), move);
    }
  }

  /** What a name stands for before anything is moved. */
  CanonicalId start(WrittenName name, CanonicalId byRules) {
    Curation.Split split = split(name, byRules);
    if (split == null) {
      return byRules;
    }
    NameKey key = NameKey.of(split.name());
    return new CanonicalId(key.group(), key.key() + APART);
  }

  private Curation.@Nullable Split split(WrittenName name, CanonicalId byRules) {
    return splits.isEmpty() ? null : splits.get(SplitName.of(name, byRules));
  }

  CanonicalId follow(CanonicalId thing) {
    CanonicalId end = thing;
    for (Move next = moves.get(end); next != null; next = moves.get(end)) {
      end = next.to();
    }
    return end;
  }

  /** The curations by which a name stands for what it does, the first one first. */
  List<Curation> deciding(WrittenName name, CanonicalId byRules) {
    List<Curation> deciding = new ArrayList<>();
    Curation.Split split = split(name, byRules);
    if (split != null) {
      deciding.add(split);
    }
    Move next = moves.get(start(name, byRules));
    while (next != null) {
      deciding.add(next.by());
      next = moves.get(next.to());
    }
    return deciding;
  }

  List<CanonicalId> into(CanonicalId thing) {
    return moves.keySet().stream().filter(from -> follow(from).equals(thing)).toList();
  }

  Set<CanonicalId> involved() {
    Set<CanonicalId> involved = new HashSet<>();
    splits.forEach((name, split) -> involved.add(name.byRules()));
    splits.forEach(
        (name, split) -> involved.add(start(WrittenName.read(split.name()), name.byRules())));
    moves.values().forEach(move -> involved.addAll(List.of(move.from(), move.to())));
    return involved;
  }

  boolean agrees(Moves other) {
    return splits.equals(other.splits) && moves.equals(other.moves);
  }

  Optional<Curation> opponent(Curation curation) {
    return Optional.ofNullable(opponents.get(curation));
  }

  Map<Curation, Curation> opponents() {
    return opponents;
  }
}
