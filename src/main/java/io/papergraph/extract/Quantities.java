package io.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The numbers of an abstract that could be outcomes, and which of them are listed together. */
final class Quantities {
  private final List<Quantity> all;
  private final int[] firsts;
  private final int[] listStarts;
  private final int[] listEnds;

  private Quantities(List<Quantity> all) {
    this.all = List.copyOf(all);
    this.firsts = all.stream().mapToInt(Quantity::first).toArray();
    this.listStarts = new int[firsts.length];
    this.listEnds = new int[firsts.length];
    for (int i = 1; i < firsts.length; i++) {
      listStarts[i] = Outcome.areListed(all.get(i - 1), all.get(i)) ? listStarts[i - 1] : i;
    }
    for (int i = firsts.length - 1; i >= 0; i--) {
      boolean last = i + 1 == firsts.length || listStarts[i + 1] != listStarts[i];
      listEnds[i] = last ? i + 1 : listEnds[i + 1];
    }
  }

  /** Numbers that are no part of a name; a range that one word writes is one quantity. */
  static Quantities of(Passage passage, NamedPlaces names) {
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < passage.size(); i++) {
      Quantity quantity = names.isNamed(i) ? null : Quantity.at(passage, i);
      if (quantity != null) {
        found.add(quantity);
        i = quantity.end() - 1;
      }
    }
    return new Quantities(found);
  }

  int size() {
    return all.size();
  }

  Quantity get(int i) {
    return all.get(i);
  }

  /** The place of a number among those that are listed with it, from 0. */
  int placeInList(int i) {
    return i - listStarts[i];
  }

  /** How many numbers are listed together with one, itself included. */
  int listLength(int i) {
    return listEnds[i] - listStarts[i];
  }

  /** How many numbers begin at words {@code first} to {@code end}. */
  int between(int first, int end) {
    return Math.max(0, lowerBound(end) - lowerBound(first));
  }

  private int lowerBound(int word) {
    int at = Arrays.binarySearch(firsts, word);
    return at >= 0 ? at : -at - 1;
  }
}
