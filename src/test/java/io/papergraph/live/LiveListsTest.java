package io.papergraph.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import io.papergraph.fetch.FakeClock;
import io.papergraph.fetch.FetchOptions;
import io.papergraph.fetch.Fetcher;
import io.papergraph.fetch.HttpCache;
import io.papergraph.fetch.PlayedServer;
import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.source.InputUsageException;
import io.papergraph.source.Read;
import io.papergraph.source.RemoteList;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LiveListsTest {
  private static final String PAPER =
      "{\"id\":\"2503.11731\",\"title\":\"Gears\",\"summary\":\"We count gears.\"}";
  private static final String PAGE =
      "<html><body><div data-target=\"DailyPapers\" data-props='{\"dailyPapers\":[{\"paper\":"
          + PAPER
          + "}]}'></div></body></html>";

  @TempDir Path dir;

  private final FakeClock clock = new FakeClock("2026-03-13T09:00:00Z");

  private LiveLists lists(Map<String, URI> mirrors) {
    LiveOptions options = new LiveOptions("", mirrors, dir.resolve("cache"), 1 << 20);
    return new LiveLists(options, this::fetcher, clock);
  }

  private Fetcher fetcher() {
    HttpCache cache = new HttpCache(dir.resolve("cache"), 1 << 20);
    FetchOptions options = FetchOptions.with("papergraph/test");
    return new Fetcher(options, cache, ProxySelector.of(null), clock, () -> 0.0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hf:2026-03-12 | https://huggingface.co/api/daily_papers?date=2026-03-12&limit=100&p=0",
        "hf:2026-03-01..2026-03-12"
            + " | https://huggingface.co/api/daily_papers?date=2026-03-01&limit=100&p=0",
        "hf:daily | https://huggingface.co/api/daily_papers?date=2026-03-07&limit=100&p=0",
        "hf:daily;from=2026-03-10"
            + " | https://huggingface.co/api/daily_papers?date=2026-03-10&limit=100&p=0",
        "hf:trending | https://huggingface.co/api/daily_papers?sort=trending&limit=100",
        "hf:2503.11731 | https://huggingface.co/api/papers/2503.11731",
        "arxiv:2503.11731"
            + " | https://export.arxiv.org/api/query?id_list=2503.11731&max_results=1",
        "arxiv:1706.03762v5,cs/0112017"
            + " | https://export.arxiv.org/api/query?id_list=1706.03762v5%2Ccs%2F0112017"
            + "&max_results=2",
        "arxiv:cat:cs.CL;from=2026-03-01"
            + " | https://export.arxiv.org/api/query?search_query=%28cat%3Acs.CL%29+AND+"
            + "submittedDate%3A%5B202603010000+TO+202603132359%5D&start=0&max_results=500"
            + "&sortBy=submittedDate&sortOrder=ascending",
        "arxiv-oai:cs;from=2026-03-01;until=2026-03-02"
            + " | https://oaipmh.arxiv.org/oai?verb=ListRecords&metadataPrefix=arXivRaw&set=cs"
            + "&from=2026-03-01&until=2026-03-01",
        "https://example.org/papers.jsonl.gz | https://example.org/papers.jsonl.gz"
      })
  void aNameIsAnAddress(String name, String address) {
    RemoteList list = lists(Map.of()).find(name).orElseThrow();
    assertEquals(name, list.name());
    assertEquals(address, list.address(list.start()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hf:",
        "hf:yesterday",
        "hf:2026-03-40",
        "hf:2026-03-12..",
        "hf:2026-03-12..2026-03-01",
        "hf:2026-03-14",
        "hf:trending;from=2026-03-01",
        "hf:daily;since=2026-03-01",
        "hf:daily;from=2026-03-01;from=2026-03-02",
        "hf:daily;from",
        "arxiv:",
        "arxiv:cs.CL",
        "arxiv:2503.11731;from=2026-03-01",
        "arxiv-oai:;from=2026-03-01",
        "arxiv-oai:a b",
        "https://",
        "https:///x",
        "https://a b/",
        "https://me:word@example.org/"
      })
  void aNameThatIsNoneIsMisuse(String name) {
    LiveLists lists = lists(Map.of());
    InputUsageException e = assertThrows(InputUsageException.class, () -> lists.find(name));
    assertEquals(1, e.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"papers.jsonl", "./hf:x", "-", "hf", "HF:2026-03-12", "ftp://example.org"})
  void otherNamesAreThoseOfFiles(String name) {
    assertEquals(Optional.empty(), lists(Map.of()).find(name));
  }

  @Test
  void aMirrorStandsInForAService() {
    Map<String, URI> mirrors = Map.of("hf", URI.create("http://mirror.example/hf/"));
    RemoteList list = lists(mirrors).find("hf:2503.11731").orElseThrow();
    assertEquals("http://mirror.example/hf/api/papers/2503.11731", list.address(list.start()));
    assertThrows(
        InputUsageException.class, () -> lists(Map.of("pwc", URI.create("http://x.example"))));
    assertThrows(InputUsageException.class, () -> lists(Map.of("hf", URI.create("file:///etc"))));
  }

  private List<Read> read(Map<String, URI> mirrors, String... names) {
    try (Stream<Read> reads = new Wiring().inputs(lists(mirrors)).read(List.of(names))) {
      return reads.toList();
    }
  }

  @Test
  void inputsOfAllKindsStandBesideEachOther() throws IOException {
    Path file =
        java.nio.file.Files.writeString(
            dir.resolve("papers.jsonl"),
            "{\"id\":\"2401.00001\",\"title\":\"First\",\"abstract\":\"We use BERT.\"}\n");
    PlayedServer.Play play =
        asked ->
            switch (asked.target()) {
              case "/api/papers/2503.11731" -> Answer.ok(PAPER);
              case "/trending.html" -> Answer.ok(PAGE);
              case "/robots.txt" -> Answer.of(404, "");
              default -> Answer.of(410, "");
            };
    try (PlayedServer server = new PlayedServer(clock, play)) {
      List<Read> reads =
          read(
              Map.of("hf", server.uri("")),
              "hf:2503.11731",
              file.toString(),
              server.uri("/gone").toString(),
              server.uri("/trending.html").toString());
      assertEquals(
          List.of("arxiv:2503.11731", "arxiv:2401.00001", "not found", "arxiv:2503.11731"),
          Played.ids(reads));
      assertTrue(
          ((Read.Failed) reads.get(2)).detail().matches("the server answered 410 .*/gone.*"));
      assertEquals(
          List.of("/api/papers/2503.11731", "/robots.txt", "/gone", "/trending.html"),
          server.targets(),
          "what robots may do is asked once");
    }
  }

  @Test
  void aPageThatRobotsMayNotReadIsLeftAlone() throws IOException {
    PlayedServer.Play play =
        asked -> Answer.ok("User-agent: *\nDisallow: /private\nCrawl-delay: 20\n");
    try (PlayedServer server = new PlayedServer(clock, play)) {
      List<Read> reads = read(Map.of(), server.uri("/private/x").toString());
      assertEquals(List.of("not for robots"), Played.ids(reads));
      assertEquals(List.of("/robots.txt"), server.targets());
    }
  }

  @Test
  void aServerWhoseRulesCannotBeHadIsLeftAlone() throws IOException {
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.of(500, ""))) {
      assertEquals(List.of("refused"), Played.ids(read(Map.of(), server.uri("/page").toString())));
      assertEquals(List.of("/robots.txt"), server.targets().stream().distinct().toList());
    }
  }

  @Test
  void aDumpMayBeCompressedInItselfAndOnTheWayAndHasALimit() throws IOException {
    java.io.ByteArrayOutputStream gz = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(gz)) {
      out.write(("[" + PAPER + "]").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Answer large = Answer.ok("x".repeat((1 << 20) + 1));
    PlayedServer.Play play =
        asked ->
            switch (asked.target()) {
              case "/large" -> large;
              case "/robots.txt" -> Answer.of(404, "");
              default -> new Answer(200, Map.of(), gz.toByteArray(), large.fate());
            };
    try (PlayedServer server = new PlayedServer(clock, play)) {
      assertEquals(
          List.of("arxiv:2503.11731", "too large"),
          Played.ids(
              read(
                  Map.of(),
                  server.uri("/papers.json.gz").toString(),
                  server.uri("/large").toString())));
    }
  }

  @Test
  void aPaperThatArxivDoesNotHaveIsTold() throws IOException {
    String none =
        "<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/x</id></feed>";
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.ok(none))) {
      assertEquals(
          List.of("no records"),
          Played.ids(read(Map.of("arxiv", server.uri("")), "arxiv:2503.99999")));
    }
  }
}
