package io.papergraph.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an XML document, in the encoding that its byte order mark or its declaration
 * names, else UTF-8. A malformed byte becomes U+FFFD and a character that XML forbids a space: one
 * bad byte costs no more than itself. Ends with a fault where a parser reads more for one token
 * than any honest token needs.
 */
final class XmlCharacters extends Reader {
  private static final int HEAD_BYTES = 1 << 10;
  private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";
  private static final String DECLARATION = "<?xml";
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"'>]*)[\"'].*", Pattern.DOTALL);

  private final Reader decoded;
  private final int maxToken;
  private int read;
  private int line = 1;

  private XmlCharacters(Reader decoded, int maxToken) {
    this.decoded = decoded;
    this.maxToken = maxToken;
  }

  /**
   * Opens a document.
   *
   * @param maxToken the most characters that are read for one token
   * @throws BrokenFormatException when the document declares an encoding that is not known
   */
  static XmlCharacters open(InputStream stream, int maxToken) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(stream);
    String head = head(bytes);
    Charset charset = charset(head);
    bytes.skipNBytes(head.startsWith(UTF_8_MARK) ? UTF_8_MARK.length() : 0);
    return new XmlCharacters(new InputStreamReader(bytes, charset), maxToken);
  }

  /** From here on what is read belongs to another token. */
  void startToken() {
    read = 0;
  }

  /** The line that reading has come to; the parser may be behind. */
  int line() {
    return line;
  }

  boolean isTokenTooLong() {
    return read >= maxToken;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (isTokenTooLong()) {
      throw new IOException("a token of more than " + maxToken + " characters");
    }
    int count = decoded.read(buffer, offset, Math.min(length, maxToken - read));
    for (int i = offset; i < offset + count; i++) {
      line += buffer[i] == '\n' ? 1 : 0;
      buffer[i] = isForbidden(buffer[i]) ? ' ' : buffer[i];
    }
    read += Math.max(0, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    decoded.close();
  }

  /** The first bytes, up to the end of a declaration, each as a character; all stay unread. */
  private static String head(BufferedInputStream bytes) throws IOException {
    bytes.mark(HEAD_BYTES);
    StringBuilder head = new StringBuilder();
    int next = bytes.read();
    while (next >= 0) {
      head.append((char) next);
      next = next == '>' || head.length() == HEAD_BYTES ? -1 : bytes.read();
    }
    bytes.reset();
    return head.toString();
  }

  private static Charset charset(String head) throws BrokenFormatException {
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
      return StandardCharsets.UTF_16;
    }
    if (head.startsWith("<\0")) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.startsWith("\0<")) {
      return StandardCharsets.UTF_16BE;
    }
    Matcher declared = DECLARED.matcher(head);
    return declared.matches() ? declared(declared.group(1)) : StandardCharsets.UTF_8;
  }

  /** A declaration that was read as ASCII and names UTF-16 or UTF-32 is wrong: it is UTF-8. */
  private static Charset declared(String name) throws BrokenFormatException {
    try {
      Charset charset = Charset.forName(name.strip());
      byte[] ascii = DECLARATION.getBytes(StandardCharsets.US_ASCII);
      return new String(ascii, charset).equals(DECLARATION) ? charset : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new BrokenFormatException(
          "unknown encoding", "the XML is declared to be in \"" + name + "\"");
    }
  }

  private static boolean isForbidden(char c) {
    boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
    return control || c == '\uFFFE' || c == '\uFFFF';
  }
}
