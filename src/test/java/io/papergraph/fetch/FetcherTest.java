package io.papergraph.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.fetch.PlayedServer.Asked;
import io.papergraph.fetch.PlayedServer.Play;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server on loopback, with time that passes only when someone waits for it. */
@Timeout(60)
class FetcherTest {
  private static final Pace PACE = new Pace("test", Duration.ofSeconds(3));
  private static final long ROOM = 1 << 20;
  private static final FetchOptions OPTIONS =
      FetchOptions.with("papergraph/test").withBody(Duration.ofMillis(400), Duration.ofSeconds(20));

  @TempDir Path dir;

  private final FakeClock clock = new FakeClock("2026-03-12T10:00:00Z");

  private Fetcher fetcher() {
    return fetcher(OPTIONS, host -> List.of(InetAddress.getByName(host)));
  }

  private Fetcher fetcher(FetchOptions options, Addresses.Resolver resolver) {
    HttpCache cache = new HttpCache(dir.resolve("cache"), HttpCache.DEFAULT_MAX_BYTES);
    ProxySelector none = ProxySelector.of(null);
    return new Fetcher(options, cache, none, clock, () -> 0.0, resolver);
  }

  private static FetchRequest request(URI uri) {
    return new FetchRequest(uri, "*/*", PACE, ROOM);
  }

  private static String text(Fetcher fetcher, URI uri) throws IOException {
    try (Fetched fetched = fetcher.get(request(uri));
        InputStream in = fetched.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Gives these answers one after the other, whatever is asked. */
  private static Play inTurn(Answer... answers) {
    Deque<Answer> waiting = new ArrayDeque<>(List.of(answers));
    return asked -> waiting.remove();
  }

  @Test
  void requestsOfOneServiceKeepTheirDistanceAndOthersDoNotWaitForThem() throws IOException {
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.ok("x"))) {
      Fetcher fetcher = fetcher();
      for (int i = 0; i < 3; i++) {
        assertEquals("x", text(fetcher, server.uri("/" + i)));
      }
      Pace other = new Pace("other", Duration.ofSeconds(3));
      fetcher.get(new FetchRequest(server.uri("/other"), "*/*", other, ROOM)).close();

      assertEquals(List.of("/0", "/1", "/2", "/other"), server.targets());
      assertEquals(List.of(seconds(3), seconds(3), seconds(0)), server.gaps());
    }
  }

