package io.papergraph.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.PaperId.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperIdTest {
  @ParameterizedTest
  @CsvSource({
    "1706.03762, arxiv:1706.03762, 0",
    "arXiv:1706.03762v5, arxiv:1706.03762, 5",
    "https://arxiv.org/abs/2503.11731v12, arxiv:2503.11731, 12",
    "http://arxiv.org/pdf/2503.11731.pdf, arxiv:2503.11731, 0",
    "cs/0112017, arxiv:cs/0112017, 0",
    "math.GT/0309136v1, arxiv:math.gt/0309136, 1",
    "10.18653/V1/2022.ACL-long.1, doi:10.18653/v1/2022.acl-long.1, 0",
    "https://doi.org/10.1145/3292500.3330701, doi:10.1145/3292500.3330701, 0",
    "2022.acl-long.1, acl:2022.acl-long.1, 0",
    "https://aclanthology.org/P19-1001/, acl:p19-1001, 0",
    "https://aclanthology.org/2022.acl-long.1.pdf, acl:2022.acl-long.1, 0",
    "https://www.aclweb.org/anthology/P19-1001, acl:p19-1001, 0",
  })
  void readsIdentifiersAsPeopleWriteThem(String written, String id, int version) {
    PaperId.Versioned parsed = PaperId.parse(written).orElseThrow();
    assertEquals(id, parsed.id().toString());
    assertEquals(version, parsed.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "000-001", "1706.037", "Attention", "10.1145", "2022.acl", "17060.3762"})
  void isNoIdentifier(String written) {
    assertTrue(PaperId.parse(written).isEmpty());
  }

  @Test
  void titlesMeetOverCaseSpacesAndPunctuation() {
    assertEquals(
        PaperId.ofTitle("Attention Is All You Need"),
        PaperId.ofTitle("  attention is: all—you need! "));
    assertEquals("é 学習 2", PaperId.titleKey("É, 学習 (2)"));
    assertEquals("", PaperId.titleKey("?!"));
  }

  @Test
  void strongerSchemesComeFirst() {
    PaperId arxiv = new PaperId(Scheme.ARXIV, "2503.11731");
    PaperId doi = new PaperId(Scheme.DOI, "10.1/a");
    PaperId title = PaperId.ofTitle("a");
    assertTrue(arxiv.compareTo(doi) < 0);
    assertTrue(doi.compareTo(title) < 0);
  }
}
