package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Scores;
import io.papergraph.extract.crf.Span;
import java.util.List;

/**
 * Tags words by a model. What a word alone adds to its own scores and to its neighbours' is summed
 * once and remembered, which is half of all features; bounded, and safe for many threads, as {@link
 * Recall} is.
 */
final class Tagger implements TaggedReader.Spans {
  private static final int REACH = WordFeatures.REACH;
  private static final int SLOTS = 1 << 15;

  private final ChainModel model;
  private final WordFeatures alone;
  private final Scores edges;

  /** Scores that a word adds, by distance from the word {@link #REACH} words behind it on. */
  private final Recall<Scores> known = new Recall<>(SLOTS);

  Tagger(ChainModel model, WordClusters clusters) {
    this.model = model;
    this.alone = new WordFeatures(clusters);
    this.edges = model.scores(2 * REACH + 1);
    for (int distance = -REACH; distance <= REACH; distance++) {
      Features out = new Features();
      alone.addEdge(distance, out);
      out.addTo(edges, distance + REACH);
    }
  }

  @Override
  public List<Span> spans(TagFeatures features, int first, int end) {
    return model.spans(scores(features, first, end));
  }

  private Scores scores(TagFeatures features, int first, int end) {
    Scores scores = model.scores(end - first);
    Features out = new Features();
    for (int i = first; i < end; i++) {
      out.clear();
      features.atPlace(i, out);
      out.addTo(scores, i - first);
    }
    PassageFacts facts = features.facts();
    int start = facts.passage().sentenceStart(first);
    int stop = facts.passage().sentenceEnd(first);
    for (int at = first - REACH; at < end + REACH; at++) {
      Scores added = at < start || at >= stop ? edges : of(facts.facts(at));
      int from = Math.max(-REACH, at - end + 1);
      int to = Math.min(REACH, at - first);
      for (int distance = from; distance <= to; distance++) {
        scores.add(at - distance - first, added, distance + REACH);
      }
    }
    return scores;
  }

  private Scores of(WordFacts word) {
    Scores scores = known.get(word.form());
    if (scores == null) {
      scores = sum(word);
      known.put(word.form(), scores);
    }
    return scores;
  }

  private Scores sum(WordFacts word) {
    Scores scores = model.scores(2 * REACH + 1);
    Features out = new Features();
    for (int distance = -REACH; distance <= REACH; distance++) {
      out.clear();
      alone.add(word, distance, out);
      out.addTo(scores, distance + REACH);
    }
    return scores;
  }
}
