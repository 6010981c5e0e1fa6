package io.papergraph.extract;

import io.papergraph.claim.Score;
import java.util.List;
import java.util.Set;

/** Lists and ranges: a number that is an outcome, and which other numbers are of its kind. */
record Outcome(Quantity quantity, Score.Kind kind) {
  private static final Set<String> LIST =
      Set.of(
          ",",
          "and",
          "or",
          "/",
          "to",
          "$",
          "\\",
          "respectively",
          "–",
          "~",
          "-",
          "(",
          ")",
          "%",
          "vs",
          "over",
          "&");

  /** The number, and the last one where a single word writes a range. */
  List<Quantity> ends() {
    Quantity last = Quantity.last(quantity.passage(), quantity.first());
    return last == null ? List.of(quantity) : List.of(quantity, last);
  }

  /** Whether a later number of the same unit is listed with this one, only list signs between. */
  boolean isSharedBy(Quantity next) {
    return areListed(quantity, next);
  }

  /** Whether two numbers of one unit follow on each other, only list signs between. */
  static boolean areListed(Quantity quantity, Quantity next) {
    if (!next.unit().equals(quantity.unit()) || next.first() - quantity.end() > 4) {
      return false;
    }
    for (int i = quantity.end(); i < next.first(); i++) {
      if (!LIST.contains(next.passage().lower(i))) {
        return false;
      }
    }
    return true;
  }
}
