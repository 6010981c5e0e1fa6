package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

  @Test
  void writesMarkupAndCarriageReturnsByName() throws Exception {
    assertEquals(
        "&lt;a b=&quot;&amp;&quot;&gt; '\t\n&#xD;", XmlText.content("<a b=\"&\"> '\t\n\r"));
    assertEquals("&lt;&amp;&quot;'", XmlText.attribute("<&\"'"));
  }

  @ParameterizedTest
  @ValueSource(ints = {' ', 0x7F, 0x85, 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF})
  void keepsEveryCharacterThatXmlAllows(int c) throws Exception {
    assertEquals(Character.toString(c), XmlText.content(Character.toString(c)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 0xB, 0xC, 0xE, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
  void refusesEveryOther(int c) {
    NotInXmlException e =
        assertThrows(NotInXmlException.class, () -> XmlText.content("a" + Character.toString(c)));
    assertEquals(String.format("cannot hold the character U+%04X", c), e.getMessage());
  }
}
