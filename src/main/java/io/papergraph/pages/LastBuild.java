package io.papergraph.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** When the store was last built, from the end of its run log. */
final class LastBuild {
  private static final String FILE = "runs.jsonl";
  private static final int TAIL = 16 << 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private LastBuild() {}

  /** The moment in ISO form, empty where the log says none. */
  static String of(Path store) {
    Path log = store.resolve(FILE);
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try {
      String last = "";
      for (String line : tail(log).split("\n", -1)) {
        last = line.contains("\"finished\"") ? finished(line, last) : last;
      }
      return last;
    } catch (IOException e) {
      return "";
    }
  }

  private static String finished(String line, String otherwise) {
    try {
      JsonNode run = JSON.readTree(line);
      return run.path("finished").asText(otherwise);
    } catch (IOException e) {
      return otherwise; // The first line of the tail may be half a line.
    }
  }

  private static String tail(Path log) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long start = Math.max(0, file.length() - TAIL);
      file.seek(start);
      byte[] bytes = new byte[(int) (file.length() - start)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
