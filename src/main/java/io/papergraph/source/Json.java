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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** JSON as the sources read it, within limits of depth and size. */
final class Json {
  static final int MAX_DEPTH = 64;
  static final int MAX_STREAM_DEPTH = 1_000;
  static final int MAX_TOKENS = 500_000;

  /** In UTF-16 units: the texts of a record and the names of its fields together. */
  static final int MAX_RECORD_LENGTH = 16 << 20;

  private static final int HEAD_LINES = 20;

  private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; ([^\\]]*)\\]");

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

  /**
   * For a text of any length: {@link JsonRecords} limits what is held of it. A long name or number
   * costs its own record alone, and names are kept in no table that they could fill.
   */
  static final JsonFactory STREAM =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_STREAM_DEPTH)
                  .maxNameLength(MAX_RECORD_LENGTH)
                  .maxNumberLength(MAX_RECORD_LENGTH)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private Json() {}

  /** The object that a line holds. */
  static JsonNode object(String line) throws RejectedRecordException {
    JsonNode node;
    try {
      node = MAPPER.readTree(line);
    } catch (StreamConstraintsException e) {
      throw tooLarge();
    } catch (JsonProcessingException e) {
      throw new RejectedRecordException("broken JSON", message(e));
    }
    if (!node.isObject()) {
      throw new RejectedRecordException("not a JSON object", "found " + kind(node));
    }
    return node;
  }

  static RejectedRecordException tooLarge() {
    return new RejectedRecordException(
        "JSON too large",
        "deeper than %d levels, or more than %d tokens or %d Mi characters"
            .formatted(MAX_DEPTH, MAX_TOKENS, MAX_RECORD_LENGTH >> 20));
  }

  /** What is wrong, on one line, without the parser's word for a source that it does not know. */
  static String message(JsonProcessingException fault) {
    return Details.oneLine(SOURCE.matcher(fault.getOriginalMessage()).replaceAll("$1"));
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

  /** Whether a head is that of objects line by line: one of its first lines is an object alone. */
  static boolean isLines(String head) {
    return beginsObjects(head) && firstLines(head).anyMatch(Json::isObject);
  }

  /** Whether a line without indentation is an object. */
  private static boolean isObject(String line) {
    if (!line.startsWith("{")) {
      return false;
    }
    try {
      object(line);
      return true;
    } catch (RejectedRecordException e) {
      return false;
    }
  }

  /**
   * Whether the first line is an object, or most lines begin as objects do. One that does among
   * others is no sign: it may be a broken record of another format.
   */
  private static boolean beginsObjects(String head) {
    List<String> lines = firstLines(head).toList();
    if (!lines.isEmpty() && isObject(lines.get(0))) {
      return true;
    }
    return 2 * lines.stream().filter(line -> line.stripLeading().startsWith("{")).count()
        >= lines.size();
  }

  private static Stream<String> firstLines(String head) {
    return head.lines().filter(line -> !line.isBlank()).limit(HEAD_LINES);
  }

  /**
   * The first record of a head that has a title or an abstract: its outer fields, each text with
   * its value and any other with an empty one. A record that is broken or cut gives the fields
   * before the break. Empty when there is none among the first lines, or most are no objects.
   */
  static Map<String, String> firstRecord(String head) {
    if (!beginsObjects(head)) {
      return Map.of();
    }
    for (String line : firstLines(head).toList()) {
      Map<String, String> fields = fields(line, false);
      if (fields.containsKey("title") || fields.containsKey("abstract")) {
        return fields;
      }
    }
    return Map.of();
  }

  /**
   * The outer fields of the first object of a JSON text, which may stand in an array; one that is
   * broken or cut gives the fields before the break.
   */
  static Map<String, String> firstObject(String head) {
    return fields(head, true);
  }

  private static Map<String, String> fields(String text, boolean arrays) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      JsonToken token = parser.nextToken();
      while (arrays && token != null && token != JsonToken.START_OBJECT) {
        token = parser.nextToken();
      }
      if (token == JsonToken.START_OBJECT) {
        collect(parser, fields);
      }
      return fields;
    } catch (JsonProcessingException e) {
      return fields;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static void collect(JsonParser parser, Map<String, String> fields) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      fields.put(name, "");
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        fields.put(name, parser.getText());
      } else {
        parser.skipChildren();
      }
    }
  }
}
