package io.papergraph.query;

/** Text of papers and servers as it may be shown on a terminal. */
public final class Printable {
  private Printable() {}

  /** The text without anything that steers a terminal or breaks the line; a space stands there. */
  public static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", " ");
  }
}
