package io.papergraph.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Papers for tests. */
public final class Papers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Papers() {}

  public static Paper of(String title, String abstractText) {
    return of("test", title, abstractText);
  }

  public static Paper of(String localId, String title, String abstractText) {
    Origin origin = new Origin("test", 1, 0, "", null, localId);
    return Paper.of(
        List.of(), Texts.clean(title), Texts.clean(abstractText), List.of(), null, origin);
  }

  /** The records of a file of JSON lines. */
  public static List<JsonNode> records(Path file) {
    try {
      return Files.readAllLines(file).stream().map(Papers::json).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String line) {
    try {
      return MAPPER.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Paper of(JsonNode record) {
    return of(
        record.path("id").asText(),
        record.path("title").asText(),
        record.path("abstract").asText());
  }
}
