package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tells whether a thing of the paper is the metric, dataset, … of a number. */
final class LinkTraits {
  /** What a result may name, and things of which types can be it. */
  enum Slot {
    METRIC,
    DATASET,
    TASK,
    SYSTEM,
    BASELINE;

    boolean takes(EntityId id) {
      return switch (this) {
        case METRIC -> id.type() == EntityType.METRIC;
        case DATASET -> id.type() == EntityType.DATASET || id.type() == EntityType.BENCHMARK;
        case TASK -> id.type() == EntityType.TASK;
        case SYSTEM, BASELINE -> Named.isSystem(id);
      };
    }
  }

  private static final int MOST_CANDIDATES = 40;
  private static final int FAR_BACK = 4;
  private static final int LATER = 5;
  private static final int TITLE = 6;

  private final ResultContext context;
  private final Passage passage;
  private final Quantities quantities;
  private final List<Named> named;
  private final List<EntityId> things;
  private final Systems systems;
  private final Map<EntityId, List<Named>> places = new HashMap<>();

  /**
   * Takes the names of a paper.
   *
   * @param named the places of names in the abstract, in the order of the text
   * @param things all things of title and abstract, in the order of their first mention
   */
  LinkTraits(
      ResultContext context,
      Passage passage,
      Quantities quantities,
      List<Named> named,
      List<EntityId> things,
      Systems systems) {
    this.context = context;
    this.passage = passage;
    this.quantities = quantities;
    this.named = named;
    this.things = things;
    this.systems = systems;
    named.forEach(n -> places.computeIfAbsent(n.id(), id -> new ArrayList<>()).add(n));
  }

  /** Things that could fill a slot. */
  List<EntityId> candidates(Slot slot) {
    return things.stream().filter(slot::takes).limit(MOST_CANDIDATES).toList();
  }

  /**
   * Feature keys of each candidate of a slot.
   *
   * @param number which of the quantities
   * @param kind what the number is, as a number
   * @param before what fills the slot for the outcome before this one, or null
   */
  List<long[]> rows(
      Slot slot, List<EntityId> candidates, int number, int kind, @Nullable EntityId before) {
    Quantity q = quantities.get(number);
    int start = passage.sentenceStart(q.first());
    int end = passage.sentenceEnd(q.first());
    List<Place> found = new ArrayList<>();
    for (EntityId id : candidates) {
      found.add(place(id, q, start, end));
    }
    List<Place> near = new ArrayList<>(found);
    near.sort(Comparator.comparingInt(Place::distance));
    EntityId ruled = context.around(q).of(slot);
    List<long[]> rows = new ArrayList<>();
    for (Place place : found) {
      LinkRow row = new LinkRow(passage, quantities, slot, number, kind, place);
      row.place(near);
      if (place.within()) {
        row.words(start, end);
        row.listed(named, start, end);
      }
      int count = places.getOrDefault(place.id(), List.of()).size();
      row.thing(candidates, before, own(place.id()), count);
      row.ruled(ruled);
      rows.add(row.toArray());
    }
    return rows;
  }

  /**
   * Where a thing stands, as seen from a number.
   *
   * @param named its nearest place, or null when it stands in the title alone
   * @param where 0 before and 1 after the number in its sentence, 2 and up: sentences back
   * @param distance words between
   */
  record Place(EntityId id, @Nullable Named named, int where, int distance) {
    boolean within() {
      return where < 2;
    }
  }

  private int own(EntityId id) {
    return systems.isMain(id) ? 2 : systems.isOwn(id) ? 1 : 0;
  }

  private Place place(EntityId id, Quantity q, int start, int end) {
    Place best = new Place(id, null, TITLE, Integer.MAX_VALUE);
    for (Named n : places.getOrDefault(id, List.of())) {
      boolean after = n.first() >= q.end();
      int distance = after ? n.first() - q.end() : Math.max(0, q.first() - n.end());
      int where = after ? 1 : 0;
      if (n.first() < start) {
        where = Math.min(FAR_BACK, 2 + sentences(n.first(), start) - 1);
        distance += 100;
      } else if (n.first() >= end) {
        where = LATER;
        distance += 200;
      }
      if (distance < best.distance()) {
        best = new Place(id, n, where, distance);
      }
    }
    return best;
  }

  /** How many sentences begin after word {@code from}, up to word {@code to}. */
  private int sentences(int from, int to) {
    int count = 0;
    for (int at = passage.sentenceEnd(from); at <= to && at < passage.size(); ) {
      count++;
      at = passage.sentenceEnd(at);
    }
    return count;
  }
}
