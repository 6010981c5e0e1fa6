package io.papergraph.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of one JSON object a line; blank lines are passed over. */
public final class JsonLines {
  /** Takes a line. */
  public interface Use {
    /**
     * Takes the text of a line.
     *
     * @param where file and line, for messages
     */
    void line(String where, String line);
  }

  private JsonLines() {}

  /**
   * Hands over every line.
   *
   * @throws GoldException where the file is not UTF-8; the lines before are handed over
   * @throws IOException when it cannot be read
   */
  public static void read(Path file, Use use) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      read(file.toString(), lines, use);
    }
  }

  /**
   * The same for a text that is open already.
   *
   * @param name what messages call it
   */
  public static void read(String name, BufferedReader lines, Use use) throws IOException {
    int number = 0;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          use.line(name + ":" + number, line);
        }
      }
    } catch (CharacterCodingException e) {
      throw new GoldException(name + ": not UTF-8 after line " + number, e);
    }
  }
}
