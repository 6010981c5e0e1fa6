package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperTest {
  private static final PaperId ARXIV = PaperId.parse("2503.11731").orElseThrow().id();
  private static final PaperId DOI = PaperId.parse("10.1000/xyz").orElseThrow().id();

  @Test
  void isFiledUnderItsStrongestIdAndKeepsTheOthersAsAliases() {
    Paper paper = paper(List.of(DOI, ARXIV), "A Title", origin(10, 0, ""));
    assertEquals(ARXIV, paper.id());
    assertEquals(List.of(DOI, PaperId.ofTitle("a title")), paper.aliases());
  }

  @Test
  void isFiledUnderItsTitleWhereThereIsNoId() {
    Paper paper = paper(List.of(), "A Title", origin(10, 0, ""));
    assertEquals(PaperId.ofTitle("a title"), paper.id());
    assertEquals(List.of(), paper.aliases());
  }

  @Test
  void needsAnIdOrATitleWithALetter() {
    assertThrows(IllegalArgumentException.class, () -> paper(List.of(), "?", origin(10, 0, "")));
    assertEquals(List.of(), paper(List.of(ARXIV), "?", origin(10, 0, "")).aliases());
  }

  @Test
  void refusesTextThatIsNotClean() {
    assertThrows(
        IllegalArgumentException.class, () -> paper(List.of(), "two  spaces", origin(10, 0, "")));
  }

  @Test
  void standingPutsRankBeforeVersionBeforeDate() {
    String low = paper(List.of(), "T", origin(10, 9, "2026-01-01")).standing();
    String newer = paper(List.of(), "T", origin(30, 2, "2025-01-01")).standing();
    String older = paper(List.of(), "T", origin(30, 1, "2026-01-01")).standing();
    String dated = paper(List.of(), "T", origin(30, 2, "2025-02-01")).standing();
    assertTrue(low.compareTo(older) < 0);
    assertTrue(older.compareTo(newer) < 0);
    assertTrue(newer.compareTo(dated) < 0);
  }

  @Test
  void equalStandingMeansEqualContent() {
    Paper one = paper(List.of(), "T", origin(10, 0, ""));
    Paper same = paper(List.of(), "T", origin(10, 0, ""));
    Paper other = Paper.of(List.of(), "T", "Other text.", List.of(), null, origin(10, 0, ""));
    assertEquals(one.standing(), same.standing());
    assertTrue(!one.standing().equals(other.standing()));
  }

  private static Paper paper(List<PaperId> ids, String title, Origin origin) {
    return Paper.of(ids, title, "Some text.", List.of("A. Author"), null, origin);
  }

  private static Origin origin(int rank, int version, String updated) {
    return new Origin("test", rank, version, updated, null, null);
  }
}
