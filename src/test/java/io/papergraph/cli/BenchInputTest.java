package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.paper.Paper;
import io.papergraph.source.InputUsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of an input that builds are measured on. */
class BenchInputTest {
  private static final String LINES =
      """
      {"id":"2401.00001","title":"One","abstract":"We use BERT."}

      {"id":"2401.00002","title":"Two","abstract":"We use CLIP."}
      {"id":"2401.00003","title":"Three","abstract":"We use GPT."}
      {"id":"2401.00004","title":"Four","abstract":"We use T5."}
      """;

  @TempDir Path dir;
  private final Wiring wiring = new Wiring();

  private List<Paper> papers(Path file) {
    try (Stream<Paper> read = Reading.papers(wiring, List.of(file.toString()))) {
      return read.toList();
    }
  }

  private static List<String> titles(List<Paper> papers) {
    return papers.stream().map(Paper::title).toList();
  }

  @Test
  void theFirstRecordsAreTakenAsTheyAre() throws IOException {
    Path input = dir.resolve("in.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(input))) {
      out.write(LINES.getBytes(StandardCharsets.UTF_8));
    }
    BenchInput source = new BenchInput(wiring, input);
    Path part = dir.resolve("part" + source.ending());
    assertEquals(2, source.first(2, part));
    assertEquals("part.jsonl.gz", part.getFileName().toString());
    assertEquals(List.of("One", "Two"), titles(papers(part)));
    assertEquals(4, source.first(9, part));
  }

  @Test
  void oneTitleIsChangedAndTheNewTextStands() throws IOException {
    Path input = Files.writeString(dir.resolve("in.jsonl"), LINES);
    Path part = dir.resolve("part.jsonl");
    new BenchInput(wiring, input).firstWithOneChanged(3, part);
    List<Paper> before = papers(input);
    List<Paper> after = papers(part);
    assertEquals(3, after.size());
    assertEquals(before.get(0), after.get(0));
    assertEquals(before.get(2), after.get(2));
    assertTrue(after.get(1).title().startsWith("Two (revision "), after.get(1).title());
    assertEquals(before.get(1).id(), after.get(1).id());
    assertEquals(before.get(1).abstractText(), after.get(1).abstractText());
    assertTrue(after.get(1).standing().compareTo(before.get(1).standing()) > 0);
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void recordsWithoutATitleAreNoInput() throws IOException {
    Path input = Files.writeString(dir.resolve("in.jsonl"), "[1]\n[2]\n");
    BenchInput source = new BenchInput(wiring, input);
    Path part = dir.resolve("part.jsonl");
    assertThrows(InputUsageException.class, () -> source.firstWithOneChanged(2, part));
  }
}
