package io.papergraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.paper.Paper;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one JSON object a line; blank lines are passed over. */
final class JsonLines implements ReadCursor {

  /** What makes a paper of one record. */
  interface Mapping {
    Paper paper(JsonNode record) throws RejectedRecordException;
  }

  private final Lines lines;
  private final Mapping mapping;

  private JsonLines(Lines lines, Mapping mapping) {
    this.lines = lines;
    this.mapping = mapping;
  }

  static Stream<Read> read(Input input, Mapping mapping) {
    return ReadCursor.stream(new JsonLines(new Lines(input), mapping));
  }

  @Override
  public Optional<Read> next() {
    Optional<Lines.Line> line = lines.next();
    while (line.isPresent() && !line.get().tooLong() && line.get().text().isBlank()) {
      line = lines.next();
    }
    return line.map(this::read);
  }

  @Override
  public void close() {
    lines.close();
  }

  private Read read(Lines.Line line) {
    try {
      if (line.tooLong()) {
        throw new RejectedRecordException(
            "record too long", "a line of more than " + (Lines.MAX_BYTES >> 20) + " MiB");
      }
      return new Read.Ok(mapping.paper(Json.object(line.text())));
    } catch (RejectedRecordException e) {
      return e.at(lines.where(line.number()));
    }
  }
}
