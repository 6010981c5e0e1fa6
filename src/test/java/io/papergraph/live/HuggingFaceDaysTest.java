package io.papergraph.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.fetch.PlayedServer.Asked;
import io.papergraph.fetch.PlayedServer.Play;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import io.papergraph.source.Read;
import io.papergraph.source.RemotePage;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The daily papers, played in the form in which the service is known to answer. */
@Timeout(60)
class HuggingFaceDaysTest {
  private static final Pattern ASKED =
      Pattern.compile("/api/daily_papers\\?date=([\\d-]+)&limit=100&p=(\\d+)");

  @TempDir Path dir;

  private static String paper(String id) {
    return """
    {"paper":{"id":"%s","title":"Gears of %s","summary":"We count gears. It works.",
     "authors":[{"_id":"x","name":"Ada B","hidden":false}],
     "publishedAt":"2026-03-10T09:00:00.000Z","submittedOnDailyAt":"2026-03-12T01:00:00.000Z",
     "upvotes":7,"githubRepo":"https://github.com/gears/counted","githubStars":3,
     "projectPage":"https://gears.example.org/","ai_keywords":["gears"],
     "organization":{"name":"clockworks"},"unheardOf":{"a":[1]}},
     "numComments":2,"thumbnail":"https://cdn.example.org/x.png"}\
    """
        .formatted(id, id);
  }

  private static String array(String... records) {
    return "[" + String.join(",", records) + "]";
  }

  /** A service with so many papers on each day, of which it gives some a page. */
  private static Play days(Map<String, Integer> papers, int limit) {
    return asked -> {
      Matcher matcher = ASKED.matcher(asked.target());
      if (!matcher.matches()) {
        return Answer.of(404, "");
      }
      int day = Integer.parseInt(matcher.group(1).substring(8));
      int from = Integer.parseInt(matcher.group(2)) * limit;
      int to = Math.min(from + limit, papers.getOrDefault(matcher.group(1), 0));
      return Answer.ok(
          IntStream.range(from, Math.max(from, to))
              .mapToObj(i -> paper("2603.%02d%03d".formatted(day, i)))
              .collect(Collectors.joining(",", "[", "]")));
    };
  }

  private Played played(Play play) throws IOException {
    return new Played(Service.HUGGING_FACE, dir, play);
  }

  private static HuggingFaceDays list(Played hf, String from, String until) {
    return new HuggingFaceDays("hf", hf.days(from, until), hf.asking, hf.place(), hf.clock);
  }

  @Test
  void everyPageOfEveryDayIsReadAtThePaceOfTheService() throws IOException {
    Map<String, Integer> papers = Map.of("2026-03-10", 230, "2026-03-12", 3);
    try (Played hf = played(days(papers, 100))) {
      List<Read> reads = Played.read(list(hf, "2026-03-10", "2026-03-12"));
      assertEquals(233, Played.ids(reads).stream().distinct().count());
      assertTrue(reads.stream().allMatch(Read.Ok.class::isInstance));
      String asked = "/api/daily_papers?date=2026-03-%d&limit=100&p=%d";
      assertEquals(
          List.of(
              asked.formatted(10, 0),
              asked.formatted(10, 1),
              asked.formatted(10, 2),
              asked.formatted(10, 3),
              asked.formatted(11, 0),
              asked.formatted(12, 0),
              asked.formatted(12, 1)),
          hf.server.targets());
      assertEquals(Duration.ofSeconds(1), hf.least());
      assertEquals(6, hf.server.gaps().stream().mapToLong(Duration::toSeconds).sum());
    }
  }

