package io.papergraph.paper;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What names a paper: an arXiv id, a DOI, an ACL Anthology id or, where there is none of these, the
 * normalised title. Values are normalised, so equal papers have equal ids: an arXiv id has no
 * version, a DOI is lower case.
 */
public record PaperId(Scheme scheme, String value) implements Comparable<PaperId> {

  /** Schemes from the strongest to the weakest; a paper is filed under the strongest it has. */
  public enum Scheme {
    ARXIV,
    DOI,
    ACL,
    TITLE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The lower-case name, as written in JSON and in IRIs. */
    public String label() {
      return label;
    }
  }

  /** An arXiv id with the version that was written after it, 0 for none. */
  public record Versioned(PaperId id, int version) {}

  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)(?:arxiv:|https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf)/"
              + "|(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?10\\.48550/arxiv\\.)?"
              + "(\\d{4}\\.\\d{4,5}|[a-z][a-z-]*(?:\\.[a-z]{2})?/\\d{7})(?:v(\\d{1,3}))?(?:\\.pdf)?");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:doi:\\s*|https?://(?:dx\\.)?doi\\.org/)?(10\\.\\d{4,9}/\\S+)");
  private static final Pattern ACL =
      Pattern.compile(
          "(?i)(?:acl:|https?://(?:www\\.)?(?:aclanthology\\.org|aclweb\\.org/anthology)/)?"
              + "(\\d{4}\\.[a-z0-9_]+-[a-z0-9]+\\.\\d+|[a-z]\\d{2}-\\d{4})(?:\\.pdf)?/?");
  private static final Comparator<PaperId> ORDER =
      Comparator.comparing(PaperId::scheme).thenComparing(PaperId::value);
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  public PaperId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("empty " + scheme.label() + " id");
    }
  }

  /**
   * Reads an identifier as people write it: bare, with a scheme, or as the address of a page. A DOI
   * that arXiv made from its own id is that id.
   *
   * @return the id and arXiv version, or empty when the text is none of the known forms
   */
  public static Optional<Versioned> parse(String written) {
    String text = written.strip();
    Matcher arxiv = ARXIV.matcher(text);
    if (arxiv.matches()) {
      int version = arxiv.group(2) == null ? 0 : Integer.parseInt(arxiv.group(2));
      return Optional.of(new Versioned(of(Scheme.ARXIV, arxiv.group(1)), version));
    }
    Matcher doi = DOI.matcher(text);
    if (doi.matches()) {
      return Optional.of(new Versioned(of(Scheme.DOI, doi.group(1)), 0));
    }
    Matcher acl = ACL.matcher(text);
    if (acl.matches()) {
      return Optional.of(new Versioned(of(Scheme.ACL, acl.group(1)), 0));
    }
    return Optional.empty();
  }

  /** The id of a paper known by its title alone: its letters and digits in lower case. */
  public static PaperId ofTitle(String title) {
    return new PaperId(Scheme.TITLE, titleKey(title));
  }

  /**
   * Letters and digits of a title, compatibility-normalised and in lower case, words one space
   * apart; empty when the title has none.
   */
  public static String titleKey(String title) {
    String folded = Texts.nfkc(title).toLowerCase(Locale.ROOT);
    return Texts.isAscii(folded)
        ? asciiWords(folded)
        : NOT_WORD.matcher(folded).replaceAll(" ").strip();
  }

  /** What the pattern gives, for the titles that most papers have. */
  private static String asciiWords(String folded) {
    StringBuilder words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        words.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString();
  }

  private static PaperId of(Scheme scheme, String value) {
    return new PaperId(scheme, value.toLowerCase(Locale.ROOT));
  }

  @Override
  public int compareTo(PaperId other) {
    return ORDER.compare(this, other);
  }

  /** {@code scheme:value}, the form that {@link #parse} reads back for all but titles. */
  @Override
  public String toString() {
    return scheme.label() + ":" + value;
  }
}
