package io.papergraph.extract;

import java.util.Set;

/** Tells by its spelling whether a word can be a proper name. */
final class Names {
  private static final Set<String> PARTICLES =
      Set.of("of", "for", "the", "in", "to", "with", "from");
  private static final Set<String> VERSIONS =
      Set.of(
          "pro",
          "flash",
          "mini",
          "turbo",
          "large",
          "small",
          "base",
          "tiny",
          "xl",
          "xxl",
          "instruct",
          "sonnet",
          "opus",
          "haiku",
          "preview",
          "plus",
          "ultra",
          "max",
          "lite",
          "thinking");

  /** Words after which a number before them is still a version. */
  private static final Set<String> AFTER_VERSIONS =
      Set.of(
          "and",
          "or",
          "on",
          "in",
          "with",
          "as",
          "to",
          "for",
          "is",
          "model",
          "models",
          "dataset",
          "benchmark",
          "by",
          "from",
          "achieves",
          "has",
          "show",
          "shows");

  /** What parts of a word are joined by. */
  private static final String SEPARATORS = "-_/:‐‑";

  private final Lexicons lexicons;

  Names(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /** Whether a word looks like a name: inner capitals, capitals with digits, or all capitals. */
  boolean isName(Word word) {
    return isName(word.form());
  }

  /** Whether a form looks like a name. */
  boolean isName(Form form) {
    String text = form.text();
    return form.mayBeName()
        && !isGeneric(text)
        && !isMeasure(text)
        && hasNamedPart(text)
        && !describes(text);
  }

  /** What every name has at least: two capitals, or a capital and a digit or sign. */
  static boolean mayBeName(String text) {
    int capitals = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (isDigitLike(c)) {
        digits++;
      }
    }
    return capitals >= 2 || (capitals == 1 && digits > 0);
  }

  private boolean hasNamedPart(String text) {
    for (int from = 0; from <= text.length(); ) {
      int to = partEnd(text, from);
      if (isMarked(text, from, to) && !isGeneric(text.substring(from, to))) {
        return true;
      }
      from = to + 1;
    }
    return false;
  }

  /** One past the last character of the part that begins at {@code from}. */
  private static int partEnd(String text, int from) {
    int to = from;
    while (to < text.length() && SEPARATORS.indexOf(text.charAt(to)) < 0) {
      to++;
    }
    return to;
  }

  /** Whether a name is only the first part of a word: "BERT-based". */
  private boolean describes(String text) {
    int from = text.length();
    while (from > 0 && SEPARATORS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    if (from == 0 || text.length() - from <= 2 || isMarked(text, from, text.length())) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (!Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return Character.isLowerCase(text.codePointAt(from))
        || lexicons.words("suffix").contains(text.substring(from));
  }

  boolean isGeneric(String text) {
    Lexicon.Term term = lexicons.terms().lookup(text);
    return term != null && term.sense() == Lexicon.Sense.GENERIC;
  }

  /** A number with a unit, such as 20Hz or 12MP. */
  private static boolean isMeasure(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters <= 3 && text.indexOf('-') < 0;
  }

  /** Two capitals, or a capital and a digit or sign, between {@code from} and {@code to}. */
  private static boolean isMarked(String text, int from, int to) {
    int capitals = 0;
    int digits = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (isDigitLike(c)) {
        digits++;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return capitals >= 2 || (capitals == 1 && digits > 0 && letters > 1);
  }

  private static boolean isDigitLike(char c) {
    return Character.isDigit(c) || c == '+' || c == '^';
  }

  /** A word with a capital first letter that is no name by its spelling. */
  static boolean isCapitalised(Word word) {
    return word.isWord() && word.startsUpper();
  }

  /**
   * One past the last word of the name that begins at {@code first}: a name takes a version or size
   * after it ({@code Gemini 2.5 Pro}, {@code Llama 3 8B}).
   */
  int end(Passage passage, int first) {
    int end = first + 1;
    while (end < passage.size() && end < first + 5 && isVersion(passage, end)) {
      end++;
    }
    return end;
  }

  private static boolean isVersion(Passage passage, int i) {
    Word word = passage.word(i);
    if (!word.isWord() || !word.spaced()) {
      return false;
    }
    if (word.startsUpper() && VERSIONS.contains(word.lower())) {
      return true;
    }
    String text = word.text();
    boolean size =
        isNumber(text, text.length() - 1) && "BM".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean version = text.length() > 1 && (text.charAt(0) == 'v' || text.charAt(0) == 'V');
    boolean number = isNumber(text, text.length()) && text.length() <= 3;
    String next = passage.lower(i + 1);
    return size
        || (version && Character.isDigit(text.charAt(1)))
        || (number && !next.equals("%") && (i + 1 >= passage.size() || !isCount(passage, i + 1)));
  }

  /** Whether what follows a number makes it a count or measure rather than a version. */
  private static boolean isCount(Passage passage, int i) {
    Word word = passage.word(i);
    return word.isWord()
        && Character.isLowerCase(word.text().codePointAt(0))
        && !AFTER_VERSIONS.contains(word.lower());
  }

  private static boolean isNumber(String text, int end) {
    if (end <= 0) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (!Character.isDigit(text.charAt(i)) && text.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /**
   * One past the last word of a run of capitalised words that begins at {@code first}, small words
   * inside it included, at most {@code most} words long.
   */
  int capitalisedEnd(Passage passage, int first, int most) {
    int end = first;
    int i = first;
    while (i < passage.size() && i < first + most) {
      Word word = passage.word(i);
      if (!word.isWord() || (i > first && !word.spaced())) {
        break;
      }
      if (word.startsUpper() || (i > first && word.startsDigit())) {
        end = i + 1;
      } else if (i == first || !isParticle(passage, i)) {
        break;
      }
      i++;
    }
    return end;
  }

  /** Whether a small word holds a name together; "and" between two names does not. */
  private boolean isParticle(Passage passage, int i) {
    if (!passage.lower(i).equals("and")) {
      return PARTICLES.contains(passage.lower(i));
    }
    return i + 1 < passage.size() && !isName(passage.word(i - 1)) && !isName(passage.word(i + 1));
  }
}
