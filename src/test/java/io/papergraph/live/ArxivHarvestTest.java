package io.papergraph.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.fetch.PlayedServer.Answer;
import io.papergraph.fetch.PlayedServer.Play;
import io.papergraph.source.Read;
import io.papergraph.source.RemotePage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Harvests of arXiv, played in the form of OAI-PMH. */
@Timeout(60)
class ArxivHarvestTest {
  private static final String OF_SET =
      "/oai?verb=ListRecords&metadataPrefix=arXivRaw&set=cs%3Acs%3ACL";
  private static final String DAY_12 = OF_SET + "&from=2026-03-12&until=2026-03-12";
  private static final String DAY_13 = OF_SET + "&from=2026-03-13&until=2026-03-13";
  private static final String TOKEN = "/oai?verb=ListRecords&resumptionToken=";

  @TempDir Path dir;

  private static String answer(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
    <responseDate>2026-03-13T09:00:00Z</responseDate>
    <request verb="ListRecords">http://oaipmh.arxiv.org/oai</request>
    %s
    </OAI-PMH>
    """
        .formatted(content);
  }

  private static String error(String code) {
    return answer("<error code=\"" + code + "\">so it is</error>");
  }

  private static String records(String token, int... numbers) {
    StringBuilder records = new StringBuilder("<ListRecords>");
    for (int number : numbers) {
      records.append(
          """
          <record><header><identifier>oai:arXiv.org:2603.%05d</identifier>
          <datestamp>2026-03-12</datestamp><setSpec>cs:cs:CL</setSpec></header><metadata>
          <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>2603.%05d</id>
          <version version="v1"><date>Thu, 12 Mar 2026 10:00:00 GMT</date></version>
          <title>Gears %d</title><authors>Ada B</authors><abstract>We count gears.</abstract>
          </arXivRaw></metadata></record>
          """
              .formatted(number, number, number));
    }
    if (!token.equals("none")) {
      records.append("<resumptionToken cursor=\"0\" completeListSize=\"3\">" + token);
      records.append("</resumptionToken>");
    }
    return answer(records.append("</ListRecords>").toString());
  }

  private Played played(Play play) throws IOException {
    return new Played(Service.ARXIV_OAI, dir, play);
  }

  private static ArxivHarvest list(Played arxiv, String from, String until) {
    return new ArxivHarvest(
        "oai", "cs:cs:CL", arxiv.days(from, until), arxiv.asking, arxiv.place(), arxiv.clock);
  }

  @Test
  void tokensLeadThroughADayAndAnEmptyDayIsNoFault() throws IOException {
    Play play =
        asked ->
            switch (asked.target()) {
              case DAY_12 -> Answer.ok(records("7 a|1001", 1, 2));
              case TOKEN + "7+a%7C1001" -> Answer.ok(records("", 3));
              default -> Answer.ok(error("noRecordsMatch"));
            };
    try (Played arxiv = played(play)) {
      assertEquals(
          List.of("arxiv:2603.00001", "arxiv:2603.00002", "arxiv:2603.00003"),
          Played.ids(Played.read(list(arxiv, "2026-03-12", "2026-03-13"))));
      assertEquals(List.of(DAY_12, TOKEN + "7+a%7C1001", DAY_13), arxiv.server.targets());
      assertEquals(List.of(Duration.ofSeconds(3), Duration.ofSeconds(3)), arxiv.server.gaps());
    }
  }

  @Test
  void anExpiredTokenBeginsItsDayAgainAndNoOther() throws IOException {
    AtomicInteger days = new AtomicInteger();
    Play play =
        asked ->
            switch (asked.target()) {
              case DAY_12 -> Answer.ok(records("none", 1));
              case DAY_13 -> Answer.ok(records("t" + days.incrementAndGet(), 2));
              case TOKEN + "t2" -> Answer.ok(records("none", 3));
              default -> Answer.ok(error("badResumptionToken"));
            };
    try (Played arxiv = played(play)) {
      assertEquals(
          List.of("arxiv:2603.00001", "arxiv:2603.00002", "arxiv:2603.00002", "arxiv:2603.00003"),
          Played.ids(Played.read(list(arxiv, "2026-03-12", "2026-03-13"))));
      assertEquals(
          List.of(DAY_12, DAY_13, TOKEN + "t1", DAY_13, TOKEN + "t2"), arxiv.server.targets());
    }
  }

  @Test
  void aTokenThatExpiresAgainAndAgainEndsTheReading() throws IOException {
    Play play =
        asked ->
            asked.target().equals(DAY_12)
                ? Answer.ok(records("t", 1))
                : Answer.ok(error("badResumptionToken"));
    try (Played arxiv = played(play)) {
      List<String> ids = Played.ids(Played.read(list(arxiv, "2026-03-12", "2026-03-12")));
      assertEquals("expired token", ids.get(ids.size() - 1));
      assertEquals(6, arxiv.server.asked().size());
    }
  }

  @Test
  void aPageThatNamesItselfEndsTheReading() throws IOException {
    try (Played arxiv = played(asked -> Answer.ok(records("same", 1)))) {
      List<String> ids = Played.ids(Played.read(list(arxiv, "2026-03-12", "2026-03-12")));
      assertEquals(List.of("arxiv:2603.00001", "endless list"), ids);
    }
  }

  @Test
  void aServerThatIsBusySaysWhenToComeBack() throws IOException {
    AtomicInteger times = new AtomicInteger();
    Play play =
        asked ->
            times.getAndIncrement() == 0
                ? Answer.of(503, "busy").with("Retry-After", "10")
                : Answer.ok(records("none", 1));
    try (Played arxiv = played(play)) {
      assertEquals(1, Played.read(list(arxiv, "2026-03-12", "2026-03-12")).size());
      assertEquals(List.of(Duration.ofSeconds(10)), arxiv.server.gaps());
    }
  }

  @Test
  void anotherErrorIsTold() throws IOException {
    try (Played arxiv = played(asked -> Answer.ok(error("badArgument")))) {
      Read.Failed failed =
          (Read.Failed) Played.read(list(arxiv, "2026-03-12", "2026-03-12")).get(0);
      assertEquals("arXiv's error", failed.reason());
      assertTrue(failed.detail().startsWith("badArgument: so it is ("), failed.detail());
    }
  }

  @Test
  void aHarvestGoesOnWithinADayByItsToken() throws IOException {
    try (Played arxiv = played(asked -> Answer.ok(records("a/b", 1)))) {
      ArxivHarvest list = list(arxiv, "2026-03-12", "2026-03-13");
      RemotePage page = list.page(list.start());
      assertEquals("2026-03-12/a/b", page.next());
      assertTrue(list.address(page.next()).endsWith(TOKEN + "a%2Fb"), list.address(page.next()));
    }
  }
}
