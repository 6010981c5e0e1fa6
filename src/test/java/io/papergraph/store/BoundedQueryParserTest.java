package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.Watchdog;
import org.apache.jena.query.text.TextIndexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedQueryParserTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mixture of experts",
        "\"mixture of experts\"",
        "\"mixture experts\"~3",
        "+kite -dragon",
        "(kite OR dragon) AND wind",
        "imagnet~1",
        "im*net",
        "image*",
        "kite^2",
        "Kites\\: a survey"
      })
  void wordsPhrasesOperatorsAndBoundedPatternsAreRead(String text) {
    assertFalse(BoundedQueryParser.read(text).toString().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*",
        "?a",
        "*",
        "*:*",
        "a*",
        "i?agenet",
        "/.*a.*/",
        "[a TO z]",
        "{a TO z}",
        "value:x",
        "title: x",
        "\"a b\"~1000000",
        "a AND (",
        "kite^99999999999999999999999999999999999999999999",
        "((("
      })
  void whatIsNotUnderstoodOrCostsTooMuchIsRefusedInOneLine(String text) {
    TextIndexException e =
        assertThrows(TextIndexException.class, () -> BoundedQueryParser.read(text));
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  @Test
  void longTextsAndManyPartsAreRefused() {
    assertThrows(TextIndexException.class, () -> BoundedQueryParser.read("ab ".repeat(101)));
    assertThrows(TextIndexException.class, () -> BoundedQueryParser.read("ab~ ".repeat(65)));
  }

  @Test
  void compoundsOfManyPartsDoNotMultiply() {
    String word = "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT1uV2wX3yZ4";
    Watchdog.assertWithin(
        10,
        () ->
            assertThrows(
                TextIndexException.class, () -> BoundedQueryParser.read(word + " " + word)));
  }
}
