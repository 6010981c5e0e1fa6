package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.Keys;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each word of a passage on its own: hashes of its forms, the word lists it stands
 * in, what rules and corpus counts say of it. Filled once, then read by {@link TagFeatures}.
 */
final class PassageFacts {
  /** Not the type of thing that a noun names. */
  static final int NO_HEAD = -1;

  private static final String NUMBER = "<number>";
  private static final String URL = "<url>";
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_SHAPE = 10;

  private final Passage passage;
  private final long[] texts;
  private final long[] lowers;
  private final long[] stems;
  private final long[] shapes;
  private final long[] cues;
  private final int[] heads;
  private final boolean[] names;
  private final CorpusCounts.@Nullable WordRow[] words;
  private final CorpusCounts.@Nullable NameRow[] rows;
  private final int[] rowParts;
  private final int[] senses;
  private final int[] settled;
  private final long[][] marks;

  PassageFacts(Passage passage, Lexicons lexicons, Names spelling, CorpusCounts counts, Cues cues) {
    int size = passage.size();
    this.passage = passage;
    this.texts = new long[size];
    this.lowers = new long[size];
    this.stems = new long[size];
    this.shapes = new long[size];
    this.cues = new long[size];
    this.heads = new int[size];
    this.names = new boolean[size];
    this.words = new CorpusCounts.WordRow[size];
    this.rows = new CorpusCounts.NameRow[size];
    this.rowParts = new int[size];
    this.senses = new int[size];
    this.settled = new int[size];
    this.marks = new long[size][0];
    for (int i = 0; i < size; i++) {
      Word word = passage.word(i);
      forms(i, word);
      this.cues[i] = cues.mask(word.lower());
      EntityType head = word.isWord() ? lexicons.head(word.lower()) : null;
      this.heads[i] = head == null ? NO_HEAD : Ordinals.of(head);
      this.names[i] = spelling.isName(word);
      this.words[i] = counts.word(word.lower());
    }
    findRows(counts);
    findSenses(lexicons.terms());
  }

  /** The word lists that are looked up once for each word, as bits. */
  static final class Cues {
    static final long INTRODUCE = 1;
    static final long NAMED = 1 << 1;
    static final long COMPARE = 1 << 2;
    static final long EVALUATE = 1 << 3;

    /** The lists of verbs and of what stands before background. */
    static final long SAYING = (1 << 5) - 1;

    private static final List<String> LISTS =
        List.of(
            "introduce",
            "named",
            "compare",
            "evaluate",
            "use",
            "mention",
            "task-head",
            "task-stop",
            "delta",
            "ratio",
            "level",
            "determiner",
            "boundary",
            "counted");

    private final List<Set<String>> lists;

    Cues(Lexicons lexicons) {
      this.lists = LISTS.stream().map(lexicons::words).toList();
    }

    long mask(String lower) {
      long mask = 0;
      for (int i = 0; i < lists.size(); i++) {
        if (lists.get(i).contains(lower)) {
          mask |= 1L << i;
        }
      }
      return mask;
    }
  }

  private void forms(int i, Word word) {
    boolean number = word.startsDigit() && isNumber(word.text());
    String lower = word.kind() == Word.Kind.URL ? URL : number ? NUMBER : word.lower();
    boolean plain = lower.equals(word.lower());
    lowers[i] = Keys.of(lower);
    texts[i] = plain ? Keys.of(word.text()) : lowers[i];
    String fold = word.fold().isEmpty() ? lower : word.fold();
    boolean plural = fold.length() > 3 && fold.endsWith("s");
    stems[i] = Keys.of(fold, 0, fold.length() - (plural ? 1 : 0));
    shapes[i] = Keys.of(shape(word.text()));
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
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
      StringBuilder fold = new StringBuilder();
      int limit = Math.min(passage.size(), i + LONGEST_NAME);
      for (int k = i; k < limit && passage.word(k).isWord(); k++) {
        CorpusCounts.NameRow row = counts.name(fold.append(passage.word(k).fold()));
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
      if (Arrays.stream(marks[i]).noneMatch(m -> m == mark)) {
        marks[i] = Arrays.copyOf(marks[i], marks[i].length + 1);
        marks[i][marks[i].length - 1] = mark;
      }
    }
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

  long text(int i) {
    return texts[i];
  }

  long lower(int i) {
    return lowers[i];
  }

  long stem(int i) {
    return stems[i];
  }

  long shape(int i) {
    return shapes[i];
  }

  /** The word lists of {@link Cues} that hold the word, as bits. */
  long cues(int i) {
    return cues[i];
  }

  /** The type of thing that the word names, as a noun, or {@link #NO_HEAD}. */
  int head(int i) {
    return heads[i];
  }

  boolean isName(int i) {
    return names[i];
  }

  CorpusCounts.@Nullable WordRow word(int i) {
    return words[i];
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

  long[] marks(int i) {
    return marks[i];
  }
}
