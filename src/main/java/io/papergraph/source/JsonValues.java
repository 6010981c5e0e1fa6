package io.papergraph.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads JSON as an API answers it: an array of records, a record alone, or records that follow one
 * another. It is UTF-8; a malformed byte becomes U+FFFD.
 */
final class JsonValues implements ReadCursor {
  private final Input input;
  private final Reader text;
  private final JsonParser parser;
  private final JsonRecords records;
  private boolean begun;
  private boolean inArray;

  private JsonValues(Input input, JsonLines.Mapping mapping) throws IOException {
    this.input = input;
    this.text = new BufferedReader(new InputStreamReader(input.stream(), StandardCharsets.UTF_8));
    this.parser = Json.STREAM.createParser(text);
    this.records = new JsonRecords(parser, mapping);
  }

  static Stream<Read> read(Input input, JsonLines.Mapping mapping) {
    try {
      return ReadCursor.stream(new JsonValues(input, mapping));
    } catch (IOException e) {
      throw new UncheckedIOException("a parser that has read nothing", e);
    }
  }

  @Override
  public Optional<Read> next() {
    try {
      skipByteOrderMark();
      JsonToken token = parser.nextToken();
      while (token == (inArray ? JsonToken.END_ARRAY : JsonToken.START_ARRAY)) {
        inArray = !inArray;
        token = parser.nextToken();
      }
      return token == null ? Optional.empty() : Optional.of(records.read(where()));
    } catch (JsonProcessingException e) {
      String where = input.name() + JsonRecords.lineAndColumn(parser.currentLocation());
      throw new BrokenInputException(where, JsonRecords.broken(e));
    } catch (IOException e) {
      throw new BrokenInputException(input.name() + ":" + parser.currentLocation().getLineNr(), e);
    }
  }

  @Override
  public void close() {
    input.close();
  }

  private void skipByteOrderMark() throws IOException {
    if (!begun) {
      begun = true;
      text.mark(1);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
    }
  }

  private String where() {
    return input.name() + ":" + parser.currentTokenLocation().getLineNr();
  }
}
