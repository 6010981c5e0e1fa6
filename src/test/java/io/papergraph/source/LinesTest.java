package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void linesAreNumberedFromOneAndTheLastNeedsNoEnd() {
    assertEquals(
        List.of(line(1, "a"), line(2, ""), line(3, "b")), lines("a\n\nb", Lines.MAX_BYTES));
  }

  @Test
  void anEmptyInputHasNoLine() {
    assertEquals(List.of(), lines("", Lines.MAX_BYTES));
  }

  @Test
  void carriageReturnsAndByteOrderMarksAreDropped() {
    assertEquals(
        List.of(line(1, "a"), line(2, "b\rc")), lines("\uFEFFa\r\nb\rc\r\n", Lines.MAX_BYTES));
  }

  @Test
  void aLineLongerThanABufferIsWhole() {
    String longLine = "é".repeat(100_000);

    assertEquals(
        List.of(line(1, longLine), line(2, "b")), lines(longLine + "\nb", Lines.MAX_BYTES));
  }

  @Test
  void aLineOverTheLimitIsPassedOver() {
    assertEquals(
        List.of(line(1, "abcd"), new Lines.Line(2, "", true), line(3, "fg")),
        lines("abcd\nabcde\nfg", 4));
  }

  @Test
  void theLastLineMayBeOverTheLimit() {
    assertEquals(List.of(new Lines.Line(1, "", true)), lines("x".repeat(200_000), 1_000));
  }

  private static Lines.Line line(long number, String text) {
    return new Lines.Line(number, text, false);
  }

  private static List<Lines.Line> lines(String text, int maxBytes) {
    List<Lines.Line> lines = new ArrayList<>();
    Input input = new Input("sample", new ByteArrayInputStream(Samples.bytes(text)));
    try (Lines reader = new Lines(input, maxBytes)) {
      for (Optional<Lines.Line> l = reader.next(); l.isPresent(); l = reader.next()) {
        lines.add(l.get());
      }
    }
    return lines;
  }
}
