package io.papergraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.build.Outcome;
import io.papergraph.build.Phase;
import io.papergraph.build.Summary;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a build did, as one line of JSON. */
final class SummaryJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SummaryJson() {}

  /**
   * Counts of papers by what became of them, triples written in their graphs, records that were
   * skipped and inputs that failed by reason, and the seconds of each phase that took any.
   */
  static String of(Summary summary) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("read", summary.read());
    for (Outcome outcome : Outcome.values()) {
      fields.put(label(outcome), summary.count(outcome));
    }
    fields.put("triples", summary.triples());
    fields.put("skipped", summary.skipped());
    fields.put("failed", summary.failed());
    Map<String, Double> seconds = new LinkedHashMap<>();
    Arrays.stream(Phase.values())
        .filter(phase -> summary.seconds(phase) > 0)
        .forEach(phase -> seconds.put(label(phase), summary.seconds(phase)));
    fields.put("seconds", seconds);
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
