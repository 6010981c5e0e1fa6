package io.papergraph.cli;

import io.papergraph.query.NamedQuery;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A question with values for its parameters, as it is asked to be measured.
 *
 * @param values by parameter; none where all are left out
 * @param choice how the values were chosen, e.g. {@code most}
 */
record QuestionSample(NamedQuery question, Map<String, String> values, String choice) {

  QuestionSample {
    values = Map.copyOf(values);
  }

  /** The values in the order of the parameters, e.g. {@code ImageNet, accuracy}. */
  String words() {
    return question.parameters().stream()
        .filter(parameter -> values.containsKey(parameter.name()))
        .map(parameter -> values.get(parameter.name()))
        .collect(Collectors.joining(", "));
  }
}
