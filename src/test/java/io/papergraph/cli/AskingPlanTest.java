package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.query.Answer;
import io.papergraph.query.Asker;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryFailure;
import io.papergraph.source.InputUsageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often a question is asked where, by a clock that only answers move, and what is shown. */
class AskingPlanTest {
  private static final QuestionSample SAMPLE =
      QuestionSample.of(
          NamedQuery.parse(
              "birds",
              "# title: t\n# question: q?\n# param: bird | name | x | m\n# columns: s\n"
                  + "SELECT ?s { ?s ?p ?bird }"),
          Map.of("bird", "Red_wing"),
          "most");

  private final List<String> asked = new ArrayList<>();
  private long now;

  @Test
  void placesAreAskedInTurns() {
    List<PlaceTrial> trials =
        run(new AskingPlan(1, 2, 30), place("small", 5, "wren"), place("large", 9, "wren"));
    assertEquals(List.of("small", "large", "small", "large", "small", "large"), asked);
    assertEquals(2, trials.get(0).times().count());
    assertEquals(OptionalDouble.of(5), trials.get(0).times().slowest());
    assertEquals(OptionalDouble.of(9), trials.get(1).times().median());
  }

  @Test
  void aSlowPlaceIsAskedLessAndTheOthersAsOftenAsEver() {
    // of 30 s a warm-up may take 10: two askings of 7 s; three more until the 30 are over
    List<PlaceTrial> trials =
        run(new AskingPlan(10, 20, 30), place("fast", 1, "wren"), place("slow", 7000, "wren"));
    assertEquals(30, Collections.frequency(asked, "fast"));
    assertEquals(20, trials.get(0).times().count());
    assertEquals(5, Collections.frequency(asked, "slow"));
    assertEquals(3, trials.get(1).times().count());
  }

  @Test
  void oneAskingIsTimedEvenIfTheWarmUpTookAllTheTime() {
    List<PlaceTrial> trials = run(new AskingPlan(10, 20, 30), place("slowest", 40_000, "wren"));
    assertEquals(2, asked.size());
    assertEquals(1, trials.get(0).times().count());
  }

  @Test
  void manyValuesAreAskedInTurnsEachAsOftenAsAnother() {
    List<Map<String, String>> birds =
        List.of(Map.of("bird", "wren"), Map.of("bird", "auk"), Map.of("bird", "gull"));
    QuestionSample drawn = new QuestionSample(SAMPLE.question(), birds, "3 of 9");
    List<PlaceTrial> trials =
        new AskingPlan(0, 1, 30).run(drawn, List.of(place("small", 5, "wren", "auk")), () -> now);
    assertEquals(6, asked.size(), "three before it is timed, and three that are");
    assertEquals(3, trials.get(0).times().count());
    assertTrue(trials.get(0).askedAll());
    assertEquals(6, trials.get(0).rows().size(), "the first answer to each of three, two rows");
  }

  @Test
  void aPlaceThatFailsIsAskedNoMoreAndNamed() {
    List<PlaceTrial> trials =
        run(new AskingPlan(2, 2, 30), place("good", 1, "wren"), place("bad", 1));
    assertEquals(1, Collections.frequency(asked, "bad"));
    QuestionTrial trial =
        new QuestionTrial(SAMPLE, OptionalDouble.empty(), trials, Optional.empty());
    assertEquals(List.of("birds most, bad: it is night"), trial.failures());
  }

  @ParameterizedTest
  @CsvSource({"-1, 1, 1", "0, 0, 1", "0, 1, 0"})
  void whatCannotBeAskedIsRefused(int warmUp, int askings, long seconds) {
    assertThrows(InputUsageException.class, () -> new AskingPlan(warmUp, askings, seconds));
  }

  @Test
  void askingsAreCountedByNearestRank() {
    AskingTimes times = new AskingTimes();
    assertEquals(OptionalDouble.empty(), times.median());
    for (int i = 20; i >= 1; i--) {
      times.add(i * 1_000_000L, i * 500_000L);
    }
    assertEquals(OptionalDouble.of(10), times.median());
    assertEquals(OptionalDouble.of(19), times.slowest());
    assertEquals(OptionalDouble.of(5), times.medianProcessor());
  }

  @Test
  void aRowShowsGrowthRatioAndHowManyAskingsItRestsOn() {
    List<PlaceTrial> trials =
        run(
            new AskingPlan(0, 2, 30),
            place("7 papers", 4, "wren"),
            place("9 papers", 31_000, "wren", "auk"),
            place("endpoint", 62_000, "auk", "wren"));
    String row = row(2, trials);
    assertTrue(
        row.matches(
            "\\| `birds` most: Red\\\\_wing \\| 2 \\| 12\\.5 \\| 4\\.0 \\| 4\\.0 \\| [\\d.]+"
                + " \\| 31,000 \\(1\\) \\| 31,000 \\| [\\d.]+ \\| 7,750\\.00"
                + " \\| 62,000 \\(1\\) \\| 62,000 \\| 0\\.50 \\| the same \\|\n"),
        row);
  }

  @Test
  void otherRowsAndNoAnswerStandOut() {
    List<PlaceTrial> trials =
        run(
            new AskingPlan(0, 1, 30),
            place("7 papers", 4),
            place("9 papers", 4, "wren", "auk"),
            place("endpoint", 8, "wren"));
    String row = row(1, trials);
    assertTrue(row.contains(" | no answer | – | – | 4.0 | 4.0 | "), row);
    assertTrue(row.endsWith(" | – | 8.0 | 8.0 | 0.50 | **others: 1** |\n"), row);
  }

  @Test
  void aTableIsReadWhileItGrows() {
    List<String> lines = new ArrayList<>();
    MarkdownTable table = new MarkdownTable(List.of("a", "b"), lines::add);
    assertEquals(List.of("| a | b |\n", "| --- | --: |\n"), lines);
    table.add("one", "1");
    assertEquals("| one | 1 |\n", lines.get(2));
    assertEquals(String.join("", lines), table.text());
  }

  /** The row of a trial in two stores and at an endpoint. */
  private static String row(int askings, List<PlaceTrial> trials) {
    List<String> lines = new ArrayList<>();
    QuestionTable table =
        new QuestionTable(
            List.of("7 papers", "9 papers"), true, "http://example.org/", askings, lines::add);
    table.add(
        new QuestionTrial(
            SAMPLE, OptionalDouble.of(12.5), trials.subList(0, 2), Optional.of(trials.get(2))));
    assertEquals(15, lines.get(0).chars().filter(c -> c == '|').count(), lines.get(0));
    assertEquals(15, lines.get(2).chars().filter(c -> c == '|').count(), lines.get(2));
    return lines.get(2);
  }

  private List<PlaceTrial> run(AskingPlan plan, BenchPlace... places) {
    return plan.run(SAMPLE, List.of(places), () -> now);
  }

  /** A place that takes so long for its rows; without rows it fails. */
  private BenchPlace place(String name, long millis, String... rows) {
    Asker asker =
        new Asker() {
          @Override
          public Answer rows(Query query) {
            asked.add(name);
            now += TimeUnit.MILLISECONDS.toNanos(millis);
            if (rows.length == 0) {
              throw new QueryFailure("it is night");
            }
            return Answer.of(List.of("s"), List.of(rows).stream().map(List::of).toList());
          }

          @Override
          public Graph graph(Query query) {
            throw new UnsupportedOperationException();
          }
        };
    return new BenchPlace(
        name, asker, new ParameterBinder("http://example.org/"), Optional.empty());
  }
}
