package io.papergraph.pages;

import java.util.Map;

/** A row of an answer; a column that is not bound is empty. */
final class Row {
  private final Map<String, String> values;
  private final Links links;

  Row(Map<String, String> values, Links links) {
    this.values = values;
    this.links = links;
  }

  /** As the graph has it: for offsets and identifiers. */
  String raw(String column) {
    return values.getOrDefault(column, "");
  }

  /** As it may be shown. */
  String text(String column) {
    return Shown.plain(raw(column));
  }

  boolean has(String column) {
    return !raw(column).isEmpty();
  }

  /** The address of a resource, empty where there is none. */
  String path(String column) {
    return links.path(raw(column));
  }

  /** The name of a term. */
  String local(String column) {
    return Shown.local(raw(column));
  }

  long count(String column) {
    return has(column) ? Math.round(number(column)) : 0;
  }

  /** NaN where there is none. */
  double number(String column) {
    try {
      return Double.parseDouble(raw(column));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Value and unit. */
  String amount() {
    return Shown.amount(text("value"), text("unit"));
  }
}
