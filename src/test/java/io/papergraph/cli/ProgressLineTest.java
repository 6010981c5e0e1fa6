package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.build.Outcome;
import io.papergraph.build.Phase;
import io.papergraph.build.Summary;
import io.papergraph.source.InputMeter;
import io.papergraph.source.Read;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a person sees who waits at a terminal; {@code <} stands for erasing the line. */
class ProgressLineTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Streams streams = streams(true);
  private long now = 5 * SECOND;
  private final ProgressLine line = new ProgressLine(streams, true, () -> now);

  private Streams streams(boolean terminal) {
    return new Streams(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminal);
  }

  private String seen() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "<");
  }

  @Test
  void itSaysWhatIsDoneSinceWhenAndErasesItself() {
    line.show("compacting");
    now += 75 * SECOND;
    line.draw();
    line.close();
    assertEquals("<compacting 0:00<compacting 1:15<", seen());
    assertEquals(0, out.size());
  }

  @Test
  void itIsDrawnAtMostFiveTimesASecond() {
    line.show("reading", "1");
    now += SECOND / 10;
    line.show("reading", "2");
    now += SECOND / 10;
    line.show("reading", "3");
    assertEquals("<reading 0:00: 1<reading 0:00: 3", seen());
  }

  @Test
  void whatIsNewIsDrawnAtOnceAndCountsFromThen() {
    line.show("reading");
    now += 3 * SECOND + SECOND / 10;
    line.show("writing");
    assertEquals("<reading 0:00<writing 0:00", seen());
  }

  @Test
  void complaintsStandAboveIt() {
    line.show("reading");
    line.complain("a record was skipped");
    line.draw();
    assertEquals("<reading 0:00<papergraph: a record was skipped\n<reading 0:00", seen());
  }

  @Test
  void itFitsATerminalAndNeverSteersIt() {
    line.show("writing " + "x".repeat(100) + "\u001b[2J");
    assertEquals(1 + ProgressLine.WIDTH, seen().length());
    line.show("writing \u001b[2J");
    assertTrue(seen().endsWith("<writing  [2J 0:00"), seen());
  }

  @Test
  void nothingIsDrawnIntoAPipe() {
    try (ProgressLine pipe = ProgressLine.on(streams(false))) {
      pipe.show("reading");
      pipe.draw();
      pipe.complain("amiss");
    }
    assertEquals("papergraph: amiss\n", seen());
  }

  @Test
  void nothingIsDrawnForThoseWhoWantQuiet() {
    try (ProgressLine quiet = ProgressLine.on(streams, true)) {
      quiet.show("reading");
      quiet.draw();
    }
    assertEquals("", seen());
  }

  @Test
  void hoursAreWrittenOut() {
    assertEquals("0:00", ProgressLine.time(0));
    assertEquals("59:59", ProgressLine.time(3599));
    assertEquals("1:00:09", ProgressLine.time(3609));
  }

  @Test
  void aPaceTellsShareRateAndTimeLeft() {
    Pace pace = new Pace(() -> now);
    now += 10 * SECOND;
    assertEquals("500 (25 %), 50/s, 0:30 left", pace.count(500, OptionalLong.of(2000)));
    assertEquals("2,000 (100 %), 200/s", pace.count(2000, OptionalLong.of(2000)));
    assertEquals("2,100 (100 %), 210/s", pace.count(2100, OptionalLong.of(2000)));
    assertEquals("500, 50/s", pace.count(500, OptionalLong.empty()));
    assertEquals("0 (0 %), 0/s", pace.count(0, OptionalLong.of(2000)));
  }

  @Test
  void aBuildTellsPapersTriplesAndItsPhases() {
    BuildReport report = report();
    now += 4 * SECOND;
    report.progress(summary(1200, 100_000));
    report.problem(new Read.Rejected("dump.jsonl:7", "no title", ""));
    report.begins(Phase.RESOLVE);
    report.indexes(3000);
    line.close();
    assertEquals(
        "<reading papers 0:00"
            + "<reading papers 0:04: 1,200, 300/s, triples 25,000/s"
            + "<papergraph: dump.jsonl:7: skipped: no title\n"
            + "<working out which names are one thing 0:00"
            + "<making the text index 0:00: 3,000 texts"
            + "<",
        seen());
  }

  @Test
  void anInputThatWasStoredBeforeHasNoTriples() {
    BuildReport report = report();
    now += 2 * SECOND;
    report.progress(summary(5000, 0));
    assertTrue(seen().endsWith("<reading papers 0:02: 5,000, 2,500/s"), seen());
  }

  private BuildReport report() {
    return new BuildReport(line, new Pace(() -> now), new InputMeter(), () -> false);
  }

  private static Summary summary(long papers, long triples) {
    return new Summary(
        Map.of(Outcome.STORED, papers), triples, new TreeMap<>(), new TreeMap<>(), Map.of());
  }
}
