package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.Relation;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleFinderTest {
  private static final Extractor EXTRACTOR = RulesExtractor.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We propose FlashAttention, an exact algorithm. | FlashAttention | INTRODUCES",
        "Our network outperforms BERT. | BERT | COMPARES",
        "We start from BERT. In the end the network outperforms BERT. | BERT | COMPARES",
        "We fine-tune BERT on legal text. | BERT | USES",
        "Language models such as BERT have spread. | BERT | MENTIONS",
        "We evaluate the network on SQuAD. | SQuAD | EVALUATES",
        "We train the network on LAION-5B. | LAION-5B | USES",
        "The network does image captioning. | image captioning | EVALUATES",
        "The network has an accuracy of 91.2%. | accuracy | EVALUATES",
        "We introduce SWE-bench, a benchmark of issues. Then we test GPT-4. | GPT-4 | EVALUATES"
      })
  void the_strongest_role_of_any_mention_holds(String text, String name, String role) {
    List<String> roles =
        EXTRACTOR.extract(Papers.of("On parts", text)).claims().stream()
            .filter(Relation.class::isInstance)
            .map(Relation.class::cast)
            .filter(r -> r.entity().name().equals(name))
            .map(r -> r.role().name())
            .toList();
    assertEquals(List.of(role), roles);
  }
}
