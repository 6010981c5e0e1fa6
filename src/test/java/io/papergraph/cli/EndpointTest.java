package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.serve.ServerOptions;
import io.papergraph.serve.SparqlServer;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that go to a server, which holds the store. */
class EndpointTest {
  private static final String PAPERS =
      """
      {"id":"2401.00001","title":"A study of BERT","abstract":"BERT is fast."}
      {"id":"2401.00002","title":"More on BERT","abstract":"BERT is slow."}
      """;
  private static final String TITLES =
      "SELECT ?p ?t { ?p <http://purl.org/dc/terms/title> ?t } ORDER BY ?t";

  @TempDir Path dir;

  @Test
  void namedQuestionsAndSparqlGiveTheRowsOfTheStoreItself() throws IOException {
    String[][] questions = {
      {"query", TITLES},
      {"query", TITLES, "--format", "csv"},
      {"query", "datasets-of-task", "--param", "task=none", "--format", "json"},
      {"query", "ASK { <paper/arxiv/2401.00001> ?p ?o }"},
      {
        "query", "DESCRIBE ?f { ?f ?p <paper/arxiv/2401.00001> FILTER(STRENDS(STR(?f), '#title')) }"
      },
      {"query", "evidence", "--param", "result=paper/x#result-1", "--show"},
    };
    build("--base", "http://localhost:8080/graph/");
    String[] local = new String[questions.length];
    for (int i = 0; i < questions.length; i++) {
      local[i] = good(Cli.run(with(questions[i], "--store", store()))).out();
    }
    assertTrue(local[0].contains("\npaper/arxiv/2401.00001 "), local[0]);
    assertTrue(local[3].contains("true"), local[3]);
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(store()));
        SparqlServer server = SparqlServer.start(store, ServerOptions.DEFAULT.withPort(0))) {
      for (int i = 0; i < questions.length; i++) {
        Cli remote = good(Cli.run(with(questions[i], "--endpoint", server.url() + "sparql")));
        assertEquals(local[i], remote.out());
        assertEquals("", remote.err());
      }
    }
  }

  @Test
  void aLimitOfEitherSideIsSaid() throws IOException {
    build();
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(store()));
        SparqlServer server =
            SparqlServer.start(store, ServerOptions.DEFAULT.withPort(0).withMaxRows(1))) {
      String url = server.url() + "sparql";
      Cli cli = good(Cli.run("query", TITLES, "--endpoint", url, "--format", "csv"));
      assertEquals(2, cli.out().lines().count(), cli.out());
      assertTrue(cli.err().contains("--max-rows"), cli.err());
    }
  }

  @Test
  void whatTheServerRefusesIsAFailureInItsWords() throws IOException {
    build();
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(store()));
        SparqlServer server = SparqlServer.start(store, ServerOptions.DEFAULT.withPort(0))) {
      String call = "ASK { SERVICE <http://example.org/> { ?s ?p ?o } }";
      Cli cli = Cli.run("query", call, "--endpoint", server.url() + "sparql");
      assertEquals(1, cli.status());
      assertTrue(cli.err().contains("answered 403: "), cli.err());
      Cli page = Cli.run("query", TITLES, "--endpoint", server.url().toString());
      assertEquals(1, page.status());
      assertEquals(1, page.err().lines().count(), page.err());
    }
  }

  @Test
  void misuseIsStatus2() {
    assertEquals(2, Cli.run("query", "ASK {}", "--endpoint", "ftp://example.org/").status());
    assertEquals(2, Cli.run("query", "ASK {}", "--endpoint", "no address").status());
    Cli base = Cli.run("query", "ASK {}", "--base", "http://example.org/", "--store", store());
    assertEquals(2, base.status());
    assertTrue(base.err().contains("--base goes with --endpoint"), base.err());
    String[] bad = {"query", "ASK {}", "--endpoint", "http://127.0.0.1:1/", "--base", "here"};
    assertEquals(2, Cli.run(bad).status());
  }

  private void build(String... options) throws IOException {
    Path papers = Files.writeString(dir.resolve("papers.jsonl"), PAPERS);
    String[] command = {"build", papers.toString(), "--store", store()};
    good(Cli.run(with(command, options)));
  }

  private String store() {
    return dir.resolve("store").toString();
  }

  private static Cli good(Cli cli) {
    assertEquals(0, cli.status(), cli.err());
    return cli;
  }

  private static String[] with(String[] command, String... options) {
    String[] all = new String[command.length + options.length];
    System.arraycopy(command, 0, all, 0, command.length);
    System.arraycopy(options, 0, all, command.length, options.length);
    return all;
  }
}
