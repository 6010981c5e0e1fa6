package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Phrases that short forms stand for. */
final class LongForms {
  private static final int LONGEST_SHORT = 12;
  private static final int CAPITALS = 2;
  private static final Set<String> NOUNS =
      Set.of("model", "method", "algorithm", "dataset", "benchmark", "score", "metric");
  private static final Pattern INNER_CAPITAL = Pattern.compile("\\p{Ll}\\p{Lu}|\\p{Lu}{2}\\p{Ll}");

  private LongForms() {}

  /** The first spelling of a thing that its name is the short form of. */
  static Optional<String> among(String name, List<String> spellings) {
    if (name.length() > LONGEST_SHORT
        || !isOneWord(name)
        || name.chars().filter(Character::isUpperCase).count() < CAPITALS) {
      return Optional.empty();
    }
    return spellings.stream().filter(s -> !isOneWord(s) && spellsOut(name, s)).findFirst();
  }

  /**
   * Whether the letters of a short form stand in this order in a phrase that begins with the first
   * of them and does not hold the short form itself; more than half of them at the start of words,
   * unless capitals within words show where the letters come from.
   */
  private static boolean spellsOut(String name, String phrase) {
    String wanted = Resolver.key(Spelling.singular(name));
    String letters = Resolver.key(phrase);
    if (letters.contains(wanted) || letters.charAt(0) != wanted.charAt(0)) {
      return false;
    }
    return inOrder(wanted, letters) == wanted.length()
        && (INNER_CAPITAL.matcher(phrase).find()
            || 2 * inOrder(wanted, initials(phrase)) > wanted.length());
  }

  /** How many letters stand in a text in their order, each taken where it comes first. */
  private static int inOrder(String wanted, String text) {
    int found = 0;
    int from = 0;
    for (int i = 0; i < wanted.length(); i++) {
      int at = text.indexOf(wanted.charAt(i), from);
      if (at >= 0) {
        from = at + 1;
        found++;
      }
    }
    return found;
  }

  private static String initials(String phrase) {
    StringBuilder initials = new StringBuilder();
    for (String word : Words.of(phrase)) {
      initials.append(Character.toLowerCase(word.charAt(0)));
    }
    return initials.toString();
  }

  /** Whether a name has neither spaces nor hyphens. */
  static boolean isOneWord(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == ' ' || c == '-' || (c >= '\u2010' && c <= '\u2015')) {
        return false;
      }
    }
    return true;
  }

  /**
   * What long forms share that are spelled alike: letters of their words in the singular and
   * American spelling, without small words and without the general noun at the end.
   */
  static String key(String phrase) {
    List<String> words = new ArrayList<>();
    for (String word : Words.of(Spelling.plain(phrase).replace("&", " and "))) {
      if (!Initials.SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        words.add(Spelling.american(Spelling.singular(word).toLowerCase(Locale.ROOT)));
      }
    }
    if (words.size() > 1 && NOUNS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words.isEmpty() ? Resolver.key(phrase) : String.join("", words);
  }
}