  @Test
  void itSaysWhoAsksAndWhatItTakes() throws IOException {
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.ok("x"))) {
      text(fetcher(), server.uri("/"));
      Asked asked = server.asked().get(0);
      assertEquals("papergraph/test", asked.header("user-agent"));
      assertEquals("gzip", asked.header("accept-encoding"));
      assertEquals("*/*", asked.header("accept"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void aFaultThatPassesIsTriedAgainLaterEachTime(int status) throws IOException {
    Answer bad = Answer.of(status, "later");
    try (PlayedServer server = new PlayedServer(clock, inTurn(bad, bad, bad, Answer.ok("x")))) {
      assertEquals("x", text(fetcher(), server.uri("/")));
      // 1, 2 and 4 seconds of backing off, and never less than the pace.
      assertEquals(List.of(seconds(3), seconds(3), seconds(4)), server.gaps());
    }
  }

  @Test
  void chanceShortensAWaitByUpToAHalf() {
    assertEquals(seconds(4), new Backoff(() -> 0.0).before(3, Duration.ZERO));
    assertEquals(seconds(3), new Backoff(() -> 0.5).before(3, Duration.ZERO));
    assertEquals(seconds(60), new Backoff(() -> 0.0).before(30, Duration.ZERO));
    assertEquals(seconds(90), new Backoff(() -> 0.0).before(1, seconds(90)));
  }

  @Test
  void itWaitsAsLongAsTheServerAsksInSecondsOrByDate() throws IOException {
    Play play =
        inTurn(
            Answer.of(429, "").with("Retry-After", "17"),
            Answer.of(503, "").with("Retry-After", "Thu, 12 Mar 2026 10:01:00 GMT"),
            Answer.ok("x"));
    try (PlayedServer server = new PlayedServer(clock, play)) {
      assertEquals("x", text(fetcher(), server.uri("/")));
      assertEquals(List.of(seconds(17), seconds(43)), server.gaps());
    }
  }

  @Test
  void aServerThatAsksForTooMuchPatienceIsLeftAloneAtOnce() throws IOException {
    Play play = inTurn(Answer.of(503, "").with("Retry-After", "86400"));
    try (PlayedServer server = new PlayedServer(clock, play)) {
      FetchException e = fault(server.uri("/"));
      assertEquals("asked to wait", e.reason());
      assertTrue(e.getMessage().contains("86400 s"), e.getMessage());
      assertEquals(List.of(), clock.pauses());
    }
  }

  @Test
  void afterFiveTriesItGivesUp() throws IOException {
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.of(500, "no"))) {
      FetchException e = fault(server.uri("/"));
      assertEquals(500, e.status());
      assertEquals("the server answered 500; tried 5 times", e.getMessage());
      assertEquals(5, server.asked().size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 400, 401, 403, 404, 410, 501})
  void whatWillNotPassIsNotTriedAgain(int status) throws IOException {
    try (PlayedServer server = new PlayedServer(clock, asked -> Answer.of(status, ""))) {
      assertEquals(status, fault(server.uri("/")).status());
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void aConnectionCutInABodyIsTriedAgain() throws IOException {
    Play play = inTurn(Answer.ok("0123456789").cut(), Answer.ok("0123456789"));
    try (PlayedServer server = new PlayedServer(clock, play)) {
      assertEquals("0123456789", text(fetcher(), server.uri("/")));
      assertEquals(2, server.asked().size());
      assertNoTemporaryFiles();
    }
  }

  @Test
  void aGzipCutInItsMiddleIsTriedAgain() throws IOException {
    Answer good = Answer.ok("words ".repeat(1000)).gzipped();
    byte[] half = java.util.Arrays.copyOf(good.body(), good.body().length / 2);
    Answer cut = new Answer(200, good.headers(), half, good.fate());
    try (PlayedServer server = new PlayedServer(clock, inTurn(cut, good))) {
      assertEquals("words ".repeat(1000), text(fetcher(), server.uri("/")));
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void aBodyThatStopsComingIsClosedAndTriedAgain() throws IOException {
    Play play = inTurn(Answer.ok("0123456789").stalled(), Answer.ok("0123456789"));
    try (PlayedServer server = new PlayedServer(clock, play)) {
      assertEquals("0123456789", text(fetcher(), server.uri("/")));
      assertEquals(2, server.asked().size());
    }
  }

  @Test
  void aBodyThatTakesTooLongInAllIsGivenUp() throws IOException {
    FetchOptions hasty = OPTIONS.withBody(Duration.ofSeconds(20), Duration.ofMillis(300));
    Play play = inTurn(Answer.ok("0123456789").stalled());
    try (PlayedServer server = new PlayedServer(clock, play)) {
      Fetcher fetcher = fetcher(hasty, host -> List.of(InetAddress.getByName(host)));
      FetchRequest request = request(server.uri("/"));
      assertEquals(
          "too slow", assertThrows(FetchException.class, () -> fetcher.get(request)).reason());
    }
  }

  @Test
  void noServerIsAFaultThatPasses() throws IOException {
    URI gone;
    try (PlayedServer server = new PlayedServer(clock, inTurn())) {
      gone = server.uri("/");
    }
    assertEquals("not reached", fault(gone).reason());
    // Tried five times: the four waits of the pace or of backing off, whichever is longer.
    assertEquals(
        seconds(3 + 3 + 4 + 8), clock.pauses().stream().reduce(Duration.ZERO, Duration::plus));
  }

  @Test
  void gzipIsUnpackedAndItsContentLimited() throws IOException {
    Answer small = Answer.ok("words ".repeat(1000)).gzipped();
    Answer bomb = Answer.ok("0".repeat((int) ROOM + 1)).gzipped();
    assertTrue(bomb.body().length < ROOM / 100, "a bomb");
    try (PlayedServer server = new PlayedServer(clock, inTurn(small, bomb))) {
      assertEquals("words ".repeat(1000), text(fetcher(), server.uri("/")));
      assertEquals("too large", fault(server.uri("/")).reason());
      assertEquals(2, server.asked().size());
      assertNoTemporaryFiles();
    }
  }

  @Test
  void aLengthBeyondTheLimitIsRefusedBeforeTheBody() throws IOException {
    Answer large = Answer.ok("0".repeat((int) ROOM + 1)).stalled();
    try (PlayedServer server = new PlayedServer(clock, inTurn(large))) {
      assertEquals("too large", fault(server.uri("/")).reason());
    }
  }

  @Test
  void whatIsAsItWasIsNotSentAgain() throws IOException {
    Play play =
        asked ->
            asked.header("if-none-match").equals("\"v1\"")
                ? Answer.of(304, "")
                : Answer.ok("page").with("ETag", "\"v1\"").with("Last-Modified", "yesterday");
    try (PlayedServer server = new PlayedServer(clock, play)) {
      assertEquals("page", text(fetcher(), server.uri("/a")));
      assertEquals("page", text(fetcher(), server.uri("/a")));
      assertEquals("page", text(fetcher(), server.uri("/b")));
      List<Asked> asked = server.asked();
      assertEquals(
          List.of("", "\"v1\"", ""), asked.stream().map(a -> a.header("if-none-match")).toList());
      assertEquals("yesterday", asked.get(1).header("if-modified-since"));
      try (Fetched fetched = fetcher().get(request(server.uri("/a")))) {
        assertFalse(fetched.modified());
      }
    }
  }

  @Test
  void aDamagedCopyIsFetchedAgain() throws IOException {
    Play play = asked -> Answer.ok("page").with("ETag", "\"v1\"");
    try (PlayedServer server = new PlayedServer(clock, play)) {
      text(fetcher(), server.uri("/"));
      try (Stream<Path> files = Files.list(dir.resolve("cache"))) {
        Path body = files.filter(f -> f.toString().endsWith(".body")).findFirst().orElseThrow();
        Files.writeString(body, "pa");
      }
      assertEquals("page", text(fetcher(), server.uri("/")));
      assertEquals("", server.asked().get(1).header("if-none-match"));
    }
  }

  @Test
  void theCacheKeepsWithinItsSize() throws IOException {
    Path folder = dir.resolve("small");
    HttpCache cache = new HttpCache(folder, 80);
    Path page = Files.write(dir.resolve("page"), new byte[10]);
    Path large = Files.write(dir.resolve("large"), new byte[11]);
    java.net.http.HttpHeaders marked =
        java.net.http.HttpHeaders.of(
            java.util.Map.of("ETag", List.of("\"v\"")), (name, value) -> true);
    for (int i = 0; i < 12; i++) {
      cache.put(URI.create("http://example.org/" + i), marked, page);
    }
    cache.put(URI.create("http://example.org/large"), marked, large);
    assertTrue(cache.find(URI.create("http://example.org/11")).isPresent());
    assertTrue(cache.find(URI.create("http://example.org/large")).isEmpty());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(16, files.count(), "eight documents, each a head and a body");
    }
  }

  @Test
  void redirectsAreFollowedAndPacedAndEnd() throws IOException {
    Play play =
        asked ->
            switch (asked.target()) {
              case "/a" -> Answer.of(301, "").with("Location", "/b?q=1#part");
              case "/b?q=1" -> Answer.ok("there");
              default -> Answer.of(302, "").with("Location", "/round");
            };
    try (PlayedServer server = new PlayedServer(clock, play)) {
      try (Fetched fetched = fetcher().get(request(server.uri("/a")))) {
        assertEquals(server.uri("/b?q=1"), fetched.uri());
      }
      assertEquals(List.of(seconds(3)), server.gaps());
      assertEquals("too many redirects", fault(server.uri("/round")).reason());
      assertEquals(2 + 6, server.asked().size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "http://",
        "",
        "http://a b/",
        "http://user:word@127.0.0.1/"
      })
  void nobodyLeadsUsElsewhereThanToHttp(String location) throws IOException {
    Play play = inTurn(Answer.of(302, "").with("Location", location), Answer.of(404, ""));
    try (PlayedServer server = new PlayedServer(clock, play)) {
      String reason = fault(server.uri("/a")).reason();
      // An empty location is the same page again, which is not there the second time.
      assertEquals(location.isEmpty() ? "not found" : "bad redirect", reason);
    }
  }

  @Test
  void aPublicServerCannotLeadUsToAPrivateOne() throws IOException {
    Addresses.Resolver resolver =
        host -> List.of(InetAddress.getByName(host.equals("localhost") ? "93.184.216.34" : host));
    Play play = asked -> Answer.of(302, "").with("Location", "http://127.0.0.1:1/secret");
    try (PlayedServer server = new PlayedServer(clock, play)) {
      Fetcher fetcher = fetcher(OPTIONS, resolver);
      FetchRequest request = request(server.named("/"));
      FetchException e = assertThrows(FetchException.class, () -> fetcher.get(request));
      assertEquals("bad redirect", e.reason());
      assertEquals(1, server.asked().size());
    }
  }

  @Test
  void oneAddressOfManyThatIsPrivateIsEnoughToRefuse() throws IOException {
    Addresses.Resolver resolver =
        host ->
            host.equals("localhost")
                ? List.of(InetAddress.getByName("93.184.216.34"))
                : List.of(
                    InetAddress.getByName("93.184.216.35"), InetAddress.getByName("10.0.0.1"));
    Play play = asked -> Answer.of(302, "").with("Location", "http://two-faced.example/");
    try (PlayedServer server = new PlayedServer(clock, play)) {
      Fetcher fetcher = fetcher(OPTIONS, resolver);
      FetchRequest request = request(server.named("/"));
      assertEquals(
          "bad redirect", assertThrows(FetchException.class, () -> fetcher.get(request)).reason());
    }
  }

  @Test
  void aProxyIsUsedAsTheEnvironmentSays() throws IOException {
    try (PlayedServer proxy = new PlayedServer(clock, asked -> Answer.ok("by proxy"))) {
      ProxySelector proxies = Proxies.of(java.util.Map.of("http_proxy", proxy.uri("/").toString()));
      HttpCache cache = new HttpCache(dir.resolve("cache"), ROOM);
      Fetcher fetcher = new Fetcher(OPTIONS, cache, proxies, clock, () -> 0.0);
      assertEquals("by proxy", text(fetcher, URI.create("http://papers.invalid/x?y")));
      assertEquals(List.of("http://papers.invalid/x?y"), proxy.targets());
    }
  }

  @Test
  void someHostsGoWithoutAProxy() {
    ProxySelector proxies =
        Proxies.of(
            java.util.Map.of(
                "HTTPS_PROXY", "proxy.example:3128", "no_proxy", "localhost, .intern.example"));
    URI far = URI.create("https://arxiv.org/");
    InetSocketAddress address = (InetSocketAddress) proxies.select(far).get(0).address();
    assertEquals("proxy.example", address.getHostString());
    assertEquals(3128, address.getPort());
    for (String near :
        List.of("https://localhost/", "https://a.intern.example/", "http://arxiv.org/")) {
      assertEquals(List.of(java.net.Proxy.NO_PROXY), proxies.select(URI.create(near)), near);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Proxies.of(java.util.Map.of("http_proxy", "http://me:secret@proxy:80")));
  }

  private FetchException fault(URI uri) {
    Fetcher fetcher = fetcher();
    FetchRequest request = request(uri);
    return assertThrows(FetchException.class, () -> fetcher.get(request));
  }

  private static void assertNoTemporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertArrayEquals(
          new Object[0],
          files.filter(f -> f.toString().endsWith(".fetched")).filter(FetcherTest::ours).toArray());
    }
  }

  /** Other tests may be running beside this one. */
  private static boolean ours(Path file) {
    try {
      return Files.size(file) == 5 || Files.size(file) > ROOM / 2;
    } catch (IOException e) {
      return false;
    }
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }
}
