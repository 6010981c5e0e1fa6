package io.papergraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The features that words are tagged by: those of {@link WordFeatures}, and what a word has from
 * its place. Each number below names one template of features.
 */
final class TagFeatures {
  private static final int FORM = WordFeatures.FORM;
  private static final int SHAPE = WordFeatures.SHAPE;
  private static final int OCCURRENCES = 52;
  private static final int NAME_CUE = 53;
  private static final int PLACE = 60;
  private static final int RULES = 100;
  private static final int SETTLED = 120;
  private static final int SENTENCE = 130;
  private static final int NEAREST = 140;
  private static final int CORPUS_NAME = 150;

  private static final long[] NAME_CUES = Features.bits(NAME_CUE);
  private static final int EDGE = -1;
  private static final int DIGITS_NEAR = 6;
  private static final int BRACKET_NEAR = 8;
  private static final int HEAD_NEAR = 5;
  private static final int QUARTERS = 4;

  /** How far a sentence reaches from a word, at most: what is no sentence costs no more. */
  private static final int SENTENCE_REACH = 80;

  private final PassageFacts facts;
  private final Passage passage;
  private final boolean colon;
  private final WordFeatures alone;
  private final PhraseFeatures phrases;
  private final Supplier<Features> empty;

  /**
   * @param empty makes what collects the features of a word
   */
  TagFeatures(
      PassageFacts facts, WordFeatures alone, PhraseFeatures phrases, Supplier<Features> empty) {
    this.alone = alone;
    this.phrases = phrases;
    this.empty = empty;
    this.facts = facts;
    this.passage = facts.passage();
    this.colon = passage.words().stream().anyMatch(w -> w.is(":"));
  }

  /** The feature keys of words {@code first} to {@code end}. */
  List<long[]> rows(int first, int end) {
    List<long[]> rows = new ArrayList<>(end - first);
    for (int i = first; i < end; i++) {
      rows.add(row(i));
    }
    return rows;
  }

  private long[] row(int i) {
    Features out = empty.get();
    for (int distance = -WordFeatures.REACH; distance <= WordFeatures.REACH; distance++) {
      int at = i + distance;
      if (at >= passage.sentenceStart(i) && at < passage.sentenceEnd(i)) {
        alone.add(facts.facts(at), distance, out);
      } else {
        alone.addEdge(distance, out);
      }
    }
    atPlace(i, out);
    return out.toArray();
  }

  /** Adds the features that word {@code i} has from its place. */
  void atPlace(int i, Features out) {
    int start = Math.max(passage.sentenceStart(i), i - SENTENCE_REACH);
    int end = Math.min(passage.sentenceEnd(i), i + SENTENCE_REACH);
    forms(out, i, start, end);
    if (passage.word(i).isWord()) {
      occurrences(out, i);
    }
    place(out, i, start);
    rules(out, i, start, end);
    sentence(out, i, start, end);
    nearest(out, i, start, end);
    phrases.add(i, start, end, out);
    corpus(out, i, start, end);
  }

  PassageFacts facts() {
    return facts;
  }

  private long lower(int i, int start, int end) {
    return i < start || i >= end ? EDGE : facts.lower(i);
  }

  private long shape(int i, int start, int end) {
    return i < start || i >= end ? EDGE : facts.shape(i);
  }

  private void forms(Features out, int i, int start, int end) {
    long lower = facts.lower(i);
    long left = lower(i - 1, start, end);
    long right = lower(i + 1, start, end);
    out.add(FORM + 3, left, lower);
    out.add(FORM + 4, lower, right);
    out.add(FORM + 5, left, right);
    out.add(FORM + 6, left, lower(i - 2, start, end));
    out.add(FORM + 7, right, lower(i + 2, start, end));
    long shape = facts.shape(i);
    out.add(SHAPE + 3, shape(i - 1, start, end), shape);
    out.add(SHAPE + 4, shape(i + 1, start, end), shape);
    out.flag(SHAPE + 5, passage.word(i).spaced());
  }

  /** How often a word stands in the paper, and what stands around it there if it is a name. */
  private void occurrences(Features out, int i) {
    Repeats repeats = facts.repeats(i);
    int inTitle = Math.min(1, repeats.inTitle());
    int all = Math.min(4, repeats.all());
    out.add(OCCURRENCES, 10L * inTitle + all, facts.isName(i) ? 1 : 0);
    out.addAll(NAME_CUE, NAME_CUES, repeats.cues());
  }

