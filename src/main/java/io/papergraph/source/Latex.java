package io.papergraph.source;

import java.util.HashSet;
import java.util.Set;

/**
 * LaTeX text as people read it: accents, symbols and dashes as characters, fonts and braces gone.
 * Mathematics, and commands that are not known, with their arguments, stay as written; so do web
 * addresses but for their escapes.
 */
final class Latex {
  private static final int LONGEST_ARGUMENT = 1_000;

  private final String text;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> neverClosed = new HashSet<>();
  private int at;
  private boolean inAddress;

  private Latex(String text) {
    this.text = text;
  }

  static String plain(String latex) {
    Latex reading = new Latex(latex);
    while (reading.at < latex.length()) {
      reading.step();
    }
    return reading.out.toString();
  }

  private void step() {
    char c = text.charAt(at);
    switch (c) {
      case '\\' -> command();
      case '{', '}' -> at++;
      case '$' -> mathematics(text.startsWith("$$", at) ? "$$" : "$");
      case '~' -> write(inAddress ? "~" : " ", 1);
      case '-', '`', '\'' -> ligature();
      default -> write(String.valueOf(c), 1);
    }
  }

  private void write(String plain, int taken) {
    boolean slash = plain.equals("/") && !out.isEmpty() && out.charAt(out.length() - 1) == '/';
    inAddress = slash || (inAddress && !plain.isBlank());
    out.append(plain);
    at += taken;
  }

  private void ligature() {
    for (String written : LatexSymbols.LIGATURES) {
      if (text.startsWith(written, at) && !inAddress) {
        write(LatexSymbols.of(written), written.length());
        return;
      }
    }
    write(text.substring(at, at + 1), 1);
  }

  /** Copies mathematics; a delimiter that is never closed is the character itself. */
  private void mathematics(String delimiter) {
    mathematics(delimiter, delimiter);
  }

  private void mathematics(String opening, String closing) {
    int end = neverClosed.contains(closing) ? -1 : closing(at + opening.length(), closing);
    if (end < 0) {
      neverClosed.add(closing);
      write(opening, opening.length());
    } else {
      write(text.substring(at, end), end - at);
    }
  }

  /** Where mathematics ends, behind its closing delimiter; -1 for nowhere. */
  private int closing(int from, String closing) {
    int found = text.indexOf(closing, from);
    while (closing.startsWith("$") && found > 0 && text.charAt(found - 1) == '\\') {
      found = text.indexOf(closing, found + 1);
    }
    return found < 0 ? -1 : found + closing.length();
  }

  private void command() {
    int end = at + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    if (end > at + 1) {
      word(text.substring(at + 1, end), end);
    } else if (end < text.length()) {
      sign(text.charAt(end));
    } else {
      write("\\", 1);
    }
  }

  /** A command of one character that is no letter. */
  private void sign(char c) {
    String name = String.valueOf(c);
    String written = "\\" + c;
    if (LatexSymbols.isAccent(name)) {
      at += 2;
      accent(name);
    } else if (c == '(' || c == '[') {
      mathematics(written, c == '(' ? "\\)" : "\\]");
    } else {
      write(LatexSymbols.isKnown(name) ? LatexSymbols.of(name) : written, 2);
    }
  }

  /** A command named by a word; {@code end} is behind its name. */
  private void word(String name, int end) {
    if (LatexSymbols.isAccent(name)) {
      at = end;
      accent(name);
    } else if (LatexSymbols.isKnown(name)) {
      write(LatexSymbols.of(name), end - at);
      skipSpace();
    } else if (LatexSymbols.isFont(name)) {
      at = end;
      skipSpace();
    } else {
      int arguments = behindArguments(end);
      write(text.substring(at, arguments), arguments - at);
    }
  }

  /** Puts an accent on the letter that follows, in braces or not; alone it is a character. */
  private void accent(String accent) {
    while (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == ' ')) {
      at++;
    }
    if (text.startsWith("\\i", at) || text.startsWith("\\j", at)) {
      at++;
    }
    if (at < text.length() && Character.isLetter(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      out.appendCodePoint(letter).append(LatexSymbols.combining(accent));
      at += Character.charCount(letter);
    } else {
      out.append(LatexSymbols.alone(accent));
    }
  }

  /** Behind the groups in braces or brackets that follow at once. */
  private int behindArguments(int from) {
    int end = from;
    while (end < text.length() && (text.charAt(end) == '{' || text.charAt(end) == '[')) {
      int behind = behindGroup(end);
      if (behind < 0) {
        return end;
      }
      end = behind;
    }
    return end;
  }

  private int behindGroup(int from) {
    char opening = text.charAt(from);
    char closing = opening == '{' ? '}' : ']';
    int depth = 0;
    int last = Math.min(text.length(), from + LONGEST_ARGUMENT);
    for (int i = from; i < last; i++) {
      char c = text.charAt(i);
      depth += c == opening ? 1 : c == closing ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
