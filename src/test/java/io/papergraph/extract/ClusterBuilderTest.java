package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterBuilderTest {
  /** Animals run, tools cut, and filler words stand anywhere. */
  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    Random random = new Random(4);
    for (int i = 0; i < 3000; i++) {
      texts.add("the quick " + word("animal", random) + " runs far");
      texts.add("a sharp " + word("tool", random) + " cuts wood");
      texts.add(word("filler", random) + " " + word("filler", random));
    }
    return texts;
  }

  private static String word(String stem, Random random) {
    return stem + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(3));
  }

  private static WordClusters clusters(List<String> texts) {
    ClusterBuilder builder = new ClusterBuilder();
    texts.forEach(text -> builder.add(Document.ofText(text, new Forms())));
    return builder.clusters();
  }

  private static byte[] bytes(WordClusters clusters) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    clusters.write(new DataOutputStream(out));
    return out.toByteArray();
  }

  private static int commonest(WordClusters clusters, String stem) {
    int[] counts = new int[1024];
    int best = 0;
    for (char c = 'a'; c <= 'z'; c++) {
      for (char d = 'a'; d <= 'c'; d++) {
        int k = clusters.cluster(clusters.row(stem + c + d), 0);
        counts[k]++;
        best = counts[k] > counts[best] ? k : best;
      }
    }
    return best;
  }

  @Test
  void words_in_like_places_share_clusters() {
    WordClusters clusters = clusters(texts());
    assertEquals(ClusterBuilder.SIZES.length, clusters.granularities());
    assertNotEquals(commonest(clusters, "animal"), commonest(clusters, "tool"));
    assertEquals(WordClusters.UNKNOWN, clusters.row("neverseen"));
    assertEquals(WordClusters.UNKNOWN, clusters.cluster(WordClusters.UNKNOWN, 0));
  }

  @Test
  void the_order_of_texts_does_not_matter() throws IOException {
    List<String> texts = texts();
    byte[] before = bytes(clusters(texts));
    Collections.shuffle(texts, new Random(9));
    assertArrayEquals(before, bytes(clusters(texts)));
  }

  @Test
  void clusters_read_as_they_were_written() throws IOException {
    WordClusters clusters = clusters(texts());
    byte[] bytes = bytes(clusters);
    WordClusters again = WordClusters.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    assertArrayEquals(bytes, bytes(again));
    int row = again.row("animalab");
    assertEquals(clusters.cluster(clusters.row("animalab"), 2), again.cluster(row, 2));
  }

  @Test
  void too_few_words_make_no_clusters() {
    assertEquals(0, clusters(List.of("a few words")).granularities());
  }

  @Test
  void digits_do_not_tell_words_apart() {
    assertEquals("v0.0", ClusterBuilder.form(Tokenizer.words("V3.5", new Forms()).get(0).form()));
    assertEquals(
        "<url>",
        ClusterBuilder.form(Tokenizer.words("https://a.org/b", new Forms()).get(0).form()));
  }
}
