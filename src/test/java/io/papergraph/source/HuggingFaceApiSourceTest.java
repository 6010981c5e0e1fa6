package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract is tested on records line by line; the array is what the API answers. */
@Timeout(60)
class HuggingFaceApiSourceTest extends PaperSourceContract {
  private static final String BERT =
      """
      {
        "paper": {
          "id": "1810.04805",
          "authors": [
            {"_id": "a1", "name": "Jacob  Devlin", "hidden": false},
            {"_id": "a2", "name": null},
            {"_id": "a3", "name": "Ming-Wei Chang", "user": {"name": "mw", "title": "Dr"}}
          ],
          "publishedAt": "2018-10-11T00:50:01.000Z",
          "submittedOnDailyAt": "2026-03-02T01:00:00.000Z",
          "title": "BERT: Pre-training of Deep Bidirectional\\n Transformers",
          "summary": "We read in both directions.\\nLoss < 0.1 & $O(n^2)$.",
          "upvotes": 25,
          "ai_summary": "A short one.",
          "ai_keywords": ["masked language model"],
          "githubRepo": "https://github.com/google-research/bert",
          "githubStars": 39000,
          "projectPage": "https://example.org/bert page",
          "organization": {"name": "google"}
        },
        "publishedAt": "2026-03-02T02:00:00.000Z",
        "title": "The title beside it",
        "summary": "The summary beside it.",
        "numComments": 2,
        "submittedBy": {"fullname": "A K"}
      }
      """;

  private final PaperSource source = new HuggingFaceApiSource();

  @Override
  PaperSource source() {
    return source;
  }

  @Override
  String preamble() {
    return "";
  }

  @Override
  String goodRecord(int number) {
    return "{\"paper\":{\"id\":\"2503.%05d\",\"title\":\"Gears\",\"summary\":\"%s\"}}\n"
        .formatted(number, prose(100));
  }

  @Override
  String badRecord() {
    return "{\"paper\":{\"id\":\"2503.99999\",\"title\":\"Gears\"}}\n";
  }

  @Test
  void anElementIsAPaper() {
    Paper paper = Samples.paper(source, "[" + BERT + "]");

    assertEquals("arxiv:1810.04805", paper.id().toString());
    assertEquals("BERT: Pre-training of Deep Bidirectional Transformers", paper.title());
    assertEquals("We read in both directions. Loss < 0.1 & $O(n^2)$.", paper.abstractText());
    assertEquals(List.of("Jacob Devlin", "Ming-Wei Chang"), paper.authors());
    assertEquals(new Issued("2018-10-11"), paper.issued());
    assertEquals(new Origin("hf-api", 15, 0, "", null, "1810.04805"), paper.origin());
    String hub = "https://huggingface.co/";
    assertEquals(
        List.of(
            new SourceStatement(
                SourceStatement.Kind.CODE, null, "https://github.com/google-research/bert", hub),
            new SourceStatement(
                SourceStatement.Kind.PROJECT, null, "https://example.org/bert%20page", hub)),
        paper.statements());
  }

  @Test
  void titleAndSummaryBesideThePaperStandInForIts() {
    String bare =
        "[{\"title\":\"Beside\",\"summary\":\"It says.\",\"paper\":{\"id\":\"2503.00001\"%s}}]";

    assertEquals("Beside", Samples.paper(source, bare.formatted("")).title());
    Paper blank = Samples.paper(source, bare.formatted(",\"title\":\"In\",\"summary\":\" \""));
    assertEquals("In", blank.title());
    assertEquals("It says.", blank.abstractText());
  }

  @Test
  void anObjectAloneIsOnePaper() {
    String paper = BERT.substring(BERT.indexOf("{", 1), BERT.indexOf("},\n  \"publishedAt") + 1);
    assertTrue(source.accepts(paper));
    assertEquals("arxiv:1810.04805", Samples.paper(source, paper).id().toString());

    String oneLine = paper.replace("\n", " ");
    assertTrue(source.accepts(oneLine));
    assertFalse(new PapergraphJsonlSource().accepts(oneLine));
  }

  @Test
  void withoutAnArxivIdThePaperIsKnownByItsTitle() {
    Paper paper =
        Samples.paper(
            source, "[{\"paper\":{\"id\":\"local-7\",\"title\":\"Gears\",\"summary\":\"Turn.\"}}]");

    assertEquals("title:gears", paper.id().toString());
    assertEquals("local-7", paper.origin().localId());
  }

