package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameCommandTest {
  private static final String GOOD =
      "{\"id\":7,\"type\":\"Model\",\"a\":\"Llama 2\",\"b\":\"Llama 3\",\"answer\":\"same\"}\n";

  @TempDir Path dir;

  @Test
  void twoNamesGetOneLine() {
    Cli same = Cli.run("same", "ILSVRC-2012", "imagenet", "--type", "dataset");
    assertEquals(0, same.status(), same.err());
    assertEquals("same (0.99): both are labels of 'ImageNet'\n", same.out());
    Cli variant = Cli.run("same", "Mantis-8B", "Mantis", "--type", "Model");
    assertEquals("variant (0.95): a member of the line: 8b\n", variant.out());
    Cli different = Cli.run("same", "ImageNet", "ImageNet-R", "--type", "Dataset");
    assertTrue(different.out().startsWith("different ("), different.out());
  }

  @Test
  void pairsOfAFileAreAnsweredAndBadLinesNamed() throws IOException {
    Path pairs =
        Files.writeString(
            dir.resolve("pairs.jsonl"),
            GOOD
                + "\n{\"type\":\"Model\",\"a\":\"Llama 2\"}\n"
                + "{\"type\":\"Bird\",\"a\":\"x\",\"b\":\"y\"}\nnonsense\n[]\n"
                + "{\"type\":\"TASK\",\"a\":\"x\",\"b\":\" \"}\n");
    Cli same = Cli.run("same", "--pairs", pairs.toString());
    assertEquals(0, same.status(), same.err());
    assertEquals(
        "{\"id\":7,\"type\":\"Model\",\"a\":\"Llama 2\",\"b\":\"Llama 3\",\"answer\":\"different\","
            + "\"rule\":\"two of one line: 2 and 3\",\"confidence\":0.98}\n",
        same.out());
    List<String> said = same.err().lines().toList();
    assertEquals(6, said.size(), same.err());
    assertTrue(said.get(0).endsWith("pairs.jsonl:3: no 'b'; skipped"), said.get(0));
    assertTrue(said.get(1).contains("pairs.jsonl:4: no type 'Bird'; one of Model,"), said.get(1));
    assertTrue(said.get(2).endsWith("pairs.jsonl:5: broken JSON; skipped"), said.get(2));
    assertTrue(said.get(3).endsWith("pairs.jsonl:6: not a JSON object; skipped"), said.get(3));
    assertTrue(said.get(4).endsWith("pairs.jsonl:7: no 'b'; skipped"), said.get(4));
    assertEquals("read 6, skipped 5", said.get(5));
    assertEquals(1, Cli.run("same", "--strict", "--pairs", pairs.toString()).status());
  }

  @Test
  void pairsComeFromStandardInputToo() {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)));
      Cli same = Cli.run("same", "--pairs", "-");
      assertEquals(0, same.status(), same.err());
      assertTrue(same.out().contains("\"answer\":\"different\""), same.out());
      System.setIn(new ByteArrayInputStream(new byte[] {'{', (byte) 0xFF, '}', '\n'}));
      Cli broken = Cli.run("same", "--pairs", "-");
      assertEquals(1, broken.status());
      assertTrue(broken.err().contains("standard input: not UTF-8"), broken.err());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void aVocabularyOfOnesOwnCounts() throws IOException {
    Path own =
        Files.writeString(
            dir.resolve("own.ttl"),
            """
            @prefix pg: <https://w3id.org/papergraph/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://example.org/barn> a pg:Dataset ; skos:prefLabel "BarnSet" ;
              skos:altLabel "Owls of the Barn" .
            """);
    String[] ask = {"same", "BarnSet", "owls of the barn", "--type", "Dataset", "--vocabulary"};
    String[] all = java.util.Arrays.copyOf(ask, ask.length + 1);
    all[ask.length] = own.toString();
    assertEquals("same (0.99): both are labels of 'BarnSet'\n", Cli.run(all).out());
  }

  /** What the store shows: a long form, a line, two things; the data of queries' tests. */
  @Test
  void aStoreHasItsSay() throws IOException {
    String store = store("merges", "lines");
    assertEquals(
        "same (0.95): one thing in the store, 'BOT': 'BOT' by LongForm (2 of 2 papers that spell"
            + " 'bot' out), 'barn owl tracker' by LongForm (2 of 2 papers that spell 'bot' out)\n",
        same(store, "BOT", "Barn Owl Tracker"));
    assertEquals(
        "variant (0.95): in the store 'Wren 2 7B' is of the line 'Wren'\n",
        same(store, "Wren", "wren2-7b"));
    assertEquals(
        "different (0.80): two things in the store\n", same(store, "Wren", "barn owl tracker"));
    assertEquals(
        "different (0.90): no rule brings them together as Model; the store does not know 'Kite'\n",
        same(store, "Wren", "Kite"));
  }

  /** Spelled alike, and yet two things since a person said so. */
  @Test
  void whatWasSplitIsDifferent() throws IOException {
    Path data =
        Files.writeString(
            dir.resolve("split.ttl"),
            """
            @base <https://w3id.org/papergraph/> .
            @prefix pg: <https://w3id.org/papergraph/ontology#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <entity/system/wren> skos:prefLabel "Wren" ; pg:nameKey "wren" .
            <entity/system/wrenmodel> skos:prefLabel "Wren model" ; pg:nameKey "wrenmodel" .
            <curation/s> a pg:Split ; pg:curatedType pg:Model ; pg:curatedName "wren-model" ;
              rdfs:comment "a toy" ; pg:curates <entity/system/wrenmodel> .
            """);
    Path folder = dir.resolve("store");
    load(folder, data.toString());
    assertEquals(
        "different (0.99): two things in the store: split 'wren-model': a toy\n",
        same(folder.toString(), "Wren model", "Wren"));
  }

  @Test
  void pairsAreJudgedByAStoreToo() throws IOException {
    Path pairs =
        Files.writeString(
            dir.resolve("pairs.jsonl"),
            """
            {"type":"Model","a":"BOT","b":"barn owl tracker"}
            {"type":"Dataset","a":"BOT","b":"barn owl tracker"}
            """);
    Cli cli = Cli.run("same", "--pairs", pairs.toString(), "--store", store("merges"));
    assertEquals(0, cli.status(), cli.err());
    List<String> lines = cli.out().lines().toList();
    assertTrue(lines.get(0).contains("\"answer\":\"same\",\"rule\":\"one thing in"), cli.out());
    assertTrue(lines.get(1).contains("the store does not know 'BOT' and 'barn"), cli.out());
  }

  @Test
  void aStoreThatIsNotThereIsTold() {
    Cli cli =
        Cli.run("same", "a", "b", "--type", "Model", "--store", dir.resolve("none").toString());
    assertEquals(1, cli.status());
    assertTrue(cli.err().contains("no store in"), cli.err());
  }

  private static String same(String store, String a, String b) {
    Cli cli = Cli.run("same", a, b, "--type", "Model", "--store", store);
    assertEquals(0, cli.status(), cli.err());
    return cli.out();
  }

  private String store(String... reports) {
    Path folder = dir.resolve("store");
    for (String report : reports) {
      load(folder, "src/test/resources/queries/" + report + "/data.trig");
    }
    return folder.toString();
  }

  /** What is in no named graph goes into that of identity. */
  private static void load(Path folder, String file) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    RDFDataMgr.read(data, file);
    Node identity = NodeFactory.createURI(new Iris(Iris.DEFAULT_BASE).identityGraph());
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(folder, Iris.DEFAULT_BASE)) {
      store.write(
          stored ->
              data.find()
                  .forEachRemaining(
                      q -> stored.add(q.isDefaultGraph() ? new Quad(identity, q.asTriple()) : q)));
    }
  }

  @Test
  void misuseIsTold() {
    for (String[] wrong :
        new String[][] {
          {"same"},
          {"same", "a"},
          {"same", "a", "b"},
          {"same", "a", "b", "--type", "Bird"},
          {"same", "a", " ", "--type", "Model"},
          {"same", "a", "b", "c", "--type", "Model"},
          {"same", "a", "b", "--type", "Model", "--pairs", "x"},
          {"same", "--pairs", "missing.jsonl"}
        }) {
      Cli cli = Cli.run(wrong);
      assertEquals(2, cli.status(), String.join(" ", wrong));
      assertEquals(1, cli.err().lines().count(), cli.err());
    }
  }
}
