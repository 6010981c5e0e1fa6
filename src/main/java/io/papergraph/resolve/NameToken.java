package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word in a name, a number, or what is made of both.
 *
 * @param word as written
 * @param start where it begins in the name
 */
record NameToken(Kind kind, String word, int start) {
  private static final Pattern WITH_DIGIT =
      Pattern.compile(
          "(?<to>(?<!\\p{Lu})\\p{Lu}2\\p{Lu}(?![A-Za-z0-9]))"
              + "|(?<dims>\\d+x\\d+(?:x\\d+)?(?!\\w))"
              + "|(?<size>(?:(?<![A-Za-z])[aA])?\\d+(?:x\\d+)?(?:\\.\\d+)?[bBmMkKtT](?![A-Za-z0-9]))"
              + "|(?<space>\\d[dD](?![a-z0-9]))"
              + "|(?<letter>\\d+(?:\\.\\d+)?o(?![A-Za-z0-9]))"
              + "|(?<number>(?:(?<=[A-Za-z])[vV]|(?<![A-Za-z0-9])[vV])?\\d+(?:\\.\\d+)*)");

  /** What a token is. */
  enum Kind {
    /** Letters alone. */
    WORD,
    /** A number or version, with or without a v ahead of it. */
    NUMBER,
    /** A number and what it counts, as in {@code 7B, 8x7B, A14B, 128k}. */
    SIZE,
    /** Numbers and a letter that is no unit, as in {@code 32x32, 4o}. */
    LETTERED,
    /** Part of what is named, wherever it stands: {@code 3D, T2I}, plus signs. */
    NAME
  }

  /** The tokens of a name, in their order. */
  static List<NameToken> of(String name) {
    List<NameToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < name.length()) {
      NameToken token = at(name, at);
      if (token == null) {
        at += Character.charCount(name.codePointAt(at));
      } else {
        tokens.add(token);
        at = token.end();
      }
    }
    return tokens;
  }

  int end() {
    return start + word.length();
  }

  /** The token that begins here; null where none does. */
  private static @Nullable NameToken at(String name, int at) {
    int point = name.codePointAt(at);
    int after = at + Character.charCount(point);
    if (isDigit(name, at) || isDigit(name, after)) {
      Matcher token = WITH_DIGIT.matcher(name).useTransparentBounds(true).region(at, name.length());
      if (token.lookingAt()) {
        return new NameToken(kind(token), token.group(), at);
      }
    }
    if (Character.isLetter(point)) {
      return new NameToken(Kind.WORD, name.substring(at, endOfLetters(name, after)), at);
    }
    return point == '+'
        ? new NameToken(Kind.NAME, name.substring(at, endOfPluses(name, after)), at)
        : null;
  }

  private static Kind kind(Matcher withDigit) {
    if (withDigit.group("number") != null) {
      return Kind.NUMBER;
    }
    if (withDigit.group("size") != null) {
      return Kind.SIZE;
    }
    boolean lettered = withDigit.group("dims") != null || withDigit.group("letter") != null;
    return lettered ? Kind.LETTERED : Kind.NAME;
  }

  /** Where the last run of letters begins; -1 where there is none. */
  static int lastWord(String text) {
    int start = -1;
    int at = text.length();
    while (at > 0) {
      int point = text.codePointBefore(at);
      at -= Character.charCount(point);
      if (Character.isLetter(point)) {
        start = at;
      } else if (start >= 0) {
        return start;
      }
    }
    return start;
  }

  private static boolean isDigit(String name, int at) {
    return at < name.length() && name.charAt(at) >= '0' && name.charAt(at) <= '9';
  }

  private static int endOfLetters(String name, int from) {
    int at = from;
    while (at < name.length() && Character.isLetter(name.codePointAt(at))) {
      at += Character.charCount(name.codePointAt(at));
    }
    return at;
  }

  private static int endOfPluses(String name, int from) {
    int at = from;
    while (at < name.length() && name.charAt(at) == '+') {
      at++;
    }
    return at;
  }
}
