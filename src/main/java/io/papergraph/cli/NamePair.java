package io.papergraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.claim.EntityType;
import io.papergraph.eval.GoldException;
import io.papergraph.resolve.Verdict;

/**
 * Two names to be judged.
 *
 * @param type the type that both are of
 * @param line the JSON that they were read from; its other keys come back with the answer
 */
record NamePair(EntityType type, String a, String b, ObjectNode line) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * Reads {@code {"type":…,"a":…,"b":…}}.
   *
   * @param where file and line, for messages
   * @throws GoldException when the line is no such object
   */
  static NamePair parse(String where, String text) {
    JsonNode line;
    try {
      line = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new GoldException(where + ": broken JSON", e);
    }
    if (!(line instanceof ObjectNode object)) {
      throw new GoldException(where + ": not a JSON object");
    }
    String type = text(where, object, "type");
    return new NamePair(
        TypeName.of(type)
            .orElseThrow(() -> new GoldException(where + ": " + TypeName.unknown(type))),
        text(where, object, "a"),
        text(where, object, "b"),
        object);
  }

  private static String text(String where, ObjectNode object, String key) {
    JsonNode value = object.get(key);
    if (value == null || !value.isTextual() || value.textValue().isBlank()) {
      throw new GoldException(where + ": no '" + key + "'");
    }
    return value.textValue();
  }

  /** The line with the answer, its rule and its confidence. */
  String answered(Verdict verdict) {
    return line.deepCopy()
        .put("answer", verdict.answer().label())
        .put("rule", verdict.rule())
        .put("confidence", verdict.confidence())
        .toString();
  }
}
