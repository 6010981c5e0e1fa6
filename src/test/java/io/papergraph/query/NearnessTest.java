package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {

  @ParameterizedTest
  @CsvSource({"bert,bert,0", "bert,brt,1", "bert,betr,1", "bert,best,1", "'',ab,2", "abc,ca,3"})
  void slipsAreCounted(String from, String to, int slips) {
    assertEquals(slips, Nearness.distance(from, to));
    assertEquals(slips, Nearness.distance(to, from));
  }

  @Test
  void theNearestComesFirstAndFarOnesAreLeftOut() {
    List<Map<String, String>> rows =
        Stream.of("imagenet21k", "imagen", "imagenet", "managed", "image")
            .map(key -> Map.of("key", key, "label", key.toUpperCase(java.util.Locale.ROOT)))
            .toList();
    // One slip (e), two (n, t), two (ne, t); two are allowed in seven letters.
    assertEquals(List.of("IMAGENET", "IMAGE", "IMAGEN"), Nearness.nearest("imagnet", rows));
    // What contains the name comes with any number of slips.
    assertEquals(List.of("IMAGENET", "IMAGENET21K"), Nearness.nearest("magenet", rows));
  }

  @Test
  void aNameOfTwoLettersAllowsOneSlip() {
    List<Map<String, String>> rows = List.of(Map.of("key", "t6", "label", "T6"));
    assertEquals(List.of("T6"), Nearness.nearest("t5", rows));
    assertEquals(List.of(), Nearness.nearest("b5", rows));
  }
}
