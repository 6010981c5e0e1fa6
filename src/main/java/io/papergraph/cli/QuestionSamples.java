package io.papergraph.cli;

import io.papergraph.query.Asker;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.Parameter;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses what questions are measured with. The queries of {@code queries/samples} list what a
 * parameter may be, the most used first; of {@code n} the first is taken, the one at the square
 * root of {@code n}, and the last. Besides, many are drawn from the whole list, at even steps: of
 * its lines, so that each value counts alike, and of what they weigh, so that a value counts as
 * often as it is used.
 */
final class QuestionSamples {
  private static final List<String> CHOICES = List.of("most", "middling", "rare");

  /** Parameters that take what another takes, by name. */
  private static final Map<String, String> LIKE = Map.of("only", "task", "part", "model");

  private final Draws draws;
  private final Asker asker;
  private final ParameterBinder binder;
  private final Map<Set<String>, NamedQuery> byColumns = new HashMap<>();
  private final Map<String, List<Map<String, String>>> listed = new HashMap<>();

  /**
   * @param asker what is asked for the values; it must let all rows through
   * @param draws how many values are drawn in each of the two ways; none for 0
   */
  QuestionSamples(Asker asker, ParameterBinder binder, QueryCatalog lists, int draws) {
    this.draws = Draws.middle(draws);
    this.asker = asker;
    this.binder = binder;
    for (NamedQuery list : lists.all()) {
      Set<String> columns = new TreeSet<>(list.columns());
      columns.remove("weight");
      byColumns.put(columns, list);
    }
  }

  /**
   * What a question is asked with: nothing where all its parameters may be left out, and up to
   * three choices of values where the store has any.
   *
   * @throws IllegalStateException when no list has its parameters
   */
  List<QuestionSample> of(NamedQuery question) {
    List<QuestionSample> samples = new ArrayList<>();
    if (question.parameters().stream().allMatch(Parameter::optional)) {
      samples.add(QuestionSample.of(question, Map.of(), "all"));
    }
    if (question.parameters().isEmpty()) {
      return samples;
    }
    List<Map<String, String>> values = values(question);
    Set<Integer> ranks = new TreeSet<>();
    for (int i = 0; i < CHOICES.size() && !values.isEmpty(); i++) {
      int rank = rank(i, values.size());
      if (ranks.add(rank)) {
        samples.add(QuestionSample.of(question, named(question, values.get(rank)), CHOICES.get(i)));
      }
    }
    if (draws.count() > 0 && values.size() > CHOICES.size()) {
      String many = Figure.whole(draws.count()) + " of " + Figure.whole(values.size());
      samples.add(drawn(question, draws.evenly(values), many));
      samples.add(drawn(question, draws.byUse(values), many + " by use"));
    }
    return samples;
  }

  private QuestionSample drawn(NamedQuery question, List<Map<String, String>> rows, String choice) {
    return new QuestionSample(
        question, rows.stream().map(row -> named(question, row)).toList(), choice);
  }

  private static int rank(int choice, int all) {
    return switch (choice) {
      case 0 -> 0;
      case 1 -> (int) Math.sqrt(all) - 1;
      default -> all - 1;
    };
  }

  private List<Map<String, String>> values(NamedQuery question) {
    Set<String> columns = new TreeSet<>();
    question.parameters().forEach(parameter -> columns.add(column(parameter)));
    NamedQuery list = byColumns.get(columns);
    if (list == null) {
      throw new IllegalStateException("queries/samples has no list of " + columns);
    }
    return listed.computeIfAbsent(
        list.name(), name -> asker.rows(binder.bind(list, Map.of())).records());
  }

  private static Map<String, String> named(NamedQuery question, Map<String, String> row) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      values.put(parameter.name(), row.getOrDefault(column(parameter), ""));
    }
    return values;
  }

  private static String column(Parameter parameter) {
    return LIKE.getOrDefault(parameter.name(), parameter.name());
  }
}
