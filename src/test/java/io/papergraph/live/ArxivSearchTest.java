package io.papergraph.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.fetch.PlayedServer.Asked;
import io.papergraph.fetch.PlayedServer.Play;
import io.papergraph.source.Read;
import io.papergraph.source.RemotePage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Queries of the arXiv API, played in the form of its manual. */
@Timeout(60)
class ArxivSearchTest {
  private static final Pattern ASKED =
      Pattern.compile(
          "/api/query\\?search_query=\\(cat:cs\\.CL\\) AND submittedDate:\\[(\\d{8})0000 TO"
              + " (\\d{8})2359\\]&start=(\\d+)&max_results=500"
              + "&sortBy=submittedDate&sortOrder=ascending");

  @TempDir Path dir;

  private static String feed(int total, String entries) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom">
      <link href="http://arxiv.org/api/query?x" rel="self" type="application/atom+xml"/>
      <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">%d</opensearch:totalResults>
      %s
    </feed>
    """
        .formatted(total, entries);
  }

  private static String entry(int number) {
    return """
    <entry><id>http://arxiv.org/abs/2603.%05dv1</id><title>Gears %d</title>
    <published>2026-03-01T00:00:00Z</published><summary>We count gears.</summary>
    <author><name>Ada B</name></author></entry>
    """
        .formatted(number, number);
  }

  private static Matcher asked(Asked asked) {
    Matcher matcher = ASKED.matcher(URLDecoder.decode(asked.target(), StandardCharsets.UTF_8));
    assertTrue(matcher.matches(), asked.target());
    return matcher;
  }

  /** A service that finds so many papers a day. */
  private static Play papersADay(int papers) {
    return request -> {
      Matcher asked = asked(request);
      long first = day(asked.group(1)).toEpochDay();
      int total = (int) (day(asked.group(2)).toEpochDay() - first + 1) * papers;
      int start = Integer.parseInt(asked.group(3));
      int base = (int) (first - LocalDate.of(2026, 1, 1).toEpochDay()) * papers;
      return Answer.ok(
          feed(
              total,
              IntStream.range(start, Math.min(start + 500, total))
                  .mapToObj(i -> entry(base + i))
                  .collect(Collectors.joining())));
    };
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written, java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
  }

  private Played played(Play play) throws IOException {
    return new Played(Service.ARXIV, dir, play);
  }

  private static ArxivSearch list(Played arxiv, String from, String until) {
    return new ArxivSearch(
        "arxiv", "cat:cs.CL", arxiv.days(from, until), arxiv.asking, arxiv.place(), arxiv.clock);
  }

  private static List<String> windows(Played arxiv) {
    return arxiv.server.asked().stream()
        .map(ArxivSearchTest::asked)
        .map(m -> m.group(1).substring(4) + "-" + m.group(2).substring(4) + "+" + m.group(3))
        .toList();
  }

  @Test
  void monthsAreReadSliceBySliceThreeSecondsApart() throws IOException {
    try (Played arxiv = played(papersADay(40))) {
      List<Read> reads = Played.read(list(arxiv, "2026-02-16", "2026-03-02"));
      assertEquals(15 * 40, Played.ids(reads).stream().distinct().count());
      assertEquals(List.of("0216-0228+0", "0216-0228+500", "0301-0302+0"), windows(arxiv));
      assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(3)), arxiv.server.gaps());
    }
  }

  @Test
  void moreThanArxivGivesInOneGoIsAskedForInHalves() throws IOException {
    Play play =
        request -> {
          Matcher asked = asked(request);
          boolean large = asked.group(1).equals("20260301") && asked.group(2).equals("20260310");
          return Answer.ok(large ? feed(30_001, entry(1)) : feed(1, entry(2)));
        };
    try (Played arxiv = played(play)) {
      assertEquals(2, Played.read(list(arxiv, "2026-03-01", "2026-03-10")).size());
      assertEquals(List.of("0301-0310+0", "0301-0305+0", "0306-0310+0"), windows(arxiv));
    }
  }

  @Test
  void aPageOfNothingInTheMiddleIsAskedForAgain() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Play good = papersADay(1);
    Play play = asked -> times.getAndIncrement() < 2 ? Answer.ok(feed(1, "")) : good.answer(asked);
    try (Played arxiv = played(play)) {
      assertEquals(1, Played.read(list(arxiv, "2026-03-01", "2026-03-01")).size());
      assertEquals(3, arxiv.server.asked().size());
      assertEquals(Duration.ofSeconds(3), arxiv.least());
    }
    try (Played arxiv = played(asked -> Answer.ok(feed(1, "")))) {
      assertEquals(
          List.of("hollow page"), Played.ids(Played.read(list(arxiv, "2026-03-01", "2026-03-01"))));
      assertEquals(4, arxiv.server.asked().size());
    }
  }

  @Test
  void aQueryThatFindsNothingIsNoFault() throws IOException {
    try (Played arxiv = played(papersADay(0))) {
      assertEquals(List.of(), Played.read(list(arxiv, "2026-03-01", "2026-03-01")));
    }
  }

  @Test
  void whatArxivSaysOfABadQueryIsTold() throws IOException {
    String error =
        "<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title>"
            + "<summary>the query is malformed</summary></entry>";
    try (Played arxiv = played(asked -> Answer.ok(feed(1, error)))) {
      Read.Failed failed =
          (Read.Failed) Played.read(list(arxiv, "2026-03-01", "2026-03-01")).get(0);
      assertEquals("arXiv's error", failed.reason());
      assertTrue(failed.detail().startsWith("the query is malformed ("), failed.detail());
    }
  }

  @Test
  void anAnswerCutShortWithoutALengthIsTold() throws IOException {
    try (Played arxiv = played(asked -> Answer.ok(feed(1, entry(1)).replace("</feed>", "")))) {
      assertEquals(
          List.of("unexpected answer"),
          Played.ids(Played.read(list(arxiv, "2026-03-01", "2026-03-01"))));
    }
  }

  @Test
  void anotherDayTheLastWeekIsAskedForOnceMore() throws IOException {
    try (Played arxiv = played(papersADay(1))) {
      Days open = new Days(Days.day("2026-03-01"), null);
      RemotePage page =
          new ArxivSearch("x", "cat:cs.CL", open, arxiv.asking, arxiv.place(), arxiv.clock)
              .page("2026-03-01");
      assertTrue(page.last());
      assertEquals("2026-03-06", page.next());
      assertEquals(List.of("0301-0313+0"), windows(arxiv));
    }
  }
}
