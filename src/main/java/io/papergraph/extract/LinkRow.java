package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.extract.LinkTraits.Place;
import io.papergraph.extract.LinkTraits.Slot;
import io.papergraph.extract.crf.Keys;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one thing that could fill one slot of one number. */
final class LinkRow {
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
  private static final int AROUND = 80;
  private static final int SLOT = 100;
  private static final int NEAR = 7;
  private static final int SAID = 4;
  private static final int REACH = 80;
  private static final int FEW = 3;
  private static final int LIST_GAP = 3;
  private static final int[] DISTANCES = {0, 1, 2, 3, 5, 8, 12, 18, 25, 40};

  private final Features out = new Features();
  private final Passage passage;
  private final Quantities quantities;
  private final Slot slot;
  private final int base;
  private final Quantity q;
  private final int number;
  private final int kind;
  private final Place place;

  LinkRow(Passage passage, Quantities quantities, Slot slot, int number, int kind, Place place) {
    this.passage = passage;
    this.quantities = quantities;
    this.slot = slot;
    this.base = SLOT * (1 + Ordinals.of(slot));
    this.q = quantities.get(number);
    this.number = number;
    this.kind = kind;
    this.place = place;
  }

  private void add(int template, long first, long second) {
    out.add(base + template, first, second);
  }

  /**
   * Where the thing stands.
   *
   * @param near the places of all candidates, the nearest first
   */
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
    for (int i = Math.max(from, to - REACH); i < to; i++) {
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

  /** The words beside the thing and between it and the number, in one sentence. */
  void words(int start, int end) {
    Named n = named();
    int where = place.where();
    long left = n.first() - 1 >= start ? passage.key(n.first() - 1) : 0;
    long right = n.end() < end ? passage.key(n.end()) : 0;
    add(WORDS, where, left);
    add(WORDS + 1, where, right);
    add(WORDS + 2, Keys.of(where, kind), left);
    int from = where == 1 ? q.end() : n.end();
    int to = where == 1 ? n.first() : q.first();
    if (to - from <= NEAR) {
      for (int i = from; i < to; i++) {
        add(WORDS + 3, where, passage.key(i));
      }
      if (to > from) {
        add(WORDS + 4, where, passage.key(from));
        add(WORDS + 5, where, passage.key(to - 1));
      }
    }
    add(WORDS + 6, where, passage.key(n.first() - 2) * 31 + left);
  }

  /** Whether numbers and names stand in lists of one length, and this pair at the same place. */
  void listed(List<Named> named) {
    List<Named> list = list(named);
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
  private List<Named> list(List<Named> named) {
    List<Named> list = new ArrayList<>();
    for (Named n : named) {
      if (!slot.takes(n.id())) {
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

  /**
   * What is known of the thing itself.
   *
   * @param candidates all things that could fill the slot
   * @param before what fills it for the outcome before this one, or null
   * @param own 0 for a thing of others, 1 for one that the paper brings in, 2 for the first of
   *     those
   * @param count how many places it has in the abstract
   */
  void thing(List<EntityId> candidates, @Nullable EntityId before, int own, int count) {
    EntityId id = place.id();
    int where = place.where();
    add(THING, own, where);
    add(THING + 1, own, kind);
    add(THING + 2, Ordinals.of(id.type()), where);
    add(THING + 3, Keys.of(id.name()), 0);
    add(THING + 4, Keys.of(id.name()), Keys.of(q.unit()));
    add(THING + 5, Keys.of(id.name()), kind);
    add(THING + 6, Math.min(FEW, count), where);
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

  /** The words around the number: "on average", "across tasks" and the like speak of no one set. */
  void said(int start, int end) {
    int elsewhere = place.within() ? 0 : 1;
    for (int i = Math.max(start, q.first() - SAID); i < q.first(); i++) {
      add(AROUND, elsewhere, Keys.of(passage.lower(i)));
    }
    for (int i = q.end(); i < Math.min(end, q.end() + SAID); i++) {
      add(AROUND + 1, elsewhere, Keys.of(passage.lower(i)));
    }
  }

  private static int bucket(int distance) {
    int bucket = 0;
    while (bucket < DISTANCES.length && distance > DISTANCES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  long[] toArray() {
    return out.toArray();
  }
}
