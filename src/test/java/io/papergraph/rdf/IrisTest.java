package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Field;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.Texts;
import io.papergraph.resolve.WrittenName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrisTest {
  private static final Iris IRIS = Samples.IRIS;

  @ParameterizedTest
  @CsvSource({
    "arxiv:2503.11731, https://arxiv.org/abs/2503.11731",
    "arxiv:cs/0703001, https://arxiv.org/abs/cs/0703001",
    "acl:P18-1001, https://aclanthology.org/P18-1001",
    "acl:2020.acl-main.1, https://aclanthology.org/2020.acl-main.1",
    "doi:10.1000/a<b>, https://doi.org/10.1000/a%3Cb%3E"
  })
  void aPaperHasAPageByItsId(String id, String page) {
    assertEquals(Optional.of(page), Iris.page(Samples.id(id)));
  }

  @Test
  void aTitleHasNoPage() {
    assertEquals(Optional.empty(), Iris.page(PaperId.ofTitle("A title")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules-1", "rules-1+lexicon", "a b/c%2B", "größe"})
  void anExtractorKeepsItsName(String name) {
    assertEquals(name, IRIS.extractorName(IRIS.extractor(name)));
  }

  @Test
  void anIriOfAnotherKindIsNoExtractor() {
    assertThrows(
        IllegalArgumentException.class, () -> IRIS.extractorName(IRIS.base() + "paper/arxiv/1"));
  }

  @Test
  void anAddressAndANameAtOnePlaceAreTwoMentions() {
    PaperId id = Samples.id("arxiv:2503.00001");
    assertEquals(
        "https://w3id.org/papergraph/paper/arxiv/2503.00001#title-0-6-link",
        IRIS.link(id, Field.TITLE, 0, 6));
    assertNotEquals(IRIS.mention(id, Field.TITLE, 0, 6), IRIS.link(id, Field.TITLE, 0, 6));
  }

  @Test
  void everyCharacterIsWrittenAsInFormsButForSpaceStarAndTilde() {
    for (int c = '!'; c < 0x250; c++) {
      String name = Texts.clean(Character.toString(c));
      if (!name.isEmpty()) {
        String form = URLEncoder.encode(name, StandardCharsets.UTF_8);
        String encoded = form.replace("*", "%2A").replace("%7E", "~");
        EntityId id = new EntityId(EntityType.TASK, name);
        assertEquals("https://w3id.org/papergraph/name/task/" + encoded, IRIS.name(id));
        assertEquals(WrittenName.of(id), IRIS.readName(IRIS.name(id)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "C++, C%2B%2B",
    "a b, a%20b",
    "100%, 100%25",
    "ViT-B/16, ViT-B%2F16",
    "\uD83E\uDD85, %F0%9F%A6%85"
  })
  void namesArePercentEncoded(String name, String encoded) {
    assertEquals(
        "https://w3id.org/papergraph/name/model/" + encoded,
        IRIS.name(new EntityId(EntityType.MODEL, name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "papers/",
        "https://example.org",
        "https://example.org/#/",
        "ftp://example.org/"
      })
  void aBaseThatIsNoHttpFolderIsRefused(String base) {
    assertThrows(IllegalArgumentException.class, () -> new Iris(base));
  }
}