  @Test
  void aRecordIsAPaperWithItsLinksAsStatementsOfTheService() throws IOException {
    try (Played hf = played(days(Map.of("2026-03-12", 1), 100))) {
      Paper paper = ((Read.Ok) Played.read(list(hf, "2026-03-12", "2026-03-12")).get(0)).paper();
      assertEquals("arxiv:2603.12000", paper.id().toString());
      assertEquals(List.of("Ada B"), paper.authors());
      assertEquals("2026-03-10", paper.issued().value());
      assertEquals(
          List.of(
              "CODE https://github.com/gears/counted https://huggingface.co/",
              "PROJECT https://gears.example.org/ https://huggingface.co/"),
          paper.statements().stream()
              .map(s -> s.kind() + " " + s.url() + " " + s.statedBy())
              .sorted()
              .toList());
      assertFalse(paper.abstractText().contains("github"), "links are apart from the abstract");
    }
  }

  @Test
  void aDayWithoutPapersIsNoFault() throws IOException {
    try (Played hf = played(days(Map.of(), 100))) {
      assertEquals(List.of(), Played.read(list(hf, "2026-03-08", "2026-03-08")));
      assertEquals(1, hf.server.asked().size());
    }
  }

  @Test
  void aServiceThatGivesFewerAPageThanAskedForIsReadToTheEnd() throws IOException {
    try (Played hf = played(days(Map.of("2026-03-12", 75), 30))) {
      assertEquals(75, Played.read(list(hf, "2026-03-12", "2026-03-12")).size());
      assertEquals(4, hf.server.asked().size());
    }
  }

  @Test
  void aPageThatComesTwiceEndsTheDay() throws IOException {
    try (Played hf = played(asked -> Answer.ok(array(paper("2603.00001"), paper("2603.00002"))))) {
      List<Read> reads = Played.read(list(hf, "2026-03-12", "2026-03-12"));
      assertEquals(List.of("arxiv:2603.00001", "arxiv:2603.00002"), Played.ids(reads));
      assertEquals(2, hf.server.asked().size());
    }
  }

