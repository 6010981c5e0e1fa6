package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.Keys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Known terms, found in a text whatever hyphens and spaces are put between their parts. Built once,
 * never changed afterwards.
 */
final class Lexicon {
  /** What a term is: a type of thing, a cost measure, or nothing that the graph holds. */
  enum Sense {
    MODEL("models"),
    METHOD("methods"),
    DATASET("datasets"),
    BENCHMARK("benchmarks"),
    METRIC("metrics"),
    COST("costs"),
    TASK("tasks"),
    GENERIC("generic");

    private final String list;

    Sense(String list) {
      this.list = list;
    }

    /** The file that lists the terms of this sense. */
    String file() {
      return list + ".txt";
    }

    @Nullable EntityType type() {
      return switch (this) {
        case MODEL -> EntityType.MODEL;
        case METHOD -> EntityType.METHOD;
        case DATASET -> EntityType.DATASET;
        case BENCHMARK -> EntityType.BENCHMARK;
        case METRIC, COST -> EntityType.METRIC;
        case TASK -> EntityType.TASK;
        case GENERIC -> null;
      };
    }
  }

  /**
   * One spelling of a term.
   *
   * @param name the name to show
   */
  record Term(Sense sense, String name, String spelling) {}

  /** A term at words {@code first} to {@code end}. */
  record Hit(Term term, int first, int end) {}

  private static final int MOST_WORDS = 12;
  private static final int SHORT = 5;
  private static final int LONG = 8;
  private static final int LEAST_SINGULAR = 3;
  private static final int WORDS_A_LONG = 8;

  /** What is known of one fold: the terms that it spells, and whether longer ones begin so. */
  private static final class Entry {
    private final List<Term> terms = new ArrayList<>(1);

    /** Terms of which the fold is a plural: they with an s behind. */
    private final List<Term> singulars = new ArrayList<>(0);

    private boolean goesOn;
  }

  private final Map<String, Entry> entries = new HashMap<>();

  /** A bit for each hash of a fold that is known: most words are told by it to begin no term. */
  private final long[] begun;

  Lexicon(List<Term> terms) {
    for (Term term : terms) {
      String fold = Word.fold(term.spelling());
      entry(fold).terms.add(term);
      if (fold.length() >= LEAST_SINGULAR) {
        entry(fold + "s").singulars.add(term);
      }
      addPrefixes(term.spelling());
    }
    this.begun = new long[Integer.highestOneBit(Math.max(1, entries.size() / WORDS_A_LONG)) * 2];
    for (String fold : entries.keySet()) {
      long key = Keys.of(fold);
      begun[at(key)] |= 1L << key;
    }
  }

  private int at(long key) {
    return (int) (key >>> Integer.SIZE) & (begun.length - 1);
  }

  private boolean mayBegin(Form word) {
    long key = word.foldKey();
    return (begun[at(key)] & 1L << key) != 0;
  }

  private Entry entry(String fold) {
    return entries.computeIfAbsent(fold, f -> new Entry());
  }

  /** Notes the folds of the first parts of a spelling, the whole of it among them. */
  private void addPrefixes(String spelling) {
    StringBuilder fold = new StringBuilder();
    int from = 0;
    for (int i = 0; i < spelling.length(); i++) {
      if (isSeparator(spelling.codePointAt(i))) {
        entry(fold.append(Word.fold(spelling.substring(from, i))).toString()).goesOn = true;
        from = i + 1;
      }
    }
    entry(fold.append(Word.fold(spelling.substring(from))).toString()).goesOn = true;
  }

  /** Whether a character stands between the parts of a term: no letter, number, mark or plus. */
  private static boolean isSeparator(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER,
          Character.SURROGATE ->
          false;
      default -> !Character.isLetterOrDigit(c) && c != '+';
    };
  }

  /** The longest term that begins at word {@code first}, or null. */
  @Nullable Hit longestAt(Passage passage, int first) {
    if (!mayBegin(passage.word(first).form())) {
      return null;
    }
    Hit best = null;
    String fold = "";
    for (int i = first; i < passage.size() && i < first + MOST_WORDS; i++) {
      Word word = passage.word(i);
      if (!word.isWord()) {
        if (i > first && isInnerSign(passage, i)) {
          continue;
        }
        break;
      }
      fold = i == first ? word.fold() : fold + word.fold();
      Entry entry = entries.get(fold);
      if (entry == null) {
        break;
      }
      Term term = spells(entry) ? term(entry, passage.cut(first, i + 1)) : null;
      if (term != null) {
        best = new Hit(term, first, i + 1);
      }
      if (!entry.goesOn) {
        break;
      }
    }
    return best;
  }

  /** The term that a whole surface spells, or null. */
  @Nullable Term lookup(String surface) {
    Entry entry = entries.get(Word.fold(surface));
    return entry == null ? null : term(entry, surface);
  }

  private static boolean spells(Entry entry) {
    return !entry.terms.isEmpty() || !entry.singulars.isEmpty();
  }

  private static @Nullable Term term(Entry entry, String surface) {
    Term found = spelt(entry.terms, surface);
    return found != null || entry.singulars.isEmpty()
        ? found
        : spelt(entry.singulars, surface.substring(0, surface.length() - 1));
  }

  private static @Nullable Term spelt(List<Term> terms, String surface) {
    Term loose = null;
    for (Term term : terms) {
      if (term.spelling().equals(surface)) {
        return term;
      }
      if (loose == null && mayStandFor(surface, term.spelling())) {
        loose = term;
      }
    }
    return loose;
  }

  /** Phrases in lower case stand in any case; a name keeps its capitals unless it is long. */
  private static boolean mayStandFor(String surface, String spelling) {
    if (spelling.equals(spelling.toLowerCase(Locale.ROOT))) {
      return true;
    }
    boolean digits = any(spelling, Character::isDigit);
    if (spelling.length() <= SHORT && !digits) {
      return false;
    }
    if (any(surface, Character::isUpperCase)) {
      return true;
    }
    boolean shouted = spelling.equals(spelling.toUpperCase(Locale.ROOT));
    return digits || (!shouted && spelling.length() >= LONG && surface.equalsIgnoreCase(spelling));
  }

  private static boolean any(String text, IntPredicate is) {
    for (int i = 0; i < text.length(); i++) {
      if (is.test(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInnerSign(Passage passage, int i) {
    Word sign = passage.word(i);
    return !sign.spaced()
        && (sign.is("'")
            || sign.is("’")
            || sign.is("'s")
            || sign.is("’s")
            || sign.is("&")
            || sign.is("*"));
  }
}
