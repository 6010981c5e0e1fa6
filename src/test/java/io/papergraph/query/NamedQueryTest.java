package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedQueryTest {
  private static final String TEXT =
      """
      # title: Who wins: all of it
      # question: Who wins?
      # param: dataset | name | ImageNet | the dataset: or benchmark | in any spelling
      # param:least|decimal|0.5|the least value
      # param: since | date | 2026-01 | issued then | or later |  default=0001
      # param: only | name | Heron | one system; all when left out | default=
      # columns: system,value ,  paper
      #
      # A remark without a colon.
      SELECT ?system ?value ?paper { ?system ?value ?paper }
      # title: not the header
      """;

  @Test
  void theHeaderIsReadUpToTheFirstOtherLine() {
    NamedQuery query = NamedQuery.parse("who", TEXT);
    assertEquals("who", query.name());
    assertEquals("Who wins: all of it", query.title());
    assertEquals("Who wins?", query.question());
    assertEquals(List.of("system", "value", "paper"), query.columns());
    assertEquals(TEXT, query.sparql());
  }

  @Test
  void parametersKeepTheirOrderAndAMeaningMayHoldBars() {
    assertEquals(
        List.of(
            new Parameter(
                "dataset",
                Parameter.Type.NAME,
                "ImageNet",
                "the dataset: or benchmark | in any spelling",
                null),
            new Parameter("least", Parameter.Type.DECIMAL, "0.5", "the least value", null),
            new Parameter(
                "since", Parameter.Type.DATE, "2026-01", "issued then | or later", "0001"),
            new Parameter(
                "only", Parameter.Type.NAME, "Heron", "one system; all when left out", "")),
        NamedQuery.parse("who", TEXT).parameters());
  }

  @Test
  void aParameterWithADefaultMayBeLeftOut() {
    assertEquals(
        List.of(false, false, true, true),
        NamedQuery.parse("who", TEXT).parameters().stream().map(Parameter::optional).toList());
  }

  @Test
  void lineEndsOfWindowsAreRead() {
    NamedQuery query = NamedQuery.parse("who", TEXT.replace("\n", "\r\n"));
    assertEquals("0001", query.parameters().get(2).fallback());
    assertEquals(List.of("system", "value", "paper"), query.columns());
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "question", "columns"})
  void aMissingOrEmptyLineIsNamed(String key) {
    String missing = TEXT.replaceFirst("(?m)^# " + key + ":.*\n", "");
    String empty = TEXT.replaceFirst("(?m)^# " + key + ":.*", "# " + key + ":");
    for (String text : List.of(missing, empty)) {
      String message = message(text);
      assertEquals("who.rq has no header line '# " + key + ": …'", message);
    }
  }

  @Test
  void aParameterLineThatIsNotUnderstoodIsRefused() {
    assertTrue(message(TEXT.replace("|decimal|0.5|the least value", "|decimal")).contains("param"));
    assertTrue(message(TEXT.replace("decimal", "float")).contains("'float'"));
  }

  private static String message(String text) {
    return assertThrows(QueryException.class, () -> NamedQuery.parse("who", text)).getMessage();
  }
}