  @Test
  void tooManyRequestsAndFaultsOfTheServerAreWaitedOut() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Play good = days(Map.of("2026-03-12", 2), 100);
    Play play =
        asked ->
            switch (times.getAndIncrement()) {
              case 0 -> Answer.of(429, "slow down").with("Retry-After", "30");
              case 1 -> Answer.of(500, "oops");
              default -> good.answer(asked);
            };
    try (Played hf = played(play)) {
      assertEquals(2, Played.read(list(hf, "2026-03-12", "2026-03-12")).size());
      // As long as it asked for; the second wait of backing off; then the pace.
      assertEquals(
          List.of(30L, 2L, 1L), hf.server.gaps().stream().map(Duration::toSeconds).toList());
    }
  }

  @Test
  void aPageCutInItsMiddleOrStalledIsFetchedAgainAndNoPaperComesTwice() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Play good = days(Map.of("2026-03-12", 2), 100);
    Play play =
        asked ->
            switch (times.getAndIncrement()) {
              case 0 -> good.answer(asked).cut();
              case 1 -> good.answer(asked).stalled();
              default -> good.answer(asked);
            };
    try (Played hf = played(play)) {
      List<Read> reads = Played.read(list(hf, "2026-03-12", "2026-03-12"));
      assertEquals(List.of("arxiv:2603.12000", "arxiv:2603.12001"), Played.ids(reads));
      assertEquals(
          List.of(1L, 2L, 1L), hf.server.gaps().stream().map(Duration::toSeconds).toList());
    }
  }

  @Test
  void aBrokenRecordCostsWhatFollowsOnItsPageAndTheOtherPagesStand() throws IOException {
    String broken =
        array(paper("2603.00001"), "{\"paper\":{\"id\":\"2603.00002\",,}}", paper("2603.00003"));
    Play play =
        asked ->
            asked.target().endsWith("p=0")
                ? Answer.ok(broken)
                : Answer.ok(asked.target().endsWith("p=1") ? array(paper("2603.00004")) : "[]");
    try (Played hf = played(play)) {
      assertEquals(
          List.of("arxiv:2603.00001", "broken JSON", "arxiv:2603.00004"),
          Played.ids(Played.read(list(hf, "2026-03-12", "2026-03-12"))));
    }
  }

  @Test
  void fieldsOfOtherTypesCostThemselves() throws IOException {
    String odd =
        paper("2603.00001")
            .replace("\"upvotes\":7", "\"upvotes\":\"many\"")
            .replace("[{\"_id\":\"x\",\"name\":\"Ada B\",\"hidden\":false}]", "\"Ada B\"")
            .replace("\"2026-03-10T09:00:00.000Z\"", "1773133200")
            .replace("\"https://github.com/gears/counted\"", "{\"url\":\"x\"}");
    String none =
        paper("2603.00002").replace("\"We count gears. It works.\"", "[\"We count gears.\"]");
    Play play =
        asked -> Answer.ok(asked.target().endsWith("p=0") ? array(odd, none, "17", "{}") : "[]");
    try (Played hf = played(play)) {
      List<Read> reads = Played.read(list(hf, "2026-03-12", "2026-03-12"));
      assertEquals(
          List.of("arxiv:2603.00001", "no abstract", "not a JSON object", "no title"),
          Played.ids(reads));
      Paper paper = ((Read.Ok) reads.get(0)).paper();
      assertEquals("2026-03", paper.issued().value(), "by its id");
      assertEquals(
          List.of(SourceStatement.Kind.PROJECT),
          paper.statements().stream().map(SourceStatement::kind).toList());
    }
  }

  @Test
  void anAnswerThatIsNoListEndsTheReadingWithItsAddress() throws IOException {
    for (String answer : List.of("{\"error\":\"no\"}", "<html></html>", "", "[,")) {
      try (Played hf = played(asked -> Answer.ok(answer))) {
        List<Read> reads = Played.read(list(hf, "2026-03-11", "2026-03-12"));
        Read.Failed failed = (Read.Failed) reads.get(0);
        assertEquals(1, reads.size());
        assertEquals("unexpected answer", failed.reason());
        assertTrue(failed.detail().contains("date=2026-03-11&limit=100&p=0"), failed.detail());
      }
    }
  }

  @Test
  void pagesThatAreAsTheyWereAreNotSentAgain() throws IOException {
    Play good = days(Map.of("2026-03-12", 2), 100);
    List<Boolean> sent = new ArrayList<>();
    Play play =
        asked -> {
          String tag = "W/\"" + asked.target().hashCode() + "\"";
          boolean known = asked.header("if-none-match").equals(tag);
          sent.add(!known);
          return known ? Answer.of(304, "") : good.answer(asked).with("ETag", tag);
        };
    try (Played hf = played(play)) {
      List<Read> first = Played.read(list(hf, "2026-03-12", "2026-03-12"));
      assertEquals(first, Played.read(list(hf, "2026-03-12", "2026-03-12")));
      assertEquals(2, first.size());
      assertEquals(List.of(true, true, false, false), sent);
    }
  }

  @Test
  void aListWithoutEndGoesOnAnotherDayWhereMoreMayCome() throws IOException {
    try (Played hf = played(days(Map.of("2026-03-12", 1), 100))) {
      Days open = new Days(Days.day("2026-03-12"), null);
      HuggingFaceDays list = new HuggingFaceDays("hf", open, hf.asking, hf.place(), hf.clock);
      String position = list.start();
      List<String> seen = new ArrayList<>();
      RemotePage page = list.page(position);
      while (!page.last()) {
        seen.add(page.next());
        page = list.page(page.next());
      }
      // A page of the 12th, its end, and the 13th, which is today and empty so far.
      assertEquals(2, seen.size());
      assertTrue(seen.get(0).startsWith("2026-03-12/1/"), seen.get(0));
      assertEquals("2026-03-13", seen.get(1));
      assertEquals("2026-03-12", page.next(), "from yesterday on");
    }
  }

  @Test
  void aPositionOfAnotherListIsRefused() throws IOException {
    try (Played hf = played(asked -> Answer.ok("[]"))) {
      HuggingFaceDays list = list(hf, "2026-03-12", "2026-03-12");
      assertThrows(UnreachedException.class, () -> list.page("whole"));
      assertEquals(List.<Asked>of(), hf.server.asked());
    }
  }
}
