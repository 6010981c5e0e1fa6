package io.papergraph.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A name, in all its spellings, that papers read as things of several types.
 *
 * @param key what the spellings have in common
 * @param readings one a type and thing, the commonest first
 */
record DisputedName(String key, List<Reading> readings) {
  private static final Comparator<DisputedName> ORDER =
      Comparator.comparingLong(DisputedName::disputed)
          .thenComparingLong(DisputedName::papers)
          .reversed()
          .thenComparing(DisputedName::key);

  /**
   * A name as one type.
   *
   * @param name the commonest spelling
   * @param papers the papers that read it so, a paper once a spelling
   */
  record Reading(NameRow name, long papers) {
    private static final Comparator<Reading> ORDER =
        Comparator.comparingLong(Reading::papers)
            .reversed()
            .thenComparing(r -> r.name().readAs())
            .thenComparing(r -> r.name().entity());

    private static Reading of(List<NameRow> spellings) {
      NameRow commonest =
          spellings.stream()
              .min(
                  Comparator.comparingLong(NameRow::papers)
                      .reversed()
                      .thenComparing(NameRow::written)
                      .thenComparing(NameRow::name))
              .orElseThrow();
      return new Reading(commonest, spellings.stream().mapToLong(NameRow::papers).sum());
    }
  }

  /** The names of several types, the most disputed first. */
  static List<DisputedName> of(List<NameRow> names) {
    Map<String, List<NameRow>> byKey = new TreeMap<>();
    names.forEach(name -> byKey.computeIfAbsent(name.key(), k -> new ArrayList<>()).add(name));
    List<DisputedName> disputed = new ArrayList<>();
    byKey.forEach(
        (key, spellings) -> {
          if (spellings.stream().map(NameRow::readAs).distinct().count() > 1) {
            disputed.add(new DisputedName(key, readings(spellings)));
          }
        });
    disputed.sort(ORDER);
    return disputed;
  }

  private static List<Reading> readings(List<NameRow> spellings) {
    Map<List<String>, List<NameRow>> readings = new LinkedHashMap<>();
    for (NameRow name : spellings) {
      List<String> reading = List.of(name.readAs(), name.entity());
      readings.computeIfAbsent(reading, r -> new ArrayList<>()).add(name);
    }
    return readings.values().stream().map(Reading::of).sorted(Reading.ORDER).toList();
  }

  /** The papers of all readings. */
  long papers() {
    return readings.stream().mapToLong(Reading::papers).sum();
  }

  /** The papers that do not read the commonest type. */
  long disputed() {
    Map<String, Long> types = new TreeMap<>();
    readings.forEach(r -> types.merge(r.name().readAs(), r.papers(), Long::sum));
    return papers() - types.values().stream().mapToLong(n -> n).max().orElse(0);
  }
}
