package io.papergraph.cli;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.build.RunLog;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final String PAPER = "{\"title\":\"A study\",\"abstract\":\"BERT is fast.\"}\n";

  @TempDir Path dir;

  @Test
  void aStoreThatWasJustBuiltIsWell() throws IOException {
    build();
    Cli cli = doctor();
    assertEquals(0, cli.status(), cli.out());
    String store = cli.out().substring(cli.out().indexOf("ok       store "));
    assertEquals(7, store.lines().count(), store);
    assertTrue(store.lines().allMatch(line -> line.startsWith("ok ")), store);
    assertFalse(store.contains("compaction"), store);
    assertTrue(cli.out().startsWith("ok       Java "), cli.out());
  }

  @Test
  void noStoreIsAWarning() {
    Cli cli = doctor();
    assertEquals(0, cli.status());
    assertTrue(cli.out().contains("\nwarning  no store in "), cli.out());
  }

  @Test
  void aBuildThatWasCutShortIsToldOfAndTheNextOneHeals() throws IOException {
    build();
    Path log = dir.resolve("store/runs.jsonl");
    assertTrue(RunLog.isFinished(RunLog.last(log.getParent()).orElseThrow()));
    Files.writeString(log, "{\"started\":\"2026-01-01T00:00:00Z\"}\n", APPEND);
    assertTrue(doctor().out().contains("\nwarning  the last build was cut short"), doctor().out());
    build();
    assertTrue(doctor().out().contains("\nok       the last build came to its end"));
  }

  @Test
  void aStoreThatIsBrokenIsAProblem() throws IOException {
    build();
    Files.move(dir.resolve("store/tdb2/Data-0001"), dir.resolve("lost"));
    Cli cli = doctor();
    assertEquals(1, cli.status());
    assertTrue(cli.out().contains("\nproblem  ") && cli.out().contains("lost data"), cli.out());
  }

  @Test
  void whatACompactionLeftThatWasCutShortIsDeletedAndTold() throws IOException {
    build();
    Path half = Files.createDirectory(dir.resolve("store/tdb2/Data-0002-tmp"));
    Cli cli = doctor();
    assertEquals(0, cli.status(), cli.out());
    assertTrue(cli.out().contains("\nok       what a compaction that was cut short"), cli.out());
    assertFalse(Files.exists(half));
  }

  @Test
  void anIndexThatIsBehindIsAProblem() throws IOException {
    build();
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(store()))) {
      Txn.executeWrite(
          store.dataset(),
          () -> {
            TupleIndex index = TDBInternal.findIndex(store.dataset(), "GPOS");
            index.delete(index.all().next());
          });
    }
    Cli cli = doctor();
    assertEquals(1, cli.status());
    assertTrue(cli.out().contains("\nproblem  indexes GPOS of the graph lack some"), cli.out());
  }

  @Test
  void aStoreThatWasNeverFinishedIsAWarning() throws IOException {
    Files.createFile(Files.createDirectory(dir.resolve("store")).resolve("creating"));
    Cli cli = doctor();
    assertEquals(0, cli.status());
    assertTrue(cli.out().contains("was being made and is not whole"), cli.out());
  }

  @Test
  void anotherFormatIsAProblem() throws IOException {
    build();
    Files.writeString(dir.resolve("store/papergraph.properties"), "format=99\nbase=http://a.b/\n");
    Cli cli = doctor();
    assertEquals(1, cli.status());
    assertTrue(cli.out().contains("store format 99"), cli.out());
  }

  @Test
  void papersOfAnotherExtractorAreCounted() throws IOException {
    build();
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(store()))) {
      store.write(
          data ->
              UpdateAction.parseExecute(
                  "PREFIX pg: <https://w3id.org/papergraph/ontology#>"
                      + " DELETE { GRAPH ?g { ?s pg:facetValue ?v } }"
                      + " INSERT { GRAPH ?g { ?s pg:facetValue \"rules-0\" } }"
                      + " WHERE { GRAPH ?g { ?s pg:facet \"extractor\" ; pg:facetValue ?v } }",
                  data));
    }
    assertTrue(
        doctor().out().contains("\nwarning  1 papers were read by another version"),
        doctor().out());
  }

  @Test
  void aPortThatIsTakenIsAWarning() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(Finding.Level.WARNING, MachineChecks.port(taken.getLocalPort()).level());
    }
    assertEquals(Finding.Level.OK, MachineChecks.port(0).level());
    assertEquals(2, Cli.run("doctor", "--port", "99999").status());
  }

  @Test
  void theMachineIsJudged() throws IOException {
    assertEquals(Finding.Level.PROBLEM, MachineChecks.java(11).level());
    assertEquals(Finding.Level.WARNING, MachineChecks.heap(100 << 20).level());
    assertEquals(Finding.Level.WARNING, MachineChecks.locale("ANSI_X3.4-1968").level());
    assertEquals(Finding.Level.OK, MachineChecks.locale("UTF-8").level());
    Path file = Files.createFile(dir.resolve("file"));
    assertEquals(Finding.Level.PROBLEM, MachineChecks.folder(file.resolve("store")).level());
    assertEquals(Finding.Level.OK, MachineChecks.folder(dir.resolve("a/b/c")).level());
  }

  private Cli doctor() {
    return Cli.run("doctor", "--store", store(), "--port", "0");
  }

  private void build() throws IOException {
    Path file = Files.writeString(dir.resolve("papers.jsonl"), PAPER);
    Cli cli = Cli.run("build", file.toString(), "--store", store());
    assertEquals(0, cli.status(), cli.err());
  }

  private String store() {
    return dir.resolve("store").toString();
  }
}
