package io.papergraph.cli;

import io.papergraph.query.NamedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question with values for its parameters, as it is asked to be measured.
 *
 * @param values by parameter, at least one choice of them, which are asked in turns; a choice
 *     without any where all are left out
 * @param choice how the values were chosen, e.g. {@code most}
 */
record QuestionSample(NamedQuery question, List<Map<String, String>> values, String choice) {

  QuestionSample {
    values = List.copyOf(values);
  }

  /** A question that is asked with the same values again and again. */
  static QuestionSample of(NamedQuery question, Map<String, String> values, String choice) {
    return new QuestionSample(question, List.of(Map.copyOf(values)), choice);
  }

  /** Whether each asking takes other values than the one before it. */
  boolean isDrawn() {
    return values.size() > 1;
  }

  /** How often it is asked where one that takes the same values is asked so often. */
  int askings(int often) {
    return isDrawn() ? Math.max(often, values.size()) : often;
  }

  /**
   * The values in the order of the parameters, e.g. {@code ImageNet, accuracy}; nothing where they
   * are many.
   */
  String words() {
    return isDrawn()
        ? ""
        : question.parameters().stream()
            .filter(parameter -> values.get(0).containsKey(parameter.name()))
            .map(parameter -> values.get(0).get(parameter.name()))
            .collect(Collectors.joining(", "));
  }
}
