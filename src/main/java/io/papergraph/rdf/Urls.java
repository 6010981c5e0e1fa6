package io.papergraph.rdf;

import java.nio.charset.StandardCharsets;

/** Addresses from texts as IRIs. */
final class Urls {
  private static final String NOT_IN_IRI = "<>\"{}|\\^`[] ";

  private Urls() {}

  /**
   * The address as an IRI: as written, but with everything percent-encoded that an IRI may not
   * hold, a percent sign among it that starts no escape. Every address can be written so.
   */
  static String iri(String url) {
    StringBuilder out = new StringBuilder(url.length());
    boolean fragment = false;
    for (int i = 0; i < url.length(); ) {
      int c = url.codePointAt(i);
      boolean strayPercent = c == '%' && !isEscape(url, i);
      boolean secondHash = c == '#' && fragment;
      fragment |= c == '#';
      if (strayPercent || secondHash || !isAllowed(c)) {
        encode(c, out);
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  private static boolean isEscape(String url, int percent) {
    return percent + 2 < url.length()
        && Character.digit(url.charAt(percent + 1), 16) >= 0
        && Character.digit(url.charAt(percent + 2), 16) >= 0;
  }

  private static boolean isAllowed(int c) {
    if (c < 0x80) {
      return c > ' ' && c < 0x7F && NOT_IN_IRI.indexOf(c) < 0;
    }
    int type = Character.getType(c);
    boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return c >= 0xA0
        && !nonCharacter
        && type != Character.PRIVATE_USE
        && type != Character.SURROGATE
        && type != Character.FORMAT
        && !Character.isSpaceChar(c)
        && (c < 0xFFF0 || c > 0xFFFF)
        && c < 0xE0000;
  }

  private static void encode(int c, StringBuilder out) {
    for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
      out.append(String.format("%%%02X", b));
    }
  }
}
