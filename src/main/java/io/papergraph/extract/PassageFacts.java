package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.Keys;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each word of a passage: the word itself, the counted name and the known term it
 * stands in, what the rules make of it. Read by {@link TagFeatures}.
 */
final class PassageFacts {
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_SHAPE = 10;
  private static final long[] UNMARKED = {};

  private final Passage passage;
  private final WordFacts[] words;
  private final Repeats[] repeats;
  private final CorpusCounts.@Nullable NameRow[] rows;
  private final int[] rowParts;
  private final int[] senses;
  private final int[] settled;
  private final long[][] marks;

  /**
   * @param seen what was counted over the passages before, by {@link Word#fold}; added to
   */
  PassageFacts(
      Passage passage,
      Lexicon terms,
      KnownWords known,
      CorpusCounts counts,
      Map<String, Repeats> seen) {
    int size = passage.size();
    this.passage = passage;
    this.words = new WordFacts[size];
    this.repeats = new Repeats[size];
    this.rows = new CorpusCounts.NameRow[size];
    this.rowParts = new int[size];
    this.senses = new int[size];
    this.settled = new int[size];
    this.marks = new long[size][];
    for (int i = 0; i < size; i++) {
      Word word = passage.word(i);
      words[i] = known.of(word.form());
      repeats[i] = seen.computeIfAbsent(word.fold(), k -> new Repeats());
      repeats[i].count(passage.isTitle());
      marks[i] = UNMARKED;
    }
    findRows(counts);
    findSenses(terms);
  }

  /** Capitals as X, small letters as x, digits as d, runs of more than two cut to two. */
  static String shape(String text) {
    StringBuilder out = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < text.length() && out.length() < LONGEST_SHAPE; i++) {
      char c = text.charAt(i);
      char kind = c;
      if (Character.isUpperCase(c)) {
        kind = 'X';
      } else if (Character.isLowerCase(c)) {
        kind = 'x';
      } else if (Character.isDigit(c)) {
        kind = 'd';
      }
      run = kind == last ? run + 1 : 1;
      last = kind;
      if (run <= 2) {
        out.append(kind);
      }
    }
    return out.toString();
  }

  /** The longest counted name that begins at each word, none overlapping another. */
  private void findRows(CorpusCounts counts) {
    for (int i = 0; i < passage.size(); ) {
      int end = i + 1;
      CorpusCounts.NameRow found = null;
      long open = Keys.BEGINNING;
      int length = 0;
      int limit = Math.min(passage.size(), i + LONGEST_NAME);
      for (int k = i; k < limit && passage.word(k).isWord(); k++) {
        String fold = passage.word(k).fold();
        int last = Math.max(0, fold.length() - 1);
        long before = Keys.extend(open, fold, 0, last);
        open = Keys.extend(before, fold, last, fold.length());
        length += fold.length();
        boolean plural = length > 3 && fold.endsWith("s");
        CorpusCounts.NameRow row = counts.name(Keys.end(plural ? before : open));
        if (row != null && (row.frequency() > 0 || found == null)) {
          found = row;
          end = k + 1;
        }
      }
      for (int k = i; found != null && k < end; k++) {
        rows[k] = found;
        rowParts[k] = Part.of(k, i, end);
      }
      i = end;
    }
  }

  private void findSenses(Lexicon terms) {
    for (int i = 0; i < passage.size(); ) {
      Lexicon.Hit hit = passage.word(i).isWord() ? terms.longestAt(passage, i) : null;
      int end = hit == null ? i + 1 : hit.end();
      for (int k = i; hit != null && k < end; k++) {
        senses[k] = 1 + Part.of(k, i, end) + Part.COUNT * Ordinals.of(hit.term().sense());
      }
      i = end;
    }
  }

  /** Notes that a finder proposed words {@code first} to {@code end}. */
  void propose(int first, int end, @Nullable EntityType type, String finder) {
    int number = type == null ? Ordinals.TYPES : Ordinals.of(type);
    for (int i = first; i < end; i++) {
      long mark = Keys.of(Part.of(i, first, end) + Part.COUNT * number, Keys.of(finder));
      if (!contains(marks[i], mark)) {
        marks[i] = Arrays.copyOf(marks[i], marks[i].length + 1);
        marks[i][marks[i].length - 1] = mark;
      }
    }
  }

  private static boolean contains(long[] marks, long mark) {
    for (long m : marks) {
      if (m == mark) {
        return true;
      }
    }
    return false;
  }

  /** Notes that the rules settled on words {@code first} to {@code end}. */
  void settle(int first, int end, EntityType type) {
    for (int i = first; i < end; i++) {
      settled[i] = 1 + Part.of(i, first, end) + Part.COUNT * Ordinals.of(type);
    }
  }

  Passage passage() {
    return passage;
  }

  int size() {
    return passage.size();
  }

  /** What is known of the word itself. */
  WordFacts facts(int i) {
    return words[i];
  }

  /** The word over all its places in the paper. */
  Repeats repeats(int i) {
    return repeats[i];
  }

  long lower(int i) {
    return words[i].lower();
  }

  long shape(int i) {
    return words[i].shape();
  }

  /** The word lists of {@link KnownWords.Cues} that hold the word, as bits. */
  long cues(int i) {
    return words[i].cues();
  }

  /** The type of thing that the word names, as a noun, or {@link WordFacts#NO_HEAD}. */
  int head(int i) {
    return words[i].head();
  }

  boolean isName(int i) {
    return words[i].name();
  }

  CorpusCounts.@Nullable NameRow row(int i) {
    return rows[i];
  }

  int rowPart(int i) {
    return rowParts[i];
  }

  /** Sense and part of the known term that the word stands in, or 0. */
  int sense(int i) {
    return senses[i];
  }

  /** Type and part of the thing of the rules that the word stands in, or 0. */
  int settled(int i) {
    return settled[i];
  }

  /** The type of the thing of the rules that the word stands in, or -1. */
  int settledType(int i) {
    return settled[i] == 0 ? -1 : (settled[i] - 1) / Part.COUNT;
  }

  /** Whether a word is neither spelt as a name nor a known term, and no rule takes it for one. */
  boolean isPlain(int i) {
    return !isName(i) && senses[i] == 0 && settled[i] == 0 && marks[i].length == 0;
  }

  long[] marks(int i) {
    return marks[i];
  }
}
