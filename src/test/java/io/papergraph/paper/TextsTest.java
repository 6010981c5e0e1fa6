package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.papergraph.Watchdog;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @Test
  void foldsWhiteSpaceAndControlCharacters() {
    assertEquals("a b c d", Texts.clean("\t a\n\nb\u0000\u0007c\u00a0\u2003d \r\n"));
  }

  /** All texts of up to six of a letter, a space and two control characters. */
  @Test
  void foldsWhiteSpaceWhereverItStands() {
    String[] units = {"a", " ", "\n", "\u007F"};
    for (int number = 0; number < Math.pow(5, 6); number++) {
      StringBuilder raw = new StringBuilder();
      for (int rest = number; rest > 0; rest /= 5) {
        raw.append(rest % 5 == 0 ? "" : units[rest % 5 - 1]);
      }
      String folded = raw.toString().replaceAll("[ \n\u007F]+", " ").strip();
      assertEquals(folded, Texts.clean(raw.toString()));
    }
  }

  @Test
  void replacesNoncharacters() {
    assertEquals("a\uFFFDb\uFFFDc", Texts.clean("a\uFFFEb\uFDD0c"));
  }

  @Test
  void replacesLoneSurrogatesAndKeepsPairs() {
    assertEquals("x\uFFFDy \uD835\uDF0F", Texts.clean("x\uD800y \uD835\uDF0F"));
  }

  @Test
  void composesCharacters() {
    assertEquals("é", Texts.clean("e\u0301"));
  }

  @Test
  void ordersTheMarksOfALetter() {
    assertEquals("q\u0323\u0307", Texts.clean("q\u0307\u0323"));
    String marks = "\u0301".repeat(64);
    assertEquals("q" + marks, Texts.clean("q" + marks));
  }

  /** 65 marks: 30, a joiner, 30, a joiner, 5; the lower ones come first in each piece. */
  @Test
  void cutsRunsOfMarksThatNoScriptHas() {
    assertEquals(
        "q"
            + "\u0316".repeat(15)
            + "\u0301".repeat(15)
            + "\u034F"
            + "\u0316".repeat(15)
            + "\u0301".repeat(15)
            + "\u034F"
            + "\u0316".repeat(2)
            + "\u0301".repeat(3)
            + "x",
        Texts.clean("q" + "\u0301\u0316".repeat(32) + "\u0301x"));
  }

  /**
   * U+0344 is a mark that is two when it is composed; in U+1D165 a pair of surrogates is a mark.
   */
  @ParameterizedTest
  @ValueSource(strings = {"\u0344", "\u0344\u0316", "\uD834\uDD65\u0301", "\u0BCA", "\u0345\u0F73"})
  void cleaningTwiceIsCleaningOnceForMarksToo(String marks) {
    for (int count = 1; count < 200; count++) {
      String once = Texts.clean("\uFB2C" + marks.repeat(count) + " é");
      assertEquals(once, Texts.clean(once));
    }
  }

  @Test
  void aMillionMarksTakeTimeInProportion() {
    String marks = "a" + "\u0301\u0316".repeat(500_000);
    Watchdog.assertWithin(20, () -> Texts.clean(marks));
  }

  @Test
  void leavesMarkupAsWritten() {
    assertEquals("\\OurMethod reaches $91\\%$", Texts.clean("\\OurMethod  reaches $91\\%$"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void cleaningTwiceIsCleaningOnce(long seed) {
    Random random = new Random(seed);
    StringBuilder raw = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      raw.append((char) random.nextInt(0x10000));
    }
    String once = Texts.clean(raw.toString());
    assertEquals(once, Texts.clean(once));
  }

  @Test
  void hashesTellPartsApart() {
    assertNotEquals(Texts.sha256("ab", "c"), Texts.sha256("a", "bc"));
    // SHA-256 of a single zero byte
    assertEquals(
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Texts.sha256(""));
  }
}
