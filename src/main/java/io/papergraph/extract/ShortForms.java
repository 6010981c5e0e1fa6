package io.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds names side by side of which one abbreviates the other, where no brackets say so by
 * themselves: "RAM++: Recognize Anything Plus", "UNIP, a Unified Infrared Pre-training framework",
 * "Multimodal In-Context Tuning, named ModICT".
 */
final class ShortForms {
  /** Words {@code first} to {@code end} of a passage are likely a name. */
  record Stretch(Passage passage, int first, int end) {}

  /** A short form and the name it stands for. */
  record Pair(Stretch shortForm, Stretch longForm) {}

  /** What may stand between a name and its other form. */
  private static final Set<String> BETWEEN =
      Set.of(
          ",",
          "(",
          ":",
          "~",
          "$",
          "\\",
          "{",
          "}",
          "a",
          "an",
          "the",
          "or",
          "as",
          "named",
          "called",
          "dubbed",
          "termed",
          "namely",
          "i.e.",
          "abbreviated",
          "shortened",
          "short",
          "for");

  /** Ends of names that say what kind of thing they name and abbreviate nothing. */
  private static final List<String> ENDINGS =
      List.of("bert", "gpt", "clip", "net", "former", "llm", "lm", "vit", "gan", "nas", "bench");

  private static final int MOST_BETWEEN = 5;
  private static final int LONGEST_SHORT = 14;
  private static final int LEAST_LETTERS = 2;

  private final Lexicons lexicons;

  ShortForms(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** The pairs among likely names, in the order of the text. */
  List<Pair> find(List<Stretch> names) {
    List<Stretch> sorted = new ArrayList<>(names);
    sorted.sort(
        Comparator.comparing((Stretch s) -> s.passage().field())
            .thenComparingInt(Stretch::first)
            .thenComparingInt(Stretch::end));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        Stretch a = sorted.get(i);
        Stretch b = sorted.get(j);
        if (a.passage() != b.passage() || b.first() - a.end() > MOST_BETWEEN) {
          break;
        }
        if (areBeside(a, b)) {
          add(a, b, pairs);
        }
      }
    }
    return pairs;
  }

  private static void add(Stretch a, Stretch b, List<Pair> pairs) {
    if (isShortFor(a, b)) {
      pairs.add(new Pair(a, b));
    } else if (isShortFor(b, a)) {
      pairs.add(new Pair(b, a));
    }
  }

  private boolean areBeside(Stretch a, Stretch b) {
    boolean sign = false;
    for (int i = a.end(); i < b.first(); i++) {
      String lower = a.passage().lower(i);
      boolean kind = i < b.first() - 1 && lexicons.head(lower) != null;
      if (!kind && !BETWEEN.contains(lower)) {
        return false;
      }
      sign |= !a.passage().word(i).isWord();
    }
    return sign;
  }

  /** Whether the letters of one word stand, in their order, in several other words. */
  private static boolean isShortFor(Stretch shortForm, Stretch longForm) {
    String text = shortForm.passage().cut(shortForm.first(), shortForm.end());
    String words = longForm.passage().cut(longForm.first(), longForm.end());
    if (text.length() > LONGEST_SHORT
        || text.indexOf(' ') >= 0
        || (words.indexOf(' ') < 0 && words.indexOf('-') < 0)
        || text.chars().filter(Character::isUpperCase).count() < LEAST_LETTERS) {
      return false;
    }
    String letters = letters(text);
    String whole = letters(words);
    return stands(letters, whole) || stands(withoutEnding(letters), whole);
  }

  private static boolean stands(String letters, String whole) {
    if (letters.length() < LEAST_LETTERS
        || whole.length() < 2 * letters.length()
        || whole.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < whole.length() && at < letters.length(); i++) {
      if (whole.charAt(i) == letters.charAt(at)) {
        at++;
      }
    }
    return at == letters.length();
  }

  private static String withoutEnding(String letters) {
    for (String ending : ENDINGS) {
      if (letters.endsWith(ending)) {
        return letters.substring(0, letters.length() - ending.length());
      }
    }
    return "";
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetter)
        .forEach(c -> out.append((char) c));
    return out.toString();
  }
}
