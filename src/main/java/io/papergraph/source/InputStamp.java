package io.papergraph.source;

/**
 * What an input was when it was read: with equal bytes, read as the same format by the same
 * program, it gives the same papers.
 *
 * @param sha256 of the bytes as they are stored, compressed or not; lower-case hexadecimal
 * @param bytes how many they are
 * @param format the one that was demanded, or {@link #ANY} where it was told from the content
 * @param papers how many papers it gave; it gave nothing else
 */
public record InputStamp(String sha256, long bytes, String format, long papers) {
  /** No format was demanded. */
  public static final String ANY = "any";
}
