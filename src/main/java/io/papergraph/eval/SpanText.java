package io.papergraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.extract.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with labelled spans, as a line of JSON: {@code {"id": …, "text": …, "spans": [{"start": …,
 * "end": …, "type": …}]}}, offsets in Unicode code points.
 *
 * @param record the line as read
 * @param spans empty where the line has none
 */
public record SpanText(ObjectNode record, String text, List<TypedSpan> spans) {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Copies the spans. */
  public SpanText {
    spans = List.copyOf(spans);
  }

  /**
   * Reads a line.
   *
   * @param where file and line, for messages
   * @throws GoldException when it is not of the form above
   */
  public static SpanText parse(String where, String line) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
    if (!(node instanceof ObjectNode record)) {
      throw new GoldException(where + ": not a JSON object");
    }
    require(where, record.path("text").isTextual(), "no 'text'");
    String text = record.path("text").textValue();
    int length = text.codePointCount(0, text.length());
    List<TypedSpan> spans = new ArrayList<>();
    @Nullable JsonNode list = record.get("spans");
    require(where, list == null || list.isArray(), "'spans' is not a list");
    for (JsonNode span : list == null ? List.<JsonNode>of() : list) {
      spans.add(span(where, span, length));
    }
    return new SpanText(record, text, spans);
  }

  private static TypedSpan span(String where, JsonNode span, int length) {
    boolean whole = isWhole(span.path("start")) && isWhole(span.path("end"));
    require(where, whole, "a span has no whole numbers 'start' and 'end'");
    String type = span.path("type").asText();
    require(where, !type.isBlank(), "a span has no 'type'");
    int start = span.path("start").intValue();
    int end = span.path("end").intValue();
    String place = "a span from " + start + " to " + end;
    require(where, start >= 0 && start < end, place + " holds nothing");
    require(where, end <= length, place + " ends after the text, which has " + length);
    return new TypedSpan(start, end, type, 1);
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToInt();
  }

  private static void require(String where, boolean holds, String otherwise) {
    if (!holds) {
      throw new GoldException(where + ": " + otherwise);
    }
  }

  /** The line as read with other spans, each with its probability. */
  public String with(List<TypedSpan> found) {
    ObjectNode copy = record.deepCopy();
    ArrayNode list = copy.putArray("spans");
    for (TypedSpan span : found) {
      list.addObject()
          .put("start", span.start())
          .put("end", span.end())
          .put("type", span.type())
          .put("probability", span.probability());
    }
    return copy.toString();
  }
}
