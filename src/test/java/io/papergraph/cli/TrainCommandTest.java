package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.extract.TaggerModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  private static final String GOLD = "src/test/resources/eval/own-gold.jsonl";

  @TempDir Path dir;

  private Cli train(Path model) {
    return Cli.run("train", GOLD, "--unlabelled", GOLD, "--folds", "2", "-o", model.toString());
  }

  @Test
  void itPrintsScoresOfPapersNotSeenAndWritesTheSameModelEachTime() throws IOException {
    Path one = dir.resolve("one.bin.gz");
    Cli cli = train(one);
    assertEquals(0, cli.status(), cli.err());
    assertTrue(cli.out().startsWith("own-gold.jsonl"), cli.out());
    assertTrue(cli.out().contains("\nstrict "), cli.out());
    Path other = dir.resolve("other.bin.gz");
    assertEquals(0, train(other).status());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
    try (InputStream in = Files.newInputStream(one)) {
      assertEquals(64, TaggerModel.read(in).fingerprint().length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id':'2','title'                                         | not JSON",
        "{'id':'2','title':'T','entities':[]}                      | no 'abstract'",
        "{'id':'2','title':'T','abstract':' ','entities':[]}       | abstract is empty",
        "{'id':'2','title':'T','abstract':'A','entities':[{'type':'Model'}]} | has no 'name'",
        "{'id':'2','title':'T','abstract':'A','entities':[{'type':'Task','name':'N'}]} | role ''",
      })
  void aBadLineIsNamedWithItsFileAndNumber(String line, String complaint) throws IOException {
    Path gold =
        Files.writeString(
            dir.resolve("gold.jsonl"),
            "{\"id\":\"1\",\"title\":\"T\",\"abstract\":\"A\",\"entities\":[]}\n\n"
                + line.replace('\'', '"'));
    Cli cli = Cli.run("train", gold.toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().startsWith("papergraph: " + gold + ":3: "), cli.err());
    assertTrue(cli.err().contains(complaint), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }
}
