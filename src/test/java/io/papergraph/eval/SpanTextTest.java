package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.extract.TypedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTextTest {
  @Test
  void a_line_is_read_with_its_spans() {
    SpanText text =
        SpanText.parse(
            "f:1",
            "{\"id\":7,\"text\":\"ab cd\",\"spans\":[{\"start\":3,\"end\":5,\"type\":\"X\"}]}");
    assertEquals("ab cd", text.text());
    assertEquals(List.of(new TypedSpan(3, 5, "X", 1)), text.spans());
  }

  @Test
  void offsets_are_code_points() {
    String horse =
        "\"text\":\"\\ud83d\\udc0e\",\"spans\":[{\"start\":0,\"end\":%d,\"type\":\"X\"}]";
    assertEquals(1, SpanText.parse("f:1", "{" + horse.formatted(1) + "}").spans().get(0).end());
    assertThrows(GoldException.class, () -> SpanText.parse("f:1", "{" + horse.formatted(2) + "}"));
  }

  @Test
  void other_keys_stay_when_spans_are_replaced() {
    SpanText text = SpanText.parse("f:1", "{\"id\":7,\"text\":\"ab\",\"year\":2004,\"spans\":[]}");
    assertEquals(
        "{\"id\":7,\"text\":\"ab\",\"year\":2004,"
            + "\"spans\":[{\"start\":0,\"end\":2,\"type\":\"X\",\"probability\":0.5}]}",
        text.with(List.of(new TypedSpan(0, 2, "X", 0.5))));
    assertEquals("{\"id\":7,\"text\":\"ab\",\"year\":2004,\"spans\":[]}", text.with(List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\": | not JSON",
        "[] | not a JSON object",
        "{\"id\":1} | no 'text'",
        "{\"text\":\"ab\",\"spans\":{}} | 'spans' is not a list",
        "{\"text\":\"ab\",\"spans\":[{\"end\":1,\"type\":\"X\"}]} | no whole numbers",
        "{\"text\":\"ab\",\"spans\":[{\"start\":0.5,\"end\":1,\"type\":\"X\"}]} | no whole numbers",
        "{\"text\":\"ab\",\"spans\":[{\"start\":0,\"end\":1}]} | no 'type'",
        "{\"text\":\"ab\",\"spans\":[{\"start\":1,\"end\":1,\"type\":\"X\"}]} | holds nothing",
        "{\"text\":\"ab\",\"spans\":[{\"start\":-1,\"end\":1,\"type\":\"X\"}]} | holds nothing",
        "{\"text\":\"ab\",\"spans\":[{\"start\":0,\"end\":3,\"type\":\"X\"}]} | after the text"
      })
  void what_is_amiss_is_said_with_file_and_line(String line, String reason) {
    GoldException e = assertThrows(GoldException.class, () -> SpanText.parse("some.jsonl:3", line));
    assertTrue(e.getMessage().startsWith("some.jsonl:3: "), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }
}
