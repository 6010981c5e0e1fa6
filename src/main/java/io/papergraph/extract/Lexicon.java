package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}+]+");
  private static final int MOST_WORDS = 12;
  private static final int SHORT = 5;
  private static final int LONG = 8;

  private final Map<String, List<Term>> byFold = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  Lexicon(List<Term> terms) {
    for (Term term : terms) {
      byFold.computeIfAbsent(Word.fold(term.spelling()), k -> new ArrayList<>(1)).add(term);
      StringBuilder prefix = new StringBuilder();
      for (String part : PARTS.split(term.spelling(), -1)) {
        prefix.append(Word.fold(part));
        prefixes.add(prefix.toString());
      }
    }
  }

  /** The longest term that begins at word {@code first}, or null. */
  @Nullable Hit longestAt(Passage passage, int first) {
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
      fold = fold + word.fold();
      Term term = term(fold, passage.cut(first, i + 1));
      if (term != null) {
        best = new Hit(term, first, i + 1);
      }
      if (!prefixes.contains(fold)) {
        break;
      }
    }
    return best;
  }

  /** The term that a whole surface spells, or null. */
  @Nullable Term lookup(String surface) {
    return term(Word.fold(surface), surface);
  }

  private @Nullable Term term(String fold, String surface) {
    Term found = spelt(byFold.get(fold), surface);
    if (found == null && fold.length() > 3 && fold.endsWith("s")) {
      String singular = surface.substring(0, surface.length() - 1);
      found = spelt(byFold.get(fold.substring(0, fold.length() - 1)), singular);
    }
    return found;
  }

  private static @Nullable Term spelt(@Nullable List<Term> terms, String surface) {
    if (terms == null) {
      return null;
    }
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
    boolean digits = spelling.chars().anyMatch(Character::isDigit);
    if (spelling.length() <= SHORT && !digits) {
      return false;
    }
    if (surface.chars().anyMatch(Character::isUpperCase)) {
      return true;
    }
    boolean shouted = spelling.equals(spelling.toUpperCase(Locale.ROOT));
    return digits || (!shouted && spelling.length() >= LONG && surface.equalsIgnoreCase(spelling));
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