  @Test
  void withoutADateTheIdTellsTheMonth() {
    assertEquals(new Issued("2025-03"), Samples.paper(source, goodRecord(1)).issued());
  }

  @Test
  void theArrayIsRecognisedHoweverItIsLaidOut() {
    assertTrue(source.accepts("[\n" + BERT + "]"));
    assertTrue(source.accepts("[" + BERT.replace("\n", "") + "]"));
    assertTrue(source.accepts(" \n[null, 3, [], " + BERT + "]"));
    assertTrue(source.accepts("[" + BERT.substring(0, 60)));
    assertFalse(source.accepts("[]"));
    assertFalse(source.accepts("[{\"error\":\"not found\"}]"));
    assertFalse(
        source.accepts(
            "[{\"id\":\"2503.00001\",\"title\":\"T\",\"summary\":\"S\",\"categories\":[]}]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "null|not a JSON object|element 2: found null",
        "7|not a JSON object|element 2: found a number",
        "\"x\"|not a JSON object|element 2: found a text",
        "[1,[2]]|not a JSON object|element 2: found an array",
        "{\"paper\":null}|no paper|element 2: \"paper\" is null",
        "{\"paper\":\"2503.00001\"}|no paper|element 2: \"paper\" is a text",
        "{}|no title|element 2: \"title\" is absent",
        "{\"paper\":{\"title\":[\"T\"],\"summary\":\"S.\"}}|no title|element 2: \"title\" is an array",
        "{\"paper\":{\"title\":\"T\",\"summary\":7}}|no abstract|element 2: \"summary\" is a number",
        "{\"paper\":{\"title\":\"T\",\"summary\":\" \"}}|no abstract|element 2: \"summary\" is blank",
        "{\"paper\":{\"title\":\"?!\",\"summary\":\"S.\"}}"
            + "|no identity|element 2: no id, and a title without a letter or digit"
      })
  void anElementOfAnotherShapeIsRejectedWithItsPlace(String odd, String reason, String detail) {
    List<Read> reads =
        Samples.read(source, "[" + goodRecord(1) + ",\n" + odd + ",\n" + goodRecord(2) + "]");

    assertEquals(3, reads.size());
    assertInstanceOf(Read.Ok.class, reads.get(0));
    assertEquals(new Read.Rejected("sample:3", reason, detail), reads.get(1));
    assertInstanceOf(Read.Ok.class, reads.get(2));
  }

  @Test
  void optionalFieldsOfAnotherTypeAreLeftOut() {
    Paper paper =
        Samples.paper(
            source,
            "[{\"paper\":{\"id\":\"2503.00001v3\",\"title\":\"T\",\"summary\":\"S.\",\"authors\":\"A\","
                + "\"publishedAt\":1e999,\"githubRepo\":{\"url\":\"https://github.com/a/b\"},"
                + "\"projectPage\":\"javascript:alert(1)\"}}]");

    assertEquals(List.of(), paper.authors());
    assertEquals(new Issued("2025-03"), paper.issued());
    assertEquals(List.of(), paper.statements());
    assertEquals(3, paper.origin().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"paper\" 1}", "{\"paper\":{},}", "nil", "{'paper':1}", "{\"a\":\u0000}"})
  void brokenJsonEndsTheInputWithLineAndColumn(String broken) {
    List<Read> before = new ArrayList<>();
    Read.Failed failure =
        Samples.failure(
            source, "[" + goodRecord(1) + ",\n" + broken + ",\n" + goodRecord(2) + "]", before);

    assertEquals(1, before.size());
    assertEquals("broken JSON", failure.reason());
    assertTrue(failure.where().matches("sample:3:\\d+"), failure.where());
    assertFalse(failure.detail().contains("Source"), failure.detail());
  }

  @Test
  void aBrokenLineCostsItselfAlone() {
    List<Read> reads =
        Samples.read(source, goodRecord(1) + "{\"paper\":{\"id\n" + goodRecord(2) + "nil\n");

    assertEquals(4, reads.size());
    assertInstanceOf(Read.Ok.class, reads.get(0));
    assertEquals("broken JSON", ((Read.Rejected) reads.get(1)).reason());
    assertEquals("sample:2", ((Read.Rejected) reads.get(1)).where());
    assertInstanceOf(Read.Ok.class, reads.get(2));
    assertEquals("broken JSON", ((Read.Rejected) reads.get(3)).reason());
  }

  /** "ab" and "bA" count the same where a character weighs 33 times the next one. */
  @Test
  void aLongNumberALongNameOrNamesOfOneHashCostTheirOwnElementAtMost() {
    StringBuilder sameHash = new StringBuilder();
    for (int i = 0; i < 1 << 10; i++) {
      sameHash.append('"');
      for (int bit = 0; bit < 10; bit++) {
        sameHash.append((i >> bit & 1) == 0 ? "ab" : "bA");
      }
      sameHash.append("\":0,");
    }
    for (String odd :
        List.of(
            "\"n\":" + "1".repeat(2_000) + ",",
            "\"" + "n".repeat(60_000) + "\":0,",
            "" + sameHash)) {
      String element = goodRecord(2).replaceFirst("\\{", "{" + odd);
      List<Read> reads =
          Samples.read(source, "[" + goodRecord(1) + "," + element + "," + goodRecord(3) + "]");

      assertEquals(3, Samples.titles(reads).size(), reads::toString);
    }
  }

  @Test
  void jsonCutAnywhereGivesThePapersBeforeTheCutAndFails() {
    String first = "[" + goodRecord(1) + ",\n";
    String whole = first + goodRecord(2) + "]";
    for (int length = first.length(); length < whole.length(); length++) {
      List<Read> before = new ArrayList<>();
      Read.Failed failure = Samples.failure(source, whole.substring(0, length), before);

      int complete = length < whole.lastIndexOf("}") + 1 ? 1 : 2;
      assertEquals(complete, before.size(), "cut at " + length);
      assertEquals("truncated JSON", failure.reason(), "cut at " + length);
    }
  }

  @Test
  void anElementNestedTooDeepIsRejectedAndTheNextIsRead() {
    String nest = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);
    List<Read> reads =
        Samples.read(
            source, "[{\"paper\":" + nest + "}," + goodRecord(1) + "," + badRecord() + "]");

    assertEquals("JSON too large", ((Read.Rejected) reads.get(0)).reason());
    assertInstanceOf(Read.Ok.class, reads.get(1));
    assertEquals("no abstract", ((Read.Rejected) reads.get(2)).reason());
  }

