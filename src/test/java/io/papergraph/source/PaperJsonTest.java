package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaperJsonTest {
  private static final Paper FULL =
      Paper.of(
          List.of(
              PaperId.parse("2410.10291").orElseThrow().id(),
              PaperId.parse("10.1000/a").orElseThrow().id(),
              PaperId.parse("2022.acl-long.7").orElseThrow().id(),
              PaperId.ofTitle("An older title")),
          "\\OurMethod: \"Gears\" 𝛼",
          "We count 12 \\% of gears \uFFFD.",
          List.of("Ada Clock", "B. Gear"),
          new Issued("2024-10"),
          new Origin("arxiv-jsonl", 30, 2, "2025-01-31", "https://example.org/licence", null),
          List.of(
              new SourceStatement(
                  SourceStatement.Kind.CODE, null, "https://heron.example/", "https://a.example/"),
              new SourceStatement(
                  SourceStatement.Kind.DATASET, "Gears \"1\"", null, "https://a.example/")));
  private static final Paper BARE =
      Paper.of(
          List.of(),
          "Gears",
          "We count.",
          List.of(),
          null,
          new Origin("hf-text", 10, 0, "", null, null));

  @Test
  void aPaperIsReadBackEqual() {
    assertEquals(FULL, withoutLocalId(PaperJson.read(PaperJson.write(FULL))));
    assertEquals(BARE, withoutLocalId(PaperJson.read(PaperJson.write(BARE))));
  }

  @Test
  void aPaperReadBackHasTheSameStanding() {
    assertEquals(FULL.standing(), PaperJson.read(PaperJson.write(FULL)).standing());
  }

  @Test
  void fieldsStandInAFixedOrderOnOneLine() {
    assertEquals(
        "{\"id\":\"title:gears\",\"aliases\":[],\"title\":\"Gears\",\"abstract\":\"We count.\","
            + "\"authors\":[],\"source\":\"hf-text\",\"rank\":10,\"version\":0,\"updated\":\"\"}",
        PaperJson.write(BARE));
    assertFalse(PaperJson.write(FULL).contains("\n"));
  }

  @Test
  void whatIsWrittenIsReadByTheSourceOfItsFormat() {
    String line = PaperJson.write(FULL) + "\n";

    assertEquals(FULL, withoutLocalId(Samples.paper(new PapergraphJsonlSource(), line)));
  }

  @Test
  void aStatementThatIsNotOfItsFormIsLeftOut() {
    String line =
        """
        {"title": "Gears", "abstract": "We count.", "statements": [
          {"kind": "code", "url": "ftp://heron.example/", "statedBy": "https://a.example/"},
          {"kind": "code", "url": "https://heron.example/"},
          {"kind": "rumour", "url": "https://heron.example/", "statedBy": "https://a.example/"},
          {"kind": "dataset", "name": "Cogs", "statedBy": "https://a.example/"},
          "text"
        ]}""";

    assertEquals(
        List.of(
            new SourceStatement(SourceStatement.Kind.DATASET, "Cogs", null, "https://a.example/")),
        PaperJson.read(line).statements());
  }

  @Test
  void aLineThatIsNoPaperIsRefused() {
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> PaperJson.read("{\"title\":\"Gears\"}"));

    assertEquals("no abstract: \"abstract\" is absent", refusal.getMessage());
  }

  private static Paper withoutLocalId(Paper paper) {
    Origin o = paper.origin();
    Origin origin = new Origin(o.source(), o.rank(), o.version(), o.updated(), o.license(), null);
    return new Paper(
        paper.id(),
        paper.aliases(),
        paper.title(),
        paper.abstractText(),
        paper.authors(),
        paper.issued(),
        origin,
        paper.statements());
  }
}