  private void place(Features out, int i, int start) {
    long name = facts.isName(i) ? 1 : 0;
    out.flag(PLACE, passage.isTitle());
    if (passage.isTitle()) {
      out.add(PLACE + 1, Math.min(i, 3), name);
      out.add(PLACE + 2, colon ? 1 : 0, name);
      out.add(PLACE + 3, facts.lower(i));
    } else {
      out.add(PLACE + 4, i == start ? 1 : 0, facts.shape(i));
      int quarter = QUARTERS * start / facts.size();
      out.add(PLACE + 5, quarter);
      out.add(PLACE + 6, quarter, name);
    }
  }

  /** What the finders propose, what the rules settle on, and which known term it is. */
  private void rules(Features out, int i, int start, int end) {
    for (int at = Math.max(start, i - 1); at < Math.min(end, i + 2); at++) {
      int side = at - i + 1;
      for (long mark : facts.marks(at)) {
        out.add(RULES + side, mark);
      }
      out.add(RULES + 3 + side, facts.settled(at));
      out.add(RULES + 6 + side, facts.sense(at));
    }
    int settled = facts.settled(i);
    out.add(SETTLED, settled, facts.sense(i));
    out.add(SETTLED + 1, settled, facts.shape(i));
    out.add(SETTLED + 2, settled, lower(i - 1, start, end));
    out.add(SETTLED + 3, settled, lower(i + 1, start, end));
    out.add(SETTLED + 4, settled, i + 1 < end ? facts.settled(i + 1) : EDGE);
  }

  private void sentence(Features out, int i, int start, int end) {
    long name = facts.isName(i) ? 1 : 0;
    long said = 0;
    for (int k = start; k < end; k++) {
      said |= facts.cues(k);
    }
    said &= KnownWords.Cues.INTRODUCE | KnownWords.Cues.COMPARE | KnownWords.Cues.EVALUATE;
    out.add(SENTENCE, said);
    out.add(SENTENCE + 1, said, name);
    boolean digits = false;
    for (int k = Math.max(start, i - DIGITS_NEAR); k < Math.min(end, i + DIGITS_NEAR + 1); k++) {
      digits |= passage.word(k).startsDigit();
    }
    out.flag(SENTENCE + 2, digits);
    out.add(SENTENCE + 3, digits ? 1 : 0, facts.lower(i));
    out.add(SENTENCE + 4, inBrackets(i, start) ? 1 : 0, name);
  }

  private boolean inBrackets(int i, int start) {
    for (int k = i - 1; k >= Math.max(start, i - BRACKET_NEAR); k--) {
      if (passage.word(k).is(")")) {
        return false;
      }
      if (passage.word(k).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** The next noun of kind, and the last word that says what the paper does. */
  private void nearest(Features out, int i, int start, int end) {
    for (int k = i + 1; k < Math.min(end, i + HEAD_NEAR + 1); k++) {
      if (facts.head(k) >= 0) {
        out.add(NEAREST, facts.head(k));
        break;
      }
    }
    for (int k = i - 1; k >= start; k--) {
      long saying = facts.cues(k) & KnownWords.Cues.SAYING;
      if (saying != 0) {
        out.add(NEAREST + 1, saying, Math.min(3, (i - k) / 3));
        out.add(NEAREST + 2, facts.lower(k));
        return;
      }
    }
  }

  private void corpus(Features out, int i, int start, int end) {
    for (int at = Math.max(start, i - 1); at < Math.min(end, i + 2); at++) {
      CorpusCounts.NameRow row = facts.row(at);
      if (row != null) {
        int template = CORPUS_NAME + 3 * (at - i + 1);
        out.add(template, row.settled(), facts.rowPart(at));
        out.add(template + 1, row.context(), facts.rowPart(at));
        out.add(template + 2, row.heads(), facts.rowPart(at));
      }
    }
    CorpusCounts.NameRow row = facts.row(i);
    if (row != null) {
      long part = facts.rowPart(i);
      out.add(CORPUS_NAME + 10, (long) Part.COUNT * row.settled() + part, row.frequency());
      out.add(CORPUS_NAME + 11, (long) Part.COUNT * row.context() + part, row.frequency());
      out.add(CORPUS_NAME + 12, (long) Part.COUNT * row.heads() + part, row.headed());
      out.add(CORPUS_NAME + 13, (long) Part.COUNT * row.introduced() + part, row.frequency());
      out.add(CORPUS_NAME + 14, (long) Part.COUNT * row.compared() + part, row.settled());
      out.add(CORPUS_NAME + 15, facts.settled(i), (long) Part.COUNT * row.settled() + part);
      out.add(CORPUS_NAME + 16, facts.settled(i), (long) Part.COUNT * row.context() + part);
    }
  }
}
