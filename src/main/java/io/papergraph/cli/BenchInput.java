package io.papergraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.Wiring;
import io.papergraph.paper.Paper;
import io.papergraph.source.InputUsageException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A part of a file of JSON Lines, one record a line, as inputs of a bench. */
final class BenchInput {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GZIP = ".gz";

  /** By chance half of all changes stand against what was there before: see Paper.standing. */
  private static final int TRIES = 40;

  private final Wiring wiring;
  private final Path input;

  /**
   * @param input gzip when its name ends in {@code .gz}
   */
  BenchInput(Wiring wiring, Path input) {
    this.wiring = wiring;
    this.input = input;
  }

  /** The ending that files made of the input have. */
  String ending() {
    return String.valueOf(input.getFileName()).endsWith(GZIP) ? ".jsonl.gz" : ".jsonl";
  }

  /**
   * Writes the first records to a file.
   *
   * @param most how many
   * @return how many there were
   */
  long first(long most, Path to) throws IOException {
    long records = 0;
    try (BufferedReader lines = reader(input);
        BufferedWriter out = writer(to)) {
      for (String line = lines.readLine();
          line != null && records < most;
          line = lines.readLine()) {
        if (!line.isBlank()) {
          out.write(line + "\n");
          records++;
        }
      }
    }
    return records;
  }

  /**
   * Writes the first records to a file, with the title of the one in the middle changed so that the
   * new text stands and not the old one.
   *
   * @throws InputUsageException when no record from the middle on is an object with a title, or
   *     none can be read
   */
  void firstWithOneChanged(long records, Path to) throws IOException {
    boolean changed = false;
    try (BufferedReader lines = reader(input);
        BufferedWriter out = writer(to)) {
      for (long record = 0; record < records; ) {
        String line = lines.readLine();
        if (line.isBlank()) {
          continue;
        }
        Optional<String> other =
            changed || record < records / 2
                ? Optional.empty()
                : changed(line, to.resolveSibling("candidates.jsonl"));
        changed |= other.isPresent();
        out.write(other.orElse(line) + "\n");
        record++;
      }
    }
    if (!changed) {
      throw new InputUsageException(input + ": not JSON Lines, a record with a title on each");
    }
  }

  private Optional<String> changed(String line, Path scratch) throws IOException {
    JsonNode record = MAPPER.readTree(line);
    if (!(record instanceof ObjectNode object) || !record.path("title").isTextual()) {
      return Optional.empty();
    }
    String title = record.get("title").textValue();
    List<String> lines = new ArrayList<>(List.of(line));
    for (int i = 1; i <= TRIES; i++) {
      lines.add(object.put("title", title + " (revision " + i + ")").toString());
    }
    Files.write(scratch, lines);
    List<Paper> papers;
    try (Stream<Paper> read = Reading.papers(wiring, List.of(scratch.toString()))) {
      papers = read.toList();
    } finally {
      Files.delete(scratch);
    }
    for (int i = 1; i < papers.size() && papers.size() == lines.size(); i++) {
      if (papers.get(i).standing().compareTo(papers.get(0).standing()) > 0) {
        return Optional.of(lines.get(i));
      }
    }
    return Optional.empty();
  }

  private static BufferedReader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    InputStream plain = isGzip(file) ? new GZIPInputStream(bytes) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static BufferedWriter writer(Path file) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    OutputStream plain = isGzip(file) ? new GZIPOutputStream(bytes) : bytes;
    return new BufferedWriter(new OutputStreamWriter(plain, StandardCharsets.UTF_8));
  }

  private static boolean isGzip(Path file) {
    return String.valueOf(file.getFileName()).endsWith(GZIP);
  }
}
