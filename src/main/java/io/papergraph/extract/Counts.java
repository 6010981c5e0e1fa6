package io.papergraph.extract;

/** What is no outcome at all: years, list labels, and numbers of things counted. */
final class Counts {
  private final Lexicons lexicons;

  Counts(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** Whether a number counts things rather than measuring an outcome. */
  boolean isCount(Quantity q) {
    return q.unit().isEmpty() && (isYear(q) || isLabel(q) || isOfThings(q));
  }

  private static boolean isYear(Quantity q) {
    String number = q.asWritten();
    return isWhole(q)
        && number.length() == 4
        && (number.startsWith("20") || number.startsWith("19"));
  }

  /** "(1)": a label of a list. */
  private static boolean isLabel(Quantity q) {
    return q.passage().lower(q.first() - 1).equals("(")
        && q.passage().lower(q.end()).equals(")")
        && q.asWritten().length() == 1;
  }

  private boolean isOfThings(Quantity q) {
    return lexicons.words("counted").contains(q.passage().lower(q.end()))
        || (isWhole(q) && lexicons.words("counted").contains(q.passage().lower(q.end() + 1)));
  }

  private static boolean isWhole(Quantity q) {
    return q.asWritten().indexOf('.') < 0;
  }
}
