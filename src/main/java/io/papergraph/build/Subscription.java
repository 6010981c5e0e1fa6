package io.papergraph.build;

/**
 * A list of papers that a store follows.
 *
 * @param id what the user calls it
 * @param input the name of the list, e.g. {@code hf:daily}
 * @param position where reading goes on; empty when it has not begun
 * @param succeeded when it was last read to its end, as an instant; empty for never
 */
public record Subscription(String id, String input, String position, String succeeded) {
  private static final String ID = "[a-z0-9][a-z0-9._-]{0,39}";

  /**
   * A list of which nothing has been read.
   *
   * @throws IllegalArgumentException when the id is none
   */
  public static Subscription fresh(String id, String input) {
    if (!id.matches(ID)) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is no name for a source: small letters, digits, '.', '_' and '-', up to 40");
    }
    return new Subscription(id, input, "", "");
  }

  /** The same, of which everything before a position is stored. */
  Subscription at(String next) {
    return new Subscription(id, input, next, succeeded);
  }

  /** The same, of which everything is stored. */
  Subscription done(String next, String now) {
    return new Subscription(id, input, next, now);
  }
}
