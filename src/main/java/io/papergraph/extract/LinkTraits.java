package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.Keys;
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

  private static final int PLACE = 1;
  private static final int DISTANCE = 5;
  private static final int RANK = 10;
  private static final int BETWEEN = 15;
  private static final int WORDS = 20;
  private static final int LISTED = 30;
  private static final int THING = 40;
  private static final int COMPANY = 50;
  private static final int BEFORE = 60;
  private static final int RULED = 70;
  private static final int SLOT = 100;

  private static final int MOST_CANDIDATES = 40;
  private static final int NEAR = 7;
  private static final int FEW = 3;
  private static final int FAR_BACK = 4;
  private static final int LATER = 5;
  private static final int TITLE = 6;
  private static final int LIST_GAP = 3;
  private static final int[] DISTANCES = {0, 1, 2, 3, 5, 8, 12, 18, 25, 40};

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
      Row row = new Row(slot, q, number, kind, place);
      row.place(near);
      if (place.within()) {
        row.words(start, end);
        row.listed(slot, start, end);
      }
      row.thing(candidates, before);
      row.ruled(ruled);
      rows.add(row.out.toArray());
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
  private record Place(EntityId id, @Nullable Named named, int where, int distance) {
    boolean within() {
      return where < 2;
    }
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

  private static int bucket(int distance) {
    int bucket = 0;
    while (bucket < DISTANCES.length && distance > DISTANCES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  /** The features of one candidate of one slot of one number. */
  private final class Row {
    private final Features out = new Features();
    private final int base;
    private final Quantity q;
    private final int number;
    private final int kind;
    private final Place place;

    Row(Slot slot, Quantity q, int number, int kind, Place place) {
      this.base = SLOT * (1 + Ordinals.of(slot));
      this.q = q;
      this.number = number;
      this.kind = kind;
      this.place = place;
    }

    private void add(int template, long first, long second) {
      out.add(base + template, first, second);
    }

    void place(List<Place> near) {
      int where = place.where();
      add(PLACE, where, 0);
      add(PLACE + 1, where, kind);
      if (!place.within()) {
        add(PLACE + 2, where, near.isEmpty() || !near.get(0).within() ? 1 : 0);
        return;
      }
      int distance = bucket(place.distance());
      add(DISTANCE, where, distance);
      add(DISTANCE + 1, Keys.of(where, distance), kind);
      int rank = near.indexOf(place);
      long side = near.subList(0, rank).stream().filter(p -> p.where() == where).count();
      add(RANK, where, Math.min(FEW, rank));
      add(RANK + 1, where, Math.min(FEW, side));
      long all = near.stream().filter(Place::within).count();
      add(RANK + 2, Keys.of(where, Math.min(FEW, rank)), Math.min(FEW, all));
      Named n = named();
      int from = where == 1 ? q.end() : n.end();
      int to = where == 1 ? n.first() : q.first();
      int numbers = Math.min(FEW, quantities.between(from, to));
      add(BETWEEN, where, numbers);
      add(BETWEEN + 1, Keys.of(where, numbers), Math.min(FEW, side));
      int named = between(from, to);
      add(BETWEEN + 2, where, named);
    }

    /** Signs and clauses between two places. */
    private int between(int from, int to) {
      int bits = 0;
      for (int i = from; i < to; i++) {
        bits |= passage.word(i).is(",") ? 1 : 0;
        bits |= passage.lower(i).equals("and") ? 2 : 0;
        bits |= passage.lower(i).equals("than") || passage.lower(i).equals("over") ? 4 : 0;
        bits |= passage.word(i).is("(") || passage.word(i).is(")") ? 8 : 0;
      }
      return bits;
    }

    /** Whether the rules would take it. */
    void ruled(@Nullable EntityId ruled) {
      int agrees = ruled == null ? 0 : ruled.equals(place.id()) ? 1 : 2;
      add(RULED, agrees, 0);
      add(RULED + 1, agrees, place.where());
      add(RULED + 2, agrees, kind);
    }

    private Named named() {
      Named n = place.named();
      if (n == null) {
        throw new IllegalStateException(place.id() + " has no place");
      }
      return n;
    }

    void words(int start, int end) {
      Named n = named();
      int where = place.where();
      long left = n.first() - 1 >= start ? Keys.of(passage.lower(n.first() - 1)) : 0;
      long right = n.end() < end ? Keys.of(passage.lower(n.end())) : 0;
      add(WORDS, where, left);
      add(WORDS + 1, where, right);
      add(WORDS + 2, Keys.of(where, kind), left);
      int from = where == 1 ? q.end() : n.end();
      int to = where == 1 ? n.first() : q.first();
      if (to - from <= NEAR) {
        for (int i = from; i < to; i++) {
          add(WORDS + 3, where, Keys.of(passage.lower(i)));
        }
        if (to > from) {
          add(WORDS + 4, where, Keys.of(passage.lower(from)));
          add(WORDS + 5, where, Keys.of(passage.lower(to - 1)));
        }
      }
      add(WORDS + 6, where, Keys.of(passage.lower(n.first() - 2)) * 31 + left);
    }

    /** Whether numbers and names stand in lists of one length, and this pair at the same place. */
    void listed(Slot slot, int start, int end) {
      List<Named> list = list(slot, start, end);
      int at = list.indexOf(named());
      int length = quantities.listLength(number);
      boolean equal = length > 1 && list.size() == length;
      boolean same = at == quantities.placeInList(number);
      add(LISTED, equal ? 1 : 0, same ? 1 : 0);
      add(LISTED + 1, Math.min(FEW, length), Math.min(FEW, list.size()));
      if (equal) {
        add(LISTED + 2, place.where(), same ? 1 : 0);
      }
    }

    /** The names for the slot that stand in one list with this one. */
    private List<Named> list(Slot slot, int start, int end) {
      List<Named> list = new ArrayList<>();
      for (Named n : named) {
        if (n.first() < start || n.first() >= end || !slot.takes(n.id())) {
          continue;
        }
        boolean joined = !list.isEmpty() && n.first() - list.get(list.size() - 1).end() <= LIST_GAP;
        if (!joined && list.contains(named())) {
          break;
        }
        if (!joined) {
          list.clear();
        }
        list.add(n);
      }
      return list;
    }

    void thing(List<EntityId> candidates, @Nullable EntityId before) {
      EntityId id = place.id();
      int where = place.where();
      int own = systems.isOwn(id) ? systems.isMain(id) ? 2 : 1 : 0;
      add(THING, own, where);
      add(THING + 1, own, kind);
      add(THING + 2, Ordinals.of(id.type()), where);
      add(THING + 3, Keys.of(id.name()), 0);
      add(THING + 4, Keys.of(id.name()), Keys.of(q.unit()));
      add(THING + 5, Keys.of(id.name()), kind);
      int count = Math.min(FEW, places.getOrDefault(id, List.of()).size());
      add(THING + 6, count, where);
      add(COMPANY, Math.min(FEW, candidates.size()), where);
      add(COMPANY + 1, candidates.indexOf(id) == 0 ? 1 : 0, where);
      add(COMPANY + 2, candidates.indexOf(id) == 0 ? 1 : 0, own);
      add(COMPANY + 3, Math.min(FEW, candidates.size()), own);
      add(BEFORE, before == null ? 0 : before.equals(id) ? 1 : 2, where);
      add(BEFORE + 1, before == null ? 0 : before.equals(id) ? 1 : 2, own);
      if (number > 0) {
        boolean listedOn = quantities.placeInList(number) > 0;
        add(BEFORE + 2, before == null ? 0 : before.equals(id) ? 1 : 2, listedOn ? 1 : 0);
      }
    }
  }
}
