package io.papergraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a step of a bench did, as one line of JSON for the command that started it. */
final class StepJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final double NANOS = 1e9;

  private StepJson() {}

  /**
   * The counts in their order, and behind them the seconds until now.
   *
   * @param begin by {@link System#nanoTime}
   */
  static String of(Map<String, Long> counts, long begin) {
    Map<String, Number> fields = new LinkedHashMap<>(counts);
    fields.put("seconds", (System.nanoTime() - begin) / NANOS);
    try {
      return MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
