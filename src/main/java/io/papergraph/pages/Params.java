package io.papergraph.pages;

import java.util.List;
import java.util.Map;

/** The parameters of an address; whatever they hold, reading one gives something to work with. */
public final class Params {
  private static final int LONGEST = 300;

  private final Map<String, List<String>> values;

  /**
   * @param values decoded
   */
  public Params(Map<String, List<String>> values) {
    this.values = Map.copyOf(values);
  }

  /** The first value without outer spaces and controls, cut where it is very long; or empty. */
  String text(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    String value = given.isEmpty() ? "" : Shown.plain(given.get(0)).strip();
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  /** The first value as it was given, or empty. */
  String raw(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.get(0);
  }

  /** A number from 1 to a most; 1 where there is none. */
  int page(String name, int most) {
    String value = text(name);
    return value.matches("[0-9]{1,6}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
  }
}
