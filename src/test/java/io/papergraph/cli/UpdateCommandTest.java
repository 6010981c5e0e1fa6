package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.PlayedServer;
import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.fetch.PlayedServer.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store that follows the daily papers of a service that is played: one paper a page. */
@Timeout(240)
class UpdateCommandTest {
  private static final Pattern ASKED = Pattern.compile(".*date=2026-03-(\\d\\d)&limit=100&p=(\\d)");
  private static final int PAGES = 2;

  @TempDir Path dir;

  private static Answer answer(Asked asked) {
    Matcher page = ASKED.matcher(asked.target());
    if (!page.matches() || Integer.parseInt(page.group(2)) >= PAGES) {
      return Answer.ok("[]");
    }
    return Answer.ok(
        """
        [{"paper":{"id":"2603.%s00%s","title":"Gears %s %s","authors":[],
          "summary":"We introduce GearNet%s and evaluate it on ImageNet.",
          "githubRepo":"https://github.com/gears/net"}}]\
        """
            .formatted(page.group(1), page.group(2), page.group(1), page.group(2), page.group(1)));
  }

  private String[] update(Path store, PlayedServer server, String... more) {
    List<String> line =
        new java.util.ArrayList<>(
            List.of(
                "update",
                "--store",
                store.toString(),
                "--mirror",
                "hf=" + server.uri(""),
                "--cache",
                dir.resolve("cache").toString()));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private Path follow(String name) {
    Path store = dir.resolve(name);
    String input = "hf:daily;from=2026-03-10;until=2026-03-12";
    Cli added = Cli.run("sources", "add", "daily", input, "--store", store.toString());
    assertEquals(0, added.status(), added.err());
    return store;
  }

  @Test
  void whatIsNewIsFetchedAndToldInALine() throws IOException {
    try (PlayedServer server = new PlayedServer(Clockwork.real(), UpdateCommandTest::answer)) {
      Path store = follow("store");
      Cli dry = Cli.run(update(store, server, "--dry-run"));
      assertEquals(0, dry.status(), dry.err());
      assertTrue(dry.out().startsWith("daily: from 2026-03-10, http://127.0.0.1"), dry.out());
      assertEquals(0, server.asked().size());

      Cli first = Cli.run(update(store, server));
      assertEquals(0, first.status(), first.err());
      assertEquals("daily: 9 pages, read 6, stored 6, unchanged 0, skipped 0\n", first.out());
      Cli again = Cli.run(update(store, server));
      assertEquals("daily: 9 pages, read 6, stored 0, unchanged 6, skipped 0\n", again.out());
      String listed = Cli.run("sources", "--store", store.toString()).out();
      assertTrue(listed.contains("daily  hf:daily;from=2026-03-10"), listed);
    }
  }

  @Test
  void aPageThatFailsIsToldAndTheNextUpdateGoesOnFromIt() throws IOException {
    AtomicReference<String> bad = new AtomicReference<>("date=2026-03-11&limit=100&p=1");
    PlayedServer.Play play =
        asked -> asked.target().endsWith(bad.get()) ? Answer.of(410, "") : answer(asked);
    try (PlayedServer server = new PlayedServer(Clockwork.real(), play)) {
      Path store = follow("store");
      Cli first = Cli.run(update(store, server));
      assertEquals(1, first.status());
      assertTrue(first.out().startsWith("daily: 4 pages, read 3, stored 3"), first.out());
      assertTrue(first.err().contains("the server answered 410"), first.err());
      bad.set("nothing");
      Cli second = Cli.run(update(store, server));
      assertEquals("daily: 5 pages, read 3, stored 3, unchanged 0, skipped 0\n", second.out());
      assertEquals(10, server.asked().size(), "nine pages, and one of them twice");
    }
  }

  @Test
  void killedBetweenPagesItGoesOnAndAsksForNoFinishedPageAgain() throws Exception {
    Path undisturbed = follow("undisturbed");
    try (PlayedServer server = new PlayedServer(Clockwork.real(), UpdateCommandTest::answer)) {
      assertEquals(0, Cli.run(update(undisturbed, server)).status());
    }
    Path store = follow("killed");
    AtomicReference<Process> victim = new AtomicReference<>();
    PlayedServer.Play play =
        asked -> {
          Process process = victim.get();
          if (process != null && asked.target().endsWith("date=2026-03-11&limit=100&p=1")) {
            process.destroyForcibly();
          }
          return answer(asked);
        };
    try (PlayedServer server = new PlayedServer(Clockwork.real(), play)) {
      Process process =
          Processes.java(Main.class, update(store, server))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      victim.set(process);
      assertEquals(137, process.waitFor());
      victim.set(null);
      assertEquals(5, server.asked().size(), "three pages of the first day, two of the second");
      Cli again = Cli.run(update(store, server));
      assertEquals("daily: 5 pages, read 3, stored 3, unchanged 0, skipped 0\n", again.out());
      List<String> targets = server.targets();
      assertEquals(targets.get(4), targets.get(5), "the page at which it was killed");
      assertEquals(9, targets.stream().distinct().count());
      assertEquals(10, targets.size());
    }
    assertEquals(KilledProcess.quads(undisturbed), KilledProcess.quads(store));
  }

  @Test
  void sourcesAreAddedOnceAndTakenOut() {
    String store = follow("store").toString();
    assertEquals(2, Cli.run("sources", "add", "daily", "hf:daily", "--store", store).status());
    assertEquals(2, Cli.run("sources", "add", "Bad id", "hf:daily", "--store", store).status());
    assertEquals(2, Cli.run("sources", "add", "file", "papers.jsonl", "--store", store).status());
    assertEquals(0, Cli.run("sources", "remove", "daily", "--store", store).status());
    assertEquals(2, Cli.run("sources", "remove", "daily", "--store", store).status());
    Cli nothing = Cli.run("update", "--store", store);
    assertEquals(2, nothing.status());
    assertTrue(nothing.err().contains("papergraph sources add daily hf:daily"), nothing.err());
  }
}
