package io.papergraph.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the inside of a block: a key and fields, or the definition of a macro. A value is made of
 * pieces with {@code #} between them: text in braces or quotes, numbers, macros.
 */
final class BibtexParser {
  private static final String END_OF_NAME = " \t\n,={}\"#";

  private final Map<String, String> macros;
  private final String body;
  private int at;

  private BibtexParser(Map<String, String> macros, String body) {
    this.macros = macros;
    this.body = body;
  }

  /**
   * Reads an entry.
   *
   * @param macros by name in lower case; a macro that is not among them stands for its name
   */
  static BibtexEntry entry(String body, Map<String, String> macros) throws RejectedRecordException {
    BibtexParser parser = new BibtexParser(macros, body);
    int comma = body.indexOf(',');
    String key = body.substring(0, comma < 0 ? body.length() : comma).strip();
    if (key.indexOf('=') >= 0) {
      throw broken("the entry has no key");
    }
    parser.at = comma < 0 ? body.length() : comma;
    return new BibtexEntry(key, parser.fields());
  }

  /** Reads the definitions of a {@code @string} block. */
  static Map<String, String> definitions(String body, Map<String, String> macros)
      throws RejectedRecordException {
    return new BibtexParser(macros, body).fields();
  }

  /** Of a field given twice the first counts, as for BibTeX. */
  private Map<String, String> fields() throws RejectedRecordException {
    Map<String, String> fields = new HashMap<>();
    int length = 0;
    skip(",");
    while (at < body.length()) {
      String name = word().toLowerCase(Locale.ROOT);
      if (name.isEmpty() || !take('=')) {
        throw broken("a field and '=' are due at: " + rest());
      }
      String value = value(name);
      length += value.length();
      if (length > BibtexBlocks.MAX_CHARACTERS) {
        throw tooLong("the macros of the entry grow");
      }
      fields.putIfAbsent(name, value);
      if (at < body.length() && body.charAt(at) != ',') {
        throw broken("a comma is due after the field %s, at: %s".formatted(name, rest()));
      }
      skip(",");
    }
    return fields;
  }

  private String value(String name) throws RejectedRecordException {
    StringBuilder value = new StringBuilder();
    do {
      skip("");
      value.append(piece(name));
      if (value.length() > BibtexBlocks.MAX_CHARACTERS) {
        throw tooLong("the macros of " + name + " grow");
      }
    } while (take('#'));
    return value.toString();
  }

  private String piece(String name) throws RejectedRecordException {
    char first = at < body.length() ? body.charAt(at) : ',';
    if (first == '{' || first == '"') {
      int end = endOfText(first == '{' ? '}' : '"');
      if (end < 0) {
        throw broken("the text of the field " + name + " is not closed");
      }
      String text = body.substring(at + 1, end);
      at = end + 1;
      return text;
    }
    String word = word();
    if (word.isEmpty()) {
      throw broken("the field " + name + " has no value");
    }
    return macros.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  /** Where the text that begins here is closed, outside of braces within it; -1 for nowhere. */
  private int endOfText(char closing) {
    int depth = 0;
    for (int i = at + 1; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == closing && depth == 0) {
        return i;
      }
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    }
    return -1;
  }

  private String word() {
    int from = at;
    while (at < body.length() && END_OF_NAME.indexOf(body.charAt(at)) < 0) {
      at++;
    }
    return body.substring(from, at);
  }

  /** Passes over white space, then over a character if it stands there, with the space after it. */
  private boolean take(char c) {
    skip("");
    if (at < body.length() && body.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skip(String others) {
    while (at < body.length()
        && (Character.isWhitespace(body.charAt(at)) || others.indexOf(body.charAt(at)) >= 0)) {
      at++;
    }
  }

  private String rest() {
    return Details.oneLine(body.substring(at, Math.min(body.length(), at + 40)));
  }

  private static RejectedRecordException tooLong(String detail) {
    return new RejectedRecordException("record too long", Details.oneLine(detail));
  }

  private static RejectedRecordException broken(String detail) {
    return new RejectedRecordException("broken BibTeX", Details.oneLine(detail));
  }
}
