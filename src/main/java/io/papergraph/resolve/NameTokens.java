package io.papergraph.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a name into words, numbers and what is made of both, one after the other. */
final class NameTokens {
  private static final Pattern WITH_DIGIT =
      Pattern.compile(
          "(?<to>(?<!\\p{Lu})\\p{Lu}2\\p{Lu}(?![A-Za-z0-9]))"
              + "|(?<dims>\\d+x\\d+(?:x\\d+)?(?!\\w))"
              + "|(?<size>(?:(?<![A-Za-z])[aA])?\\d+(?:x\\d+)?(?:\\.\\d+)?[bBmMkKtT](?![A-Za-z0-9]))"
              + "|(?<space>\\d[dD](?![a-z0-9]))"
              + "|(?<letter>\\d+(?:\\.\\d+)?o(?![A-Za-z0-9]))"
              + "|(?<number>(?:(?<=[A-Za-z])[vV]|(?<![A-Za-z0-9])[vV])?\\d+(?:\\.\\d+)*)");

  private final String text;
  private final Matcher withDigit;
  private Kind kind = Kind.NAME;
  private int start;
  private int end;

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

  NameTokens(String text) {
    this.text = text;
    this.withDigit = WITH_DIGIT.matcher(text).useTransparentBounds(true);
  }

  /** Goes on to the next token; false where there is none. */
  boolean next() {
    int at = end;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int after = at + Character.charCount(point);
      if ((isDigit(at) || isDigit(after)) && withDigit.region(at, text.length()).lookingAt()) {
        return take(kindWithDigit(), at, withDigit.end());
      }
      if (Character.isLetter(point)) {
        return take(Kind.WORD, at, endOfLetters(after));
      }
      if (point == '+') {
        return take(Kind.NAME, at, endOfPluses(after));
      }
      at = after;
    }
    return false;
  }

  Kind kind() {
    return kind;
  }

  /** The token as written. */
  String word() {
    return text.substring(start, end);
  }

  int start() {
    return start;
  }

  int end() {
    return end;
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

  private boolean take(Kind found, int from, int to) {
    kind = found;
    start = from;
    end = to;
    return true;
  }

  private Kind kindWithDigit() {
    if (withDigit.group("number") != null) {
      return Kind.NUMBER;
    }
    if (withDigit.group("size") != null) {
      return Kind.SIZE;
    }
    boolean lettered = withDigit.group("dims") != null || withDigit.group("letter") != null;
    return lettered ? Kind.LETTERED : Kind.NAME;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private int endOfLetters(int from) {
    int at = from;
    while (at < text.length() && Character.isLetter(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private int endOfPluses(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '+') {
      at++;
    }
    return at;
  }
}
