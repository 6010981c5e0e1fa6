package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Reports;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultFinderTest {
  private static final Extractor EXTRACTOR = RulesExtractor.standard();

  private static List<Reports> results(String text) {
    return EXTRACTOR.extract(Papers.of("On numbers", text)).claims().stream()
        .filter(Reports.class::isInstance)
        .map(Reports.class::cast)
        .toList();
  }

  private static String shown(Reports r) {
    return String.join(
            " ",
            r.score().asWritten(),
            r.score().unit().isEmpty() ? "-" : r.score().unit(),
            r.score().kind().label(),
            r.score().change().name())
        .toLowerCase(Locale.ROOT);
  }

  private static String name(@Nullable EntityId id) {
    return id == null ? "nothing" : id.name();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our model reaches 91.3% accuracy on CIFAR-10. | 91.3 % absolute unsaid",
        "It obtains an F1 of 0.874 on SQuAD. | 0.874 - absolute unsaid",
        "The system scores 28.4 BLEU. | 28.4 - absolute unsaid",
        "We improve accuracy by 2.4 points. | 2.4 points delta up",
        "Accuracy drops by 3.1%. | 3.1 % delta down",
        "Our detector gains +1.7 mAP on COCO. | 1.7 - delta up",
        "Training is 3.5x faster. | 3.5 x ratio up",
        "It reduces memory by 40%. | 40 % ratio down",
        "It needs 10,000 times fewer parameters. | 10,000 x ratio down",
        "Accuracy rises from 84.6% to 91.5%. | 91.5 % absolute unsaid"
      })
  void a_number_has_its_unit_kind_and_direction(String text, String expected) {
    assertEquals(List.of(expected), results(text).stream().map(ResultFinderTest::shown).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We train on 50,000 images with 12 layers for 90 epochs in 2021.",
        "GPT-3 has 175 billion parameters.",
        "In recent years 60% of firms bought a robot.",
        "The corpus holds 1.5 million sentences in 24 languages."
      })
  void sizes_years_and_background_are_no_results(String text) {
    assertEquals(List.of(), results(text).stream().map(ResultFinderTest::shown).toList());
  }

  @Test
  void a_range_is_two_results() {
    assertEquals(
        List.of("5 % delta up", "8 % delta up"),
        results("The gains are 5-8% in accuracy.").stream().map(ResultFinderTest::shown).toList());
  }

  @Test
  void each_number_goes_with_its_own_dataset() {
    List<Reports> results =
        results("The network reaches 76.1% accuracy on ImageNet and 91.3% on CIFAR-10.");
    assertEquals(
        List.of("76.1 ImageNet", "91.3 CIFAR-10"),
        results.stream().map(r -> r.score().asWritten() + " " + name(r.dataset())).toList());
  }

  @Test
  void system_baseline_metric_and_quote_are_those_of_the_sentence() {
    Reports result =
        results("We propose FlashAttention. FlashAttention cuts training time by 3x over PyTorch.")
            .get(0);
    assertEquals("FlashAttention", name(result.system()));
    assertEquals("PyTorch", name(result.baseline()));
    assertEquals("training time", name(result.metric()));
    assertEquals("training time by 3x", result.evidence().get(0).quote());
  }
}
