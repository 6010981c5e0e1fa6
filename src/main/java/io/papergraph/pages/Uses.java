package io.papergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The papers that name a thing, newest first, each with its roles. */
final class Uses {
  private static final int MOST = 20_000;

  private final List<Use> all;
  private final boolean more;

  /**
   * A paper that names the thing.
   *
   * @param roles as the graph names them
   */
  record Use(String paper, String issued, Set<String> roles) {}

  private Uses(List<Use> all, boolean more) {
    this.all = all;
    this.more = more;
  }

  static Uses of(Ask ask, String thing) {
    List<Row> rows = ask.about("uses", "thing", thing, MOST + 1);
    Map<String, Use> uses = new LinkedHashMap<>();
    for (Row row : rows) {
      uses.computeIfAbsent(
              row.raw("paper"), p -> new Use(p, row.text("issued"), new LinkedHashSet<>()))
          .roles()
          .add(row.local("role"));
    }
    return new Uses(new ArrayList<>(uses.values()), rows.size() > MOST);
  }

  List<Use> all() {
    return all;
  }

  /** Whether there are more than were looked at. */
  boolean more() {
    return more;
  }

  List<Use> in(String role) {
    return all.stream().filter(u -> u.roles().contains(role)).toList();
  }

  /** Papers by year, of those that have a date. */
  SortedMap<Integer, Long> years() {
    SortedMap<Integer, Long> years = new TreeMap<>();
    for (Use use : all) {
      if (use.issued().matches("[0-9]{4}.*")) {
        years.merge(Integer.parseInt(use.issued().substring(0, 4)), 1L, Long::sum);
      }
    }
    return years;
  }
}
