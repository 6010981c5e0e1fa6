package io.papergraph.eval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What went wrong, by kind of error. */
final class Errors {
  private static final int EXAMPLES = 3;
  private static final int LONGEST = 60;

  private final Map<String, Map<String, Integer>> kinds = new LinkedHashMap<>();

  /** The kinds of error that happen most often, each with the names it happens to most often. */
  List<Evaluation.Mistake> commonest(int most) {
    return kinds.entrySet().stream()
        .map(e -> new Evaluation.Mistake(e.getKey(), sum(e.getValue()), examples(e.getValue())))
        .sorted(
            Comparator.comparing(Evaluation.Mistake::count, Comparator.reverseOrder())
                .thenComparing(Evaluation.Mistake::kind))
        .limit(most)
        .toList();
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static List<String> examples(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(EXAMPLES)
        .map(Map.Entry::getKey)
        .toList();
  }

  void entities(Matches<GoldPaper.Thing> matches) {
    for (Matches.Both<GoldPaper.Thing> both : matches.pairs()) {
      GoldPaper.Thing gold = both.gold();
      GoldPaper.Thing found = both.found();
      if (both.round() == EntityMatching.OVERLAP) {
        add("boundary of " + gold.type(), gold.name() + " > " + found.name());
      } else if (!gold.type().equals(found.type())) {
        add(gold.type() + " read as " + found.type(), gold.name());
      } else if (!gold.role().equals(found.role())) {
        add("role " + gold.role() + " read as " + found.role(), gold.name());
      }
    }
    matches.missed().forEach(e -> add("missed " + e.type(), e.name()));
    matches.spurious().forEach(e -> add("spurious " + e.type(), e.name()));
  }

  void links(Matches<GoldPaper.Link> matches) {
    for (Matches.Both<GoldPaper.Link> both : matches.pairs()) {
      if (!both.gold().kind().equals(both.found().kind())) {
        add("link " + both.gold().kind() + " read as " + both.found().kind(), both.gold().url());
      }
    }
    matches.missed().forEach(link -> add("missed link", link.url()));
    matches.spurious().forEach(link -> add("spurious link", link.url()));
  }

  void results(Matches<GoldPaper.Result> matches) {
    for (Matches.Both<GoldPaper.Result> both : matches.pairs()) {
      GoldPaper.Result gold = both.gold();
      GoldPaper.Result found = both.found();
      if (!gold.kind().equals(found.kind())) {
        add("result " + gold.kind() + " read as " + found.kind(), Objects.toString(gold.value()));
      }
      part("metric", gold, found, GoldPaper.Result::metric);
      part("dataset", gold, found, GoldPaper.Result::dataset);
      part("system", gold, found, GoldPaper.Result::system);
    }
    matches.missed().forEach(r -> add("missed result", Objects.toString(r.value())));
    matches.spurious().forEach(r -> add("spurious result", Objects.toString(r.value())));
  }

  private void part(
      String part,
      GoldPaper.Result gold,
      GoldPaper.Result found,
      Function<GoldPaper.Result, @Nullable String> read) {
    String wanted = Objects.requireNonNullElse(read.apply(gold), "");
    String got = Objects.requireNonNullElse(read.apply(found), "");
    if (Scorer.alike(wanted, got)) {
      return;
    }
    if (got.isEmpty()) {
      add("result without its " + part, wanted);
    } else if (wanted.isEmpty()) {
      add("result with a spurious " + part, got);
    } else {
      add("result with a wrong " + part, wanted + " > " + got);
    }
  }

  private void add(String kind, String example) {
    String shown = example.length() <= LONGEST ? example : example.substring(0, LONGEST) + "…";
    kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>()).merge(shown, 1, Integer::sum);
  }
}
