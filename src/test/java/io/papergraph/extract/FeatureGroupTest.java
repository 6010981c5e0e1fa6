package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeatureGroupTest {
  private static final Lexicons LEXICONS = Lexicons.load();
  private static final Names NAMES = new Names(LEXICONS);
  private static final CorpusCounts COUNTS = counts();
  private static final WordClusters CLUSTERS =
      WordClusters.of(
          List.of("a", "model", "for"),
          List.of(new int[] {0, 1, 1}, new int[] {0, 1, 2}, new int[] {0, 1, 2}));

  /** Sixty papers that all say the same: what they name is no longer rare. */
  private static CorpusCounts counts() {
    CorpusCounter counter = new CorpusCounter(LEXICONS);
    Stream.generate(FeatureGroupTest::paper).limit(60).forEach(counter::count);
    return counter.counts();
  }

  private static Paper paper() {
    return Papers.of(
        "Kestrel-7B: a model for image captioning",
        "We present Kestrel-7B, a model for image captioning. It beats CLIP by 4.2 points on the"
            + " COCO dataset (Kestrel-7B is small).");
  }

  /** The distinct features of the paper. */
  private static Set<Long> features(Set<FeatureGroup> without) {
    RuleReader rules = new RuleReader(LEXICONS, NAMES, new Introductions(LEXICONS, NAMES));
    Set<Long> keys = new HashSet<>();
    TaggedReader.without(without, LEXICONS, NAMES, new Unlabelled(COUNTS, CLUSTERS))
        .sentences(
            rules.read(paper()),
            s -> s.words().forEach(word -> Stream.of(boxed(word)).forEach(keys::add)));
    return keys;
  }

  private static Long[] boxed(long[] keys) {
    return Arrays.stream(keys).boxed().toArray(Long[]::new);
  }

  @ParameterizedTest
  @EnumSource
  void a_group_left_out_takes_features_away_and_adds_none(FeatureGroup group) {
    Set<Long> all = features(Set.of());
    Set<Long> rest = features(Set.of(group));
    assertTrue(all.containsAll(rest) && rest.size() < all.size(), group::label);
  }

  @Test
  void every_feature_but_the_constant_one_is_in_a_group() {
    assertEquals(1, features(EnumSet.allOf(FeatureGroup.class)).size());
  }

  @Test
  void groups_are_known_by_their_labels() {
    for (FeatureGroup group : FeatureGroup.values()) {
      assertEquals(group, FeatureGroup.ofLabel(group.label()).orElseThrow());
    }
    assertTrue(FeatureGroup.ofLabel("Rules").isEmpty());
  }

  @Test
  void a_trainer_without_a_group_learns_another_model_from_the_same_papers() {
    List<TaggerTrainer.Thing> things =
        List.of(
            new TaggerTrainer.Thing(
                EntityType.MODEL, "Kestrel-7B", List.of("Kestrel-7B"), Role.INTRODUCES));
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    Stream.generate(() -> new TaggerTrainer.Example(paper(), things, List.of()))
        .limit(4)
        .forEach(examples::add);
    TaggerTrainer trainer = new TaggerTrainer(LEXICONS, examples, Stream.empty());
    List<Integer> all = List.of(0, 1, 2, 3);
    String full = trainer.train(all).fingerprint();
    assertEquals(full, trainer.without(Set.of()).train(all).fingerprint());
    assertNotEquals(full, trainer.without(Set.of(FeatureGroup.AFFIXES)).train(all).fingerprint());
  }
}
