package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
  @TempDir Path dir;
  private Path labelled = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void labelTexts() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String beast = new String[] {"pony", "mule", "donkey"}[i % 3];
      lines.append(
          String.format(
              "{\"id\":\"t%d\",\"text\":\"the %s is in the barn\",\"spans\":"
                  + "[{\"start\":4,\"end\":%d,\"type\":\"Beast\"}]}\n",
              i, beast, 4 + beast.length()));
    }
    labelled = Files.writeString(dir.resolve("labelled.jsonl"), lines);
    model = dir.resolve("model.bin.gz");
  }

  private Cli train() {
    return Cli.run("train", "--spans", labelled.toString(), "--folds", "2", "-o", model.toString());
  }

  private Cli tag(String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "tag";
    args[1] = "-m";
    args[2] = model.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  @Test
  void whatIsTrainedOnLabelledSpansTagsTexts() throws IOException {
    Cli train = train();
    assertEquals(0, train.status(), train.err());
    assertTrue(train.out().contains("\nBeast "), train.out());
    assertTrue(
        train.out().matches("(?s).*\nall +1\\.000 +1\\.000 +1\\.000 +40 +40\n"), train.out());
    Path texts =
        Files.writeString(
            dir.resolve("texts.jsonl"), "{\"id\":1,\"text\":\"the mule is in a barn\"}\n");
    Cli tag = tag(texts.toString());
    assertEquals(0, tag.status(), tag.err());
    assertTrue(
        tag.out()
            .startsWith(
                "{\"id\":1,\"text\":\"the mule is in a barn\","
                    + "\"spans\":[{\"start\":4,\"end\":8,\"type\":\"Beast\",\"probability\":"),
        tag.out());
    assertEquals("read 1, skipped 0\n", tag.err());
    Cli score = tag(labelled.toString(), "--score");
    assertTrue(score.out().contains("all   "), score.out());
    assertTrue(!score.out().contains("\"id\""), score.out());
  }

  @Test
  void aBadLineIsSkippedWithItsNumber() throws IOException {
    train();
    Path texts =
        Files.writeString(
            dir.resolve("texts.jsonl"), "{\"text\":\"a mule\"}\n\n{\"title\":\"no text\"}\n");
    Cli tag = tag(texts.toString());
    assertEquals(0, tag.status());
    assertTrue(tag.err().contains("texts.jsonl:3: no 'text'; skipped"), tag.err());
    assertTrue(tag.err().endsWith("read 2, skipped 1\n"), tag.err());
    assertEquals(1, tag.out().lines().count());
    assertEquals(1, tag(texts.toString(), "--strict").status());
  }

  @Test
  void trainingStopsAtTheFirstBadLine() throws IOException {
    Files.writeString(
        labelled, "{\"text\":\"ab\",\"spans\":[{\"start\":0,\"end\":9,\"type\":\"X\"}]}\n");
    Cli train = train();
    assertEquals(1, train.status());
    assertEquals(1, train.err().lines().count(), train.err());
    assertTrue(
        train.err().contains("labelled.jsonl:1: a span from 0 to 9 ends after"), train.err());
    Files.writeString(labelled, "{\"text\":\"ab\",\"spans\":[]}\n");
    assertTrue(train().err().contains("no labelled span"), "nothing to learn from");
  }

  @Test
  void aFileThatIsNoSuchModelIsNamedInOneLine() throws IOException {
    model = Path.of("src/main/resources/tagger/model.bin.gz");
    Cli other = tag(labelled.toString());
    assertEquals(1, other.status());
    assertEquals(1, other.err().lines().count(), other.err());
    assertTrue(other.err().contains("model.bin.gz: no model for 'tag'"), other.err());
    model = labelled;
    assertEquals(1, tag(labelled.toString()).status());
    model = dir.resolve("missing");
    assertEquals(2, tag(labelled.toString()).status());
    model = Path.of("src/main/resources/tagger/model.bin.gz");
    assertEquals(2, tag("missing.jsonl").status());
    assertEquals(2, Cli.run("tag", labelled.toString()).status(), "no model");
  }
}
