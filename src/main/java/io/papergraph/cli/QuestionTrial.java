package io.papergraph.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What asking a question took.
 *
 * @param cold milliseconds of the first asking in a fresh process; empty where that was not tried,
 *     or failed
 * @param stores from the smallest to the largest, at least one
 */
record QuestionTrial(
    QuestionSample sample,
    OptionalDouble cold,
    List<PlaceTrial> stores,
    Optional<PlaceTrial> endpoint) {

  QuestionTrial {
    stores = List.copyOf(stores);
  }

  PlaceTrial smallest() {
    return stores.get(0);
  }

  PlaceTrial largest() {
    return stores.get(stores.size() - 1);
  }

  /** Why places did not answer. */
  List<String> failures() {
    return Stream.concat(stores.stream(), endpoint.stream())
        .flatMap(place -> place.failure().stream())
        .map(why -> sample.question().name() + " " + sample.choice() + ", " + why)
        .toList();
  }
}
