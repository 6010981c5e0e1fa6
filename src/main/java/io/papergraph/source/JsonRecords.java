package io.papergraph.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Makes papers of the values in a JSON text: one value is held at a time, within limits. */
final class JsonRecords {
  private static final String CUT = "Unexpected end-of-input";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;
  private final JsonLines.Mapping mapping;
  private long number;
  private int tokens;
  private long length;
  private boolean tooDeep;

  JsonRecords(JsonParser parser, JsonLines.Mapping mapping) {
    this.parser = parser;
    this.mapping = mapping;
  }

  /**
   * Reads the value that begins at the parser's current token, to its end.
   *
   * @param where what messages name as its place; they add its number among the values read
   * @throws JsonProcessingException when the JSON is broken within the value
   */
  Read read(String where) throws IOException {
    number++;
    tokens = 0;
    length = 0;
    tooDeep = false;
    JsonNode value = value(1);
    try {
      if (tooDeep || isTooLong()) {
        throw Json.tooLarge();
      }
      if (!value.isObject()) {
        throw new RejectedRecordException("not a JSON object", "found " + Json.kind(value));
      }
      return new Read.Ok(mapping.paper(value));
    } catch (RejectedRecordException e) {
      return e.in("element " + number).at(where);
    }
  }

  /** What a fault of the text becomes. */
  static BrokenFormatException broken(JsonProcessingException fault) {
    String detail = Json.message(fault);
    String reason = detail.startsWith(CUT) ? "truncated JSON" : "broken JSON";
    boolean large = fault instanceof StreamConstraintsException;
    return new BrokenFormatException(large ? "JSON too large" : reason, detail);
  }

  /** Line and column of a place, as they follow the name of a file. */
  static String lineAndColumn(JsonLocation place) {
    return ":" + place.getLineNr() + ":" + place.getColumnNr();
  }

  private JsonNode value(int depth) throws IOException {
    tokens++;
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth > Json.MAX_DEPTH) {
      tooDeep = true;
      parser.skipChildren();
      return NullNode.getInstance();
    }
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
      default -> NullNode.getInstance();
    };
  }

  private JsonNode text() throws IOException {
    length += parser.getTextLength();
    return isTooLong() ? NullNode.getInstance() : NODES.textNode(parser.getText());
  }

  private JsonNode number() throws IOException {
    length += parser.getTextLength();
    return isTooLong() ? NullNode.getInstance() : NODES.numberNode(parser.getDoubleValue());
  }

  private boolean isTooLong() {
    return tokens > Json.MAX_TOKENS || length > Json.MAX_RECORD_LENGTH;
  }

  private ObjectNode object(int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      length += name.length();
      parser.nextToken();
      JsonNode value = value(depth + 1);
      if (!isTooLong()) {
        object.set(name, value);
      }
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode value = value(depth + 1);
      if (!isTooLong()) {
        array.add(value);
      }
    }
    return array;
  }
}
