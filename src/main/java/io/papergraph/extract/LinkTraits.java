package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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

  /** What a place in another sentence is farther away than one in the same, before and after. */
  private static final int BACK = 100;

  private static final int ON = 200;
  private static final int LONGEST_LIST = 80;

  private final ResultContext context;
  private final Passage passage;
  private final Quantities quantities;
  private final List<Named> named;
  private final Systems systems;
  private final Map<EntityId, List<Named>> places = new HashMap<>();
  private final Map<Slot, List<EntityId>> candidates = new EnumMap<>(Slot.class);

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
    this.systems = systems;
    named.forEach(n -> places.computeIfAbsent(n.id(), id -> new ArrayList<>()).add(n));
    for (Slot slot : Slot.values()) {
      candidates.put(slot, things.stream().filter(slot::takes).limit(MOST_CANDIDATES).toList());
    }
  }

  /** Things that could fill a slot. */
  List<EntityId> candidates(Slot slot) {
    return candidates.getOrDefault(slot, List.of());
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
        row.listed(around(place, start, end));
      }
      int count = places.getOrDefault(place.id(), List.of()).size();
      row.thing(candidates, before, own(place.id()), count);
      row.ruled(ruled);
      if (slot == Slot.DATASET) {
        row.said(start, end);
      }
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

  /** The nearest place of a thing: of those before a number the last, of those after the first. */
  private Place place(EntityId id, Quantity q, int start, int end) {
    List<Named> all = places.getOrDefault(id, List.of());
    int after = NamedPlaces.lowerBound(all, q.end());
    Place best = new Place(id, null, TITLE, Integer.MAX_VALUE);
    if (after > 0) {
      Named n = all.get(after - 1);
      int distance = Math.max(0, q.first() - n.end());
      int back = passage.sentence(start) - passage.sentence(n.first());
      best =
          back == 0
              ? new Place(id, n, 0, distance)
              : new Place(id, n, Math.min(FAR_BACK, 1 + back), distance + BACK);
    }
    if (after < all.size()) {
      Named n = all.get(after);
      int distance = n.first() - q.end();
      boolean later = n.first() >= end;
      if (distance + (later ? ON : 0) < best.distance()) {
        best = new Place(id, n, later ? LATER : 1, distance + (later ? ON : 0));
      }
    }
    return best;
  }

  /** The names of a sentence that stand about as near to a name as those of a list can. */
  private List<Named> around(Place place, int start, int end) {
    Named n = place.named();
    if (n == null) {
      return List.of();
    }
    int from = NamedPlaces.lowerBound(named, Math.max(start, n.first() - LONGEST_LIST));
    int to = NamedPlaces.lowerBound(named, Math.min(end, n.first() + LONGEST_LIST));
    return named.subList(from, to);
  }
}
