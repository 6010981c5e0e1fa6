package io.papergraph.store;

import static io.papergraph.store.TextFixture.addPaper;
import static io.papergraph.store.TextFixture.addSpelling;
import static io.papergraph.store.TextFixture.addThing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.claim.EntityType;
import io.papergraph.store.SearchHit.Kind;
import io.papergraph.store.SearchHit.Place;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  @TempDir static Path dir;
  private static KnowledgeStore store;

  @BeforeAll
  static void fill() {
    store = KnowledgeStore.openOrCreate(dir.resolve("store"), TextFixture.BASE);
    store.write(TextSearchTest::fill);
  }

  private static void fill(DatasetGraph dataset) {
    addThing(dataset, EntityType.DATASET, "ImageNet", 40);
    addThing(dataset, EntityType.DATASET, "ImageNet-1K", 90);
    addThing(dataset, EntityType.DATASET, "ImagiNet", 1);
    addThing(dataset, EntityType.METHOD, "mixture-of-experts", 7);
    addSpelling(dataset, "2401.00001", EntityType.METHOD, "mixture-of-experts", "MoE");
    addThing(dataset, EntityType.METHOD, "sparse mixture of experts", 2);
    addThing(dataset, EntityType.MODEL, "BERT", 50);
    addThing(dataset, EntityType.MODEL, "BART", 50);
    addPaper(dataset, "2401.00001", "Experts that mix", "A mixture of experts, sparsely gated.");
    addPaper(dataset, "2401.00002", "Kites are all you need", "We tie ImageNet to a string.");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static List<String> labels(String text) {
    return new TextSearch(store).search(text, null, 10).stream().map(SearchHit::label).toList();
  }

  private static SearchHit first(String text) {
    return new TextSearch(store).search(text, null, 1).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"imagnet", "Imgenet", "imagenett", "IMAGE-NET", "image nets"})
  void aSlipOfThePenIsForgiven(String typed) {
    assertEquals("ImageNet", first(typed).label());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mixture of Experts",
        "mixture-of-experts",
        "Mixture-of-Expert",
        "mixtures of experts",
        "MoE",
        "moes"
      })
  void aNameWrittenOtherwiseIsFound(String typed) {
    SearchHit hit = first(typed);
    assertEquals("mixture-of-experts", hit.label());
    assertEquals(Kind.METHOD, hit.kind());
    assertEquals(7, hit.papers());
  }

  @Test
  void anotherSpellingSaysWhatWasFound() {
    SearchHit hit = first("MoE");
    assertEquals(Place.ALIAS, hit.place());
    assertEquals("MoE", hit.text());
    assertEquals("https://example.org/entity/system/mixtureofexpert", hit.iri());
  }

  @Test
  void theNameItselfComesBeforeNamesThatContainItAndTheseBeforePapers() {
    assertEquals(List.of("ImageNet", "ImageNet-1K", "Kites are all you need"), labels("ImageNet"));
    assertEquals(
        List.of("mixture-of-experts", "sparse mixture of experts", "Experts that mix"),
        labels("mixture of experts"));
  }

  @Test
  void aWellKnownNameIsNotTakenForATypo() {
    assertEquals(List.of("BERT"), labels("bert"));
    assertEquals(List.of("ImagiNet", "ImageNet"), labels("imaginet"));
  }

  @Test
  void aTitleIsFoundInSpiteOfATypo() {
    assertEquals("Kites are all you need", first("Kites are al you need").label());
    assertEquals(Kind.PAPER, first("string tie").kind());
    assertEquals(Place.ABSTRACT, first("string tie").place());
  }

  @Test
  void mostOfTheWordsDoWhereNothingHasAll() {
    assertEquals(List.of("Experts that mix"), labels("sparsely gatd of-the tree"));
  }

  @Test
  void oneKindCanBeAskedFor() {
    TextSearch search = new TextSearch(store);
    assertEquals(
        List.of("Kites are all you need"),
        search.search("imagenet", Kind.PAPER, 10).stream().map(SearchHit::label).toList());
    assertEquals(List.of(), search.search("imagenet", Kind.MODEL, 10));
  }

  @Test
  void theLimitHolds() {
    assertEquals(2, new TextSearch(store).search("ImageNet", null, 2).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*a*", "/a.*/", "a AND (", "\"", "text:", "[a TO z]", "-", "bert~2 OR"})
  void nothingInATextIsSyntax(String text) {
    if (text.equals("\"") || text.equals("-")) {
      assertThrows(
          IllegalArgumentException.class, () -> new TextSearch(store).search(text, null, 5));
    } else {
      new TextSearch(store).search(text, null, 5);
    }
  }

  @Test
  void blankTextsAndEmptyLimitsAreRefused() {
    TextSearch search = new TextSearch(store);
    assertThrows(IllegalArgumentException.class, () -> search.search("  ", null, 5));
    assertThrows(IllegalArgumentException.class, () -> search.search("bert", null, 0));
    assertThrows(IllegalArgumentException.class, () -> search.search("word ".repeat(100), null, 5));
  }

  @Test
  void wordsWithMoreSpellingsThanLuceneTakesAreBounded(@TempDir Path other) {
    StringBuilder spellings = new StringBuilder();
    StringBuilder asked = new StringBuilder();
    for (char first = 'a'; first <= 'z'; first++) {
      for (char letter = 'a'; letter <= 'y'; letter++) {
        spellings.append(first).append("bc").append(letter).append("zgh ");
        spellings.append(first).append("bcz").append(letter).append("gh ");
      }
      asked.append(first).append("bczzgh ");
    }
    try (KnowledgeStore many = KnowledgeStore.openOrCreate(other, TextFixture.BASE)) {
      many.write(d -> addPaper(d, "2401.00003", "Spellings", spellings.toString().strip()));
      List<SearchHit> hits = new TextSearch(many).search(asked.toString(), null, 5);
      assertEquals(List.of("Spellings"), hits.stream().map(SearchHit::label).toList());
      String fuzzy = asked.toString().replace(" ", "~ ");
      JenaTextIndex index = new JenaTextIndex(many.text());
      assertThrows(
          TextIndexException.class, () -> index.query(List.of(), fuzzy, null, null, 10, null));
    }
  }

  @Test
  void aWordThatCanBeReadInTooManyWaysIsRefused() {
    String word = "aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT1uV2wX3yZ4";
    assertThrows(IllegalArgumentException.class, () -> new TextSearch(store).search(word, null, 5));
  }
}
