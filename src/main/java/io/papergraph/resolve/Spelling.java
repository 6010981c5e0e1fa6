package io.papergraph.resolve;

import io.papergraph.paper.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a name in plain letters: without LaTeX, accents, Greek letters and odd hyphens. */
final class Spelling {
  private static final Map<String, String> COMMANDS =
      Map.of("times", "x", "infty", "inf", "ell", "l", "varepsilon", "epsilon", "varphi", "phi");
  private static final Pattern ACCENT =
      Pattern.compile("\\\\(?:['\"`^~=.]|[cvuH](?=\\{))\\{?([A-Za-z])\\}?");
  private static final Pattern STYLE =
      Pattern.compile(
          "\\\\(?:text|math|emph|underline|textsuperscript|textsubscript|boldsymbol|bm|rm|bf|it|tt|sc)"
              + "[a-z]*(?![A-Za-z])");
  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)");
  private static final Pattern GREEK =
      Pattern.compile("(?<!\\p{IsGreek})\\p{IsGreek}(?!\\p{IsGreek})");
  private static final Pattern LETTER =
      Pattern.compile("GREEK (?:SMALL|CAPITAL) LETTER (?:FINAL )?([A-Z]+).*");
  private static final Pattern MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
  private static final Pattern STAR = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{Lu})\\*");
  private static final Pattern MARKUP = Pattern.compile("[{}$^_\\\\]+");

  private static final List<String> HISSING = List.of("sses", "xes", "ches", "shes", "zzes");
  private static final List<String> BRITISH_ENDINGS =
      List.of("isation", "isations", "ising", "ised", "ise", "iser", "isers");
  private static final List<String> BRITISH_STARTS =
      List.of("tumour", "behaviour", "colour", "labour", "favour", "neighbour");
  private static final Pattern DOUBLE_L =
      Pattern.compile("(mode|labe|signa|trave|cance)ll(ing|ed|er)");

  private Spelling() {}

  /** The name with its case and its separators. */
  static String plain(String name) {
    return isPlain(name) ? name.strip() : unmarked(name);
  }

  /** Whether nothing of a name needs to be written otherwise; so it is with most names. */
  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isSpecial(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '{', '}', '$', '^', '_', '\\', '*', '~' -> true;
      default -> c >= 0x80;
    };
  }

  private static String unmarked(String name) {
    String text = Texts.nfkc(name);
    if (text.indexOf('\\') >= 0) {
      text = ACCENT.matcher(text).replaceAll("$1");
      text = STYLE.matcher(text).replaceAll("");
      text = COMMAND.matcher(text).replaceAll(m -> COMMANDS.getOrDefault(m.group(1), m.group(1)));
    }
    text = ascii(text);
    if (text.indexOf('*') >= 0) {
      text = STAR.matcher(text).replaceAll("$1star");
    }
    return MARKUP.matcher(text).replaceAll("").replace('~', ' ').strip();
  }

  private static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    String spelled = GREEK.matcher(text).replaceAll(Spelling::letter);
    String latin = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFD)).replaceAll("");
    return Normalizer.normalize(latin, Normalizer.Form.NFC).replace('×', 'x').replace('−', '-');
  }

  /** The name of a lone Greek letter; one that has none stays. */
  private static String letter(MatchResult found) {
    String name = Character.getName(found.group().codePointAt(0));
    Matcher simple = LETTER.matcher(name == null ? "" : name);
    if (!simple.matches()) {
      return Matcher.quoteReplacement(found.group());
    }
    String letter = simple.group(1).toLowerCase(Locale.ROOT);
    return letter.equals("lamda") ? "lambda" : letter;
  }

  /**
   * The singular of an English word or of an acronym with a small s ({@code ViTs}); a word in
   * capitals ({@code VITS}) and one that may well end in s by nature ({@code loss, corpus, basis})
   * stays.
   */
  static String singular(String word) {
    int n = word.length();
    if (isPluralAcronym(word)) {
      return word.substring(0, n - 1);
    }
    if (n < 4 || word.charAt(n - 1) != 's' || !Character.isLetter(word.charAt(n - 2))) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ss") || lower.endsWith("us") || lower.endsWith("is")) {
      return word;
    }
    if (lower.equals("matrices")) {
      return word.substring(0, n - 3) + "x";
    }
    if (n > 4 && lower.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    boolean hissing = HISSING.stream().anyMatch(lower::endsWith);
    return word.substring(0, n - (hissing ? 2 : 1));
  }

  /** Whether a name ends in the small s of the plural behind a capital, as {@code GRUs, ViTs}. */
  static boolean isPluralAcronym(String name) {
    if (!name.endsWith("s") || name.length() < 3) {
      return false;
    }
    int capital = name.codePointBefore(name.length() - 1);
    int before = name.length() - 1 - Character.charCount(capital);
    return Character.getType(capital) == Character.UPPERCASE_LETTER
        && before > 0
        && Character.isLetter(name.codePointBefore(before));
  }

  /** The American spelling of a lower-case word. */
  static String american(String word) {
    return word.length() < 5 ? word : singleL(withoutU(withZ(word)));
  }

  /** With {@code organize} for {@code organise}. */
  private static String withZ(String word) {
    for (String ending : BRITISH_ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + "iz" + ending.substring(2);
      }
    }
    return word;
  }

  /** With {@code behavioral} for {@code behavioural}. */
  private static String withoutU(String word) {
    for (String start : BRITISH_STARTS) {
      if (word.startsWith(start)) {
        return start.substring(0, start.length() - 2) + word.substring(start.length() - 1);
      }
    }
    return word;
  }

  /** With {@code modeling} for {@code modelling}. */
  private static String singleL(String word) {
    if (!word.contains("ll")) {
      return word;
    }
    Matcher doubled = DOUBLE_L.matcher(word);
    return doubled.matches() ? doubled.group(1) + "l" + doubled.group(2) : word;
  }
}
