package io.papergraph.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/** Text cleaning that every source shares, and hashes of the cleaned text. */
public final class Texts {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int FIRST_BEYOND_ASCII = 0x80;
  private static final int DELETE = 0x7F;

  private Texts() {}

  /**
   * Cleans text as it is stored: NFC; control characters and every run of white space become one
   * space; lone surrogates and noncharacters become U+FFFD; runs of more than 64 combining marks
   * are cut by U+034F; nothing at either end. Markup such as LaTeX stays as written, since quotes
   * are verbatim.
   */
  public static String clean(String raw) {
    return isPlain(raw) ? raw : cleaned(raw);
  }

  /** Whether a text is clean and in ASCII, as most are that are asked about: told at a glance. */
  private static boolean isPlain(String text) {
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= DELETE || (c == ' ' && space)) {
        return false;
      }
      space = c == ' ';
    }
    return !space || text.isEmpty();
  }

  private static String cleaned(String raw) {
    char[] in = raw.toCharArray();
    char[] out = new char[in.length];
    int length = 0;
    boolean space = false;
    boolean ascii = true;
    for (int i = 0; i < in.length; ) {
      int c = Character.codePointAt(in, i);
      i += Character.charCount(c);
      if (isSpace(c)) {
        space = length > 0;
        continue;
      }
      if (space) {
        out[length++] = ' ';
        space = false;
      }
      if (c < FIRST_BEYOND_ASCII) {
        out[length++] = (char) c;
      } else {
        ascii = false;
        length += Character.toChars(isNoCharacter(c) ? REPLACEMENT : c, out, length);
      }
    }
    String cleaned = new String(out, 0, length);
    return ascii ? cleaned : nfc(cleaned);
  }

  /**
   * Cut before, so that it takes time in proportion, and after, since marks may have grown more.
   */
  private static String nfc(String text) {
    return MarkRuns.cut(Normalizer.normalize(MarkRuns.cut(text), Normalizer.Form.NFC));
  }

  /** Compatibility-normalised text, for keys that are compared and never shown. */
  public static String nfkc(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Texts in ASCII are normal in every form. */
  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
        return false;
      }
    }
    return true;
  }

  /** SHA-256 of the parts in UTF-8, each followed by a zero byte, as 64 lower-case hex digits. */
  public static String sha256(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of bytes, as 64 lower-case hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static boolean isSpace(int c) {
    if (c > ' ' && c < DELETE) {
      return false;
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CONTROL;
  }

  /** Lone surrogates, and code points that Unicode keeps out of text and RDF readers refuse. */
  private static boolean isNoCharacter(int c) {
    if (c < Character.MIN_SURROGATE) {
      return false;
    }
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean lastOfPlane = (c & 0xFFFE) == 0xFFFE;
    boolean reserved = c >= 0xFDD0 && c <= 0xFDEF;
    return surrogate || lastOfPlane || reserved;
  }
}