  @Test
  void aNestOf100000LevelsEndsTheInput() {
    for (String open : List.of("[", "{\"a\":")) {
      List<Read> before = new ArrayList<>();
      String text = "[" + goodRecord(1) + "," + open.repeat(100_000);

      assertEquals("JSON too large", Samples.failure(source, text, before).reason());
      assertEquals(1, before.size());
    }
  }

  @Test
  void anElementTooLargeIsRejectedAndTheNextIsRead() {
    String many = "0,".repeat(Json.MAX_TOKENS) + "0";
    String half = "\"" + "g".repeat(Json.MAX_RECORD_LENGTH / 2 + 1) + "\"";
    List<Read> reads =
        Samples.read(
            source,
            "[{\"paper\":["
                + many
                + "]},{\"a\":"
                + half
                + ",\"b\":"
                + half
                + "},"
                + goodRecord(1)
                + "]");

    assertEquals("JSON too large", ((Read.Rejected) reads.get(0)).reason());
    assertEquals("JSON too large", ((Read.Rejected) reads.get(1)).reason());
    assertInstanceOf(Read.Ok.class, reads.get(2));
  }

  @Test
  void theLengthOfAnArrayIsNotLimited() {
    int odd = Json.MAX_TOKENS / 2 + 1;
    List<Read> reads = Samples.read(source, "[" + "{},".repeat(odd) + goodRecord(1) + "]");

    assertEquals(odd + 1, reads.size());
    assertInstanceOf(Read.Ok.class, reads.get(odd));
  }

  @Test
  void badBytesAndControlCharactersCostNoMoreThanThemselves() {
    byte[] bytes =
        Samples.bytes("[" + goodRecord(1).replace("Gears", "Ge\u0007ars \u202Eturn ?") + "]");
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xEB;

    Paper paper = ((Read.Ok) Samples.read(source, bytes).get(0)).paper();

    assertEquals("Ge ars \u202Eturn \uFFFD", paper.title());
  }

  @Test
  void aPaperThatStandsTwiceIsReadTwice() {
    List<Read> reads = Samples.read(source, "[" + goodRecord(1) + "," + goodRecord(1) + "]");

    assertEquals(2, reads.size());
    assertEquals(reads.get(0), reads.get(1));
  }
}
