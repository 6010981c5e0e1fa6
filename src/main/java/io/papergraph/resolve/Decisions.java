package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What people say that things are called and are, and what of statements holds. */
final class Decisions {
  private final Map<CanonicalId, Curation.Rename> labels = new HashMap<>();
  private final Map<CanonicalId, Curation.Retype> types = new HashMap<>();
  private final Map<List<String>, Curation> verdicts = new HashMap<>();
  private final Map<Curation, Curation> opponents = new LinkedHashMap<>();
  private final Function<EntityId, CanonicalId> things;

  /**
   * @param things what a name stands for in the end
   */
  Decisions(List<Curation> curations, Function<EntityId, CanonicalId> things) {
    this.things = things;
    for (Curation curation : curations) {
      if (curation instanceof Curation.Rename rename) {
        rename(rename);
      } else if (curation instanceof Curation.Retype retype) {
        retype(retype);
      } else if (curation instanceof Curation.Confirm confirm) {
        verdict(confirm.statement(), confirm);
      } else if (curation instanceof Curation.Retract retract) {
        verdict(retract.statement(), retract);
      }
    }
  }

  private void rename(Curation.Rename rename) {
    Curation.Rename first = labels.putIfAbsent(things.apply(rename.name()), rename);
    if (first != null && !first.label().equals(rename.label())) {
      opponents.put(rename, first);
    }
  }

  /** A type of another group than the thing has in the end was moved on by a later decision. */
  private void retype(Curation.Retype retype) {
    CanonicalId thing = things.apply(retype.name());
    if (Group.of(retype.type()) != thing.group()) {
      return;
    }
    Curation.Retype first = types.putIfAbsent(thing, retype);
    if (first != null && first.type() != retype.type()) {
      opponents.put(retype, first);
    }
  }

  private void verdict(Statement statement, Curation curation) {
    Curation first = verdicts.putIfAbsent(key(statement), curation);
    if (first != null && first.getClass() != curation.getClass()) {
      opponents.put(curation, first);
    }
  }

  /** What tells a statement from others, its name replaced by what it stands for. */
  private List<String> key(Statement statement) {
    if (statement instanceof Statement.OfRole role) {
      String thing = things.apply(role.name()).toString();
      return List.of(role.paper().toString(), role.role().label(), thing);
    }
    return statement.key();
  }

  Optional<String> label(CanonicalId thing) {
    return Optional.ofNullable(labels.get(thing)).map(Curation.Rename::label);
  }

  Optional<Curation.Retype> type(CanonicalId thing) {
    return Optional.ofNullable(types.get(thing));
  }

  Set<CanonicalId> things() {
    Set<CanonicalId> decided = new HashSet<>(labels.keySet());
    decided.addAll(types.keySet());
    return decided;
  }

  boolean agrees(Decisions other) {
    return labels.equals(other.labels) && types.equals(other.types);
  }

  Optional<Curation> opponent(Curation curation) {
    return Optional.ofNullable(opponents.get(curation));
  }

  Map<Curation, Curation> opponents() {
    return opponents;
  }
}
