package io.papergraph.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON as the sources read it: one object a line, within limits of depth and size. */
final class Json {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_TOKENS = 500_000;
  private static final int HEAD_LINES = 20;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_TOKENS)
                          .build())
                  .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The object that a line holds. */
  static JsonNode object(String line) throws RejectedRecordException {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (StreamConstraintsException e) {
      throw new RejectedRecordException(
          "JSON too large",
          "deeper than " + MAX_DEPTH + " levels, or more than " + MAX_TOKENS + " tokens");
    } catch (JsonProcessingException e) {
      throw new RejectedRecordException("broken JSON", Details.oneLine(e.getOriginalMessage()));
    }
    if (!node.isObject()) {
      throw new RejectedRecordException("not a JSON object", "found " + kind(node));
    }
    return node;
  }

  /** What a value is, in words for a message. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case MISSING -> "absent";
      case NULL -> "null";
      case STRING -> value.textValue().isBlank() ? "blank" : "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "an array";
      case OBJECT, POJO, BINARY -> "an object";
    };
  }

  /**
   * The first record of a head that has a title or an abstract: its outer fields, each text with
   * its value and any other with an empty one. A record that is broken or cut gives the fields
   * before the break. Empty when there is none among the first lines.
   */
  static Map<String, String> firstRecord(String head) {
    Iterator<String> lines = head.lines().filter(l -> !l.isBlank()).limit(HEAD_LINES).iterator();
    while (lines.hasNext()) {
      Map<String, String> fields = fields(lines.next());
      if (fields.containsKey("title") || fields.containsKey("abstract")) {
        return fields;
      }
    }
    return Map.of();
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = MAPPER.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        fields.put(name, "");
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return fields;
    } catch (JsonProcessingException e) {
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }
}
