package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.extract.FeatureGroup;
import io.papergraph.extract.TaggerModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void fewerPapersOtherFilesAndFewerFeaturesAreScoredBeside() throws IOException {
    List<String> lines = Files.readAllLines(Path.of(GOLD));
    Path one = Files.write(dir.resolve("one.jsonl"), lines.subList(0, 6));
    Path two = Files.write(dir.resolve("two.jsonl"), lines.subList(6, 12));
    Path table = dir.resolve("precision.csv");
    Cli cli =
        Cli.run(
            "train",
            one.toString(),
            two.toString(),
            "--folds=2",
            "--learning-curve",
            "--across",
            "--ablation",
            "--precisions",
            table.toString());
    assertEquals(0, cli.status(), cli.err());
    List<String> trials = cli.out().lines().dropWhile(l -> !l.startsWith("F1 ")).skip(1).toList();
    // As it is, from the other file, three shares, each group and a pair of groups: two files each.
    assertEquals(2 * (1 + 1 + 3 + FeatureGroup.values().length + 1), trials.size(), cli.out());
    for (String start : List.of("as it is", "from the other file", "1/8 of", "- shape")) {
      assertEquals(2, trials.stream().filter(l -> l.startsWith(start)).count(), start);
    }
    assertTrue(Files.readString(table).startsWith("model,finder,fact,"), "a head");
    assertTrue(Files.readAllLines(table).size() > 1, "and rows");
  }

  @Test
  void unlabelledPapersThatCannotBeReadEndIt() {
    Cli cli = Cli.run("train", GOLD, "--folds=0", "--unlabelled", dir + "/missing.jsonl");
    assertTrue(cli.status() != 0 && cli.err().contains("missing.jsonl"), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--folds=1", "--folds=-1", "--folds=0 --ablation", "--across", "--folds=two"})
  void whatCannotBeScoredIsMisuse(String options) {
    Cli cli = Cli.run(("train " + GOLD + " " + options).split(" ", -1));
    assertEquals(2, cli.status(), cli.err());
    assertEquals(1, cli.err().lines().count(), cli.err());
  }
}
