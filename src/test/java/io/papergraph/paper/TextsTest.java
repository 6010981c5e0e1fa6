package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @Test
  void foldsWhiteSpaceAndControlCharacters() {
    assertEquals("a b c d", Texts.clean("\t a\n\nb\u0000\u0007c\u00a0\u2003d \r\n"));
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
