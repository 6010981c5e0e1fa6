package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as a row of words, for comparing it with names that are near but not equal.
 *
 * @param written the words with their case
 * @param words the words in lower case, singular and American spelling
 */
record NameWords(List<String> written, List<String> words) {
  private static final Set<String> SMALL =
      Set.of("a", "an", "the", "of", "and", "for", "in", "on", "with", "by", "to", "from", "via");
  private static final Set<String> DIRECTED = Set.of("to", "from", "over", "versus", "vs");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?(?![\\p{L}\\p{N}])");
  private static final Pattern TWO = Pattern.compile("(?<=\\p{L})2(?=\\p{L})");
  private static final Pattern NOT_DIGIT = Pattern.compile("[^\\p{N}+]");
  private static final List<String> ENDINGS =
      List.of(
          "ematical",
          "ematics",
          "ational",
          "ation",
          "ator",
          "ating",
          "ated",
          "ical",
          "ing",
          "ion",
          "er",
          "or",
          "ic",
          "al",
          "ed",
          "ly",
          "e",
          "y");
  private static final int SHORTEST_STEM = 4;

  NameWords {
    written = List.copyOf(written);
    words = List.copyOf(words);
  }

  static NameWords of(String name) {
    String plain = Spelling.plain(name).replace("&", " and ");
    String spaced = TWO.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll(" to ");
    List<String> written = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String word : Words.of(spaced)) {
      String singular = Spelling.singular(word);
      written.add(singular);
      words.add(Spelling.american(singular.toLowerCase(Locale.ROOT)));
    }
    return new NameWords(written, words);
  }

  int size() {
    return words.size();
  }

  /** All words run together. */
  String joined() {
    return String.join("", words);
  }

  /** Digits and plus signs in their order; names that differ in these are near by letters only. */
  String numbers() {
    return NOT_DIGIT.matcher(joined()).replaceAll("");
  }

  /**
   * What is the same for names that have the same words but for small words, endings and order;
   * order counts where a word such as <i>to</i> gives it a meaning. Empty for a single word.
   */
  String bag() {
    List<String> stems = stems();
    if (stems.size() < 2) {
      return "";
    }
    if (words.stream().noneMatch(DIRECTED::contains)) {
      stems.sort(null);
    }
    return String.join(" ", stems);
  }

  /** The stems of all words but the small ones, in their order. */
  List<String> stems() {
    List<String> stems = new ArrayList<>();
    for (String word : words) {
      if (!isSmall(word)) {
        stems.add(stem(word));
      }
    }
    return stems;
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** Whether a word as written is itself a short form: two capitals or a digit, and few letters. */
  static boolean isShort(String written) {
    return written.length() <= 6
        && (written.chars().filter(Character::isUpperCase).count() > 1
            || written.chars().anyMatch(Character::isDigit));
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
