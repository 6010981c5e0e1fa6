package io.papergraph.extract;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text, with its unit.
 *
 * @param passage where it stands
 * @param first index of its first word
 * @param end one past the last word of the number and its unit
 * @param asWritten the number alone
 * @param unit as the guidelines write it, empty for none
 * @param sign {@code +}, {@code -} or empty, as it stands before the number
 */
record Quantity(Passage passage, int first, int end, String asWritten, String unit, String sign) {

  private static final int LONGEST = 20;
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("%", "%"),
          Map.entry("percent", "%"),
          Map.entry("x", "x"),
          Map.entry("×", "x"),
          Map.entry("times", "x"),
          Map.entry("-fold", "x"),
          Map.entry("fold", "x"),
          Map.entry("\\times", "x"),
          Map.entry("points", "points"),
          Map.entry("point", "points"),
          Map.entry("pp", "points"),
          Map.entry("pts", "points"),
          Map.entry("p", "points"),
          Map.entry("db", "dB"),
          Map.entry("fps", "FPS"),
          Map.entry("ms", "ms"),
          Map.entry("milliseconds", "ms"),
          Map.entry("seconds", "seconds"),
          Map.entry("s", "s"),
          Map.entry("minutes", "minutes"),
          Map.entry("hours", "hours"),
          Map.entry("gb", "GB"),
          Map.entry("mb", "MB"),
          Map.entry("mm", "mm"),
          Map.entry("cm", "cm"),
          Map.entry("°", "°"),
          Map.entry("degrees", "degrees"),
          Map.entry("meters", "meters"),
          Map.entry("m", "m"),
          Map.entry("days", "days"),
          Map.entry("g", "G"),
          Map.entry("gflops", "GFLOPs"),
          Map.entry("hz", "Hz"));

  /** The value without thousands separators. */
  BigDecimal value() {
    return new BigDecimal(asWritten.replace(",", ""));
  }

  /** The quantity whose number begins at word {@code i}, or null. */
  static @Nullable Quantity at(Passage passage, int i) {
    Word word = passage.word(i);
    if (!word.isWord() || !word.startsDigit()) {
      return null;
    }
    String text = word.text();
    int digits = numberEnd(text);
    String number = text.substring(0, digits);
    if (!isPlain(number)) {
      return null;
    }
    String rest = text.substring(digits).toLowerCase(Locale.ROOT);
    if (rest.isEmpty()) {
      Unit unit = unitAfter(passage, i + 1);
      return new Quantity(passage, i, unit.end(), number, unit.name(), sign(passage, i));
    }
    String unit = UNITS.get(rest);
    return unit == null
        ? range(passage, i, number)
        : new Quantity(passage, i, i + 1, number, unit, sign(passage, i));
  }

  private record Unit(String name, int end) {}

  /** The unit that stands at word {@code i}, markup skipped, or none. */
  private static Unit unitAfter(Passage passage, int i) {
    int at = i;
    while (at < passage.size() && isMarkup(passage, at)) {
      at++;
    }
    if (at == passage.size()) {
      return new Unit("", i);
    }
    String word = passage.lower(at);
    if ((word.equals("percentage") || word.equals("absolute"))
        && passage.lower(at + 1).startsWith("point")) {
      return new Unit("points", at + 2);
    }
    String unit = UNITS.get(word);
    boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
    if (unit == null || (letter && passage.word(at).spaced())) {
      return new Unit("", i);
    }
    boolean points =
        unit.equals("%")
            && (passage.lower(at + 1).startsWith("point")
                || (passage.lower(at + 1).equals("p") && !passage.word(at + 1).spaced()));
    return points ? new Unit("points", at + 2) : new Unit(unit, at + 1);
  }

  /** The first number of "70-80%", "2-5x", "10times-1000times", as far as one word writes them. */
  private static @Nullable Quantity range(Passage passage, int i, String number) {
    Quantity last = last(passage, i);
    if (last == null || (last.unit().isEmpty() && number.indexOf('.') < 0)) {
      return null;
    }
    return new Quantity(passage, i, last.end(), number, last.unit(), sign(passage, i));
  }

  /** The second number of a range that one word writes, or null when it writes one number. */
  static @Nullable Quantity last(Passage passage, int i) {
    String text = passage.word(i).text();
    int hyphen = text.indexOf('-');
    if (hyphen < 0 || text.indexOf('-', hyphen + 1) >= 0 || numberEnd(text) == 0) {
      return null;
    }
    String tail = text.substring(hyphen + 1);
    int digits = numberEnd(tail);
    if (digits == 0) {
      return null;
    }
    String rest = tail.substring(digits).toLowerCase(Locale.ROOT);
    String number = tail.substring(0, digits);
    if (!isPlain(number)) {
      return null;
    }
    if (rest.isEmpty()) {
      Unit unit = unitAfter(passage, i + 1);
      return new Quantity(passage, i, unit.end(), number, unit.name(), "");
    }
    String unit = UNITS.get(rest);
    return unit == null ? null : new Quantity(passage, i, i + 1, number, unit, "");
  }

  /** Whether a sign is LaTeX around a number: a dollar, a backslash, a brace. */
  static boolean isMarkup(Passage passage, int i) {
    Word word = passage.word(i);
    return word.is("$") || word.is("\\") || word.is("{") || word.is("}") || word.is("~");
  }

  private static String sign(Passage passage, int i) {
    if (i == 0) {
      return "";
    }
    Word before = passage.word(i - 1);
    return before.is("+") || before.is("-") || before.is("−") ? before.text() : "";
  }

  /** One past the digits that a text begins with, points and commas between digits included. */
  private static int numberEnd(String text) {
    int i = 0;
    while (i < text.length() && (isDigit(text, i) || isInner(text, i))) {
      i++;
    }
    return i;
  }

  /** Whether digits are one number of a length that means something, not 1.2.3 or a serial. */
  private static boolean isPlain(String number) {
    return number.length() <= LONGEST && number.indexOf('.') == number.lastIndexOf('.');
  }

  private static boolean isInner(String text, int i) {
    boolean sign = text.charAt(i) == '.' || text.charAt(i) == ',';
    return sign && i > 0 && isDigit(text, i - 1) && isDigit(text, i + 1);
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
