package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The sample, curated; every test leaves the store without curations. */
@TestInstance(Lifecycle.PER_CLASS)
class CurateCommandTest {
  private Path dir = Path.of("");
  private String store = "";
  private Path file = Path.of("");

  @BeforeAll
  void sample(@TempDir Path folder) {
    dir = folder;
    store = dir.resolve("store").toString();
    file = dir.resolve("store.curation.ttl");
    assertEquals(0, Cli.run("sample", "--store", store).status());
  }

  @Test
  void aMergeIsWrittenAppliedListedShownAndUndoneByDeletingItsLines() throws IOException {
    Cli merge = curate("merge", "ADE20K", "pascal voc", "--because", "a trial");
    assertEquals(0, merge.status(), merge.err());
    assertEquals(
        file + ": merge Dataset \"ADE20K\" into \"pascal voc\"\napplied to " + store + "\n",
        merge.out());
    String written = Files.readString(file);
    assertTrue(ask("explain", "ADE20K").startsWith("Pascal VOC (Dataset)"));
    assertTrue(
        ask("explain", "ADE20K")
            .contains("  curated: Dataset 'ADE20K' is merged into 'pascal voc': a trial\n"));
    assertEquals(
        "merge Dataset \"ADE20K\" into \"pascal voc\"\n  because: a trial\n  applies\n",
        ask("curate", "list"));
    Cli again = curate("merge", "ade20k", "Pascal VOC", "--type", "Benchmark");
    assertTrue(again.out().startsWith(file + " has it already: "), again.out());
    assertEquals(written, Files.readString(file));
    Cli undone = undo();
    assertEquals("0 of 0 curations apply\n", undone.out());
    assertTrue(undone.err().contains("the curations of this store are undone: "), undone.err());
    assertTrue(ask("explain", "ADE20K").startsWith("ADE20K (Dataset)"));
  }

  @Test
  void aRetractedResultIsNoAnswerAndIsExplainedAsRetracted() throws IOException {
    String[] best = {
      "query", "best-on-dataset", "--param", "dataset=ImageNet", "--param", "metric=top-1 accuracy"
    };
    assertTrue(ask(best).contains("2010.11929"));
    Cli retract =
        curate(
            "retract",
            "arxiv:2010.11929",
            "reports",
            "88.55",
            "--dataset",
            "imagenet",
            "--because",
            "a trial");
    assertEquals(0, retract.status(), retract.err());
    assertEquals("", retract.err());
    assertFalse(ask(best).contains("2010.11929"));
    assertTrue(ask("explain", "arxiv:2010.11929").contains(" [retracted: a trial]\n"));
    assertTrue(
        ask("explain", "arxiv:2010.11929", "--format", "json")
            .contains("\"verdict\" : \"Retraction\""));
    assertEquals(0, undo().status());
    assertTrue(ask(best).contains("2010.11929"));
  }

  @Test
  void whatDoesNotApplyIsSaidAndKeptAndABuildSaysItToo() throws IOException {
    Cli split = curate("split", "No Such Thing", "--type", "Task");
    String said =
        "curation: split Task \"No Such Thing\": does not apply: the store has no Task that is called"
            + " 'No Such Thing'";
    assertEquals(0, split.status());
    assertTrue(split.err().contains(said), split.err());
    Path none = Files.writeString(dir.resolve("none.jsonl"), "");
    Cli build = Cli.run("build", none.toString(), "--from", "papergraph-jsonl", "--store", store);
    assertTrue(build.err().contains(said), build.err());
    assertTrue(ask("curate", "list").contains("  does not apply: the store has no Task"));
    Files.writeString(file, "");
    assertTrue(curate("list").out().isEmpty());
    assertEquals(0, undo().status());
  }

  @Test
  void withoutAStoreTheFileIsWrittenAndApplyIsRefused() throws IOException {
    String missing = dir.resolve("missing").toString();
    Path other = dir.resolve("other.ttl");
    Cli cli =
        Cli.run(
            "curate",
            "rename",
            "BERT",
            "B.E.R.T.",
            "--type",
            "Model",
            "--curation",
            other.toString(),
            "--store",
            missing);
    assertEquals(0, cli.status(), cli.err());
    assertTrue(cli.out().contains("there is no store " + missing + " yet"), cli.out());
    assertTrue(Files.readString(other).contains("pg:newLabel \"B.E.R.T.\""));
    assertEquals(1, Cli.run("curate", "apply", "--store", missing).status());
  }

  @Test
  void misuseIsOneLineAndLeavesTheFileAlone() throws IOException {
    String[][] wrong = {
      {"merge", "No Such Thing", "BERT"},
      {"merge", "BERT", " ", "--type", "Model"},
      {"retract", "arxiv:2010.11929", "likes", "Model", "ViT"},
      {"confirm", "paper 7", "uses", "Model", "ViT"},
      {"confirm", "2010.11929", "uses", "Model", "ViT", "--dataset", "ImageNet"},
      {"retype", "BERT", "Robot"},
      {}
    };
    for (String[] words : wrong) {
      Cli cli = curate(words);
      assertEquals(2, cli.status(), String.join(" ", words) + cli.out());
      assertEquals(1, cli.err().lines().count(), cli.err());
      assertFalse(Files.exists(file));
    }
    Cli cli = Cli.run("build", "x.jsonl", "--store", store, "--curation", "no-such.ttl");
    assertEquals(2, cli.status(), cli.err());
  }

  @Test
  void aContradictionIsRefusedAndNotWritten() throws IOException {
    assertEquals(0, curate("rename", "BERT", "Bert", "--type", "Model").status());
    String written = Files.readString(file);
    Cli cli = curate("rename", "bert", "B.E.R.T.", "--type", "Method");
    assertEquals(2, cli.status());
    assertTrue(cli.err().contains("contradict each other; delete one"), cli.err());
    assertTrue(cli.err().contains(file.toString()), cli.err());
    assertEquals(written, Files.readString(file));
    assertEquals(0, undo().status());
  }

  private Cli curate(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "curate";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--store";
    all[words.length + 2] = store;
    return Cli.run(all);
  }

  private Cli undo() throws IOException {
    Files.delete(file);
    return curate("apply");
  }

  private String ask(String... words) {
    String[] all = new String[words.length + 2];
    System.arraycopy(words, 0, all, 0, words.length);
    all[words.length] = "--store";
    all[words.length + 1] = store;
    Cli cli = Cli.run(all);
    assertEquals(0, cli.status(), cli.err());
    return cli.out();
  }
}
