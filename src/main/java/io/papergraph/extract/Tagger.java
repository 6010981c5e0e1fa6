package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Scores;
import io.papergraph.extract.crf.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags words by a model. What a word alone adds to its own scores and to its neighbours' is summed
 * once and remembered, which is most of all features; bounded, and safe for many threads, as {@link
 * Recall} is. Plain words that are clearly no names by these sums, two in three, are looked at no
 * further: the other features are those of their places and cost the most.
 */
final class Tagger implements TaggedReader.Spans {
  private static final int REACH = WordFeatures.REACH;

  /**
   * From this lead on a plain word is held to be no part of a name, unless it stands beside one.
   */
  private static final double CLEAR = 0;

  /** Below this lead a word is part of a name so probably that its neighbours are looked at. */
  private static final double BESIDE_NAME = -2;

  private final ChainModel model;
  private final WordFeatures alone;
  private final Sums edges;
  private final Recall<Sums> known = new Recall<>();

  /**
   * What a word adds.
   *
   * @param scores by distance from the word {@link #REACH} words behind it on
   * @param reached the distances at which it adds anything, as bits
   */
  private record Sums(Scores scores, int reached) {
    static Sums of(Scores scores) {
      int reached = 0;
      for (int i = 0; i < scores.words(); i++) {
        reached |= scores.isZero(i) ? 0 : 1 << i;
      }
      return new Sums(scores, reached);
    }
  }

  Tagger(ChainModel model, WordClusters clusters) {
    this.model = model;
    this.alone = new WordFeatures(clusters);
    this.edges = sum(alone::addEdge);
  }

  @Override
  public List<Span> spans(TagFeatures features, int first, int end) {
    Scores scores = alone(features.facts(), first, end);
    boolean[] open = open(features.facts(), first, model.leads(scores));
    List<Span> spans = new ArrayList<>();
    Features out = new Features();
    for (int from = 0; from < open.length; from++) {
      int to = from;
      for (; to < open.length && open[to]; to++) {
        out.clear();
        features.atPlace(first + to, out);
        out.addTo(scores, to);
      }
      model.spans(scores, from, to, spans);
      from = to;
    }
    return spans;
  }

  /** Which words may be part of a name: the others are left out. */
  private static boolean[] open(PassageFacts facts, int first, double[] leads) {
    boolean[] open = new boolean[leads.length];
    for (int i = 0; i < open.length; i++) {
      open[i] =
          leads[i] < CLEAR
              || (i > 0 && leads[i - 1] < BESIDE_NAME)
              || (i + 1 < open.length && leads[i + 1] < BESIDE_NAME)
              || !facts.isPlain(first + i);
    }
    return open;
  }

  /** Scores by what each word alone says of itself and its neighbours. */
  private Scores alone(PassageFacts facts, int first, int end) {
    Scores scores = model.scores(end - first);
    int start = facts.passage().sentenceStart(first);
    int stop = facts.passage().sentenceEnd(first);
    for (int at = first - REACH; at < end + REACH; at++) {
      Sums added = at < start || at >= stop ? edges : of(facts.facts(at));
      int from = Math.max(0, at - end + 1 + REACH);
      int to = Math.min(2 * REACH, at - first + REACH);
      for (int i = from; i <= to; i++) {
        if ((added.reached() & 1 << i) != 0) {
          scores.add(at - i + REACH - first, added.scores(), i);
        }
      }
    }
    return scores;
  }

  private Sums of(WordFacts word) {
    Sums sums = known.get(word.form());
    if (sums == null) {
      sums = sum((distance, out) -> alone.add(word, distance, out));
      known.put(word.form(), sums);
    }
    return sums;
  }

  private Sums sum(ByDistance features) {
    Scores scores = model.scores(2 * REACH + 1);
    Features out = new Features();
    for (int distance = -REACH; distance <= REACH; distance++) {
      out.clear();
      features.add(distance, out);
      out.addTo(scores, distance + REACH);
    }
    return Sums.of(scores);
  }

  /** Adds the features of a word at a distance. */
  private interface ByDistance {
    void add(int distance, Features out);
  }
}
