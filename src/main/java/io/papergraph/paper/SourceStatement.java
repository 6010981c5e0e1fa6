package io.papergraph.paper;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a paper beside its text, such as the repository or the datasets that Papers
 * with Code names. It is kept apart from what title and abstract say, and says whose word it is.
 *
 * @param kind what is stated
 * @param name the name of a dataset, cleaned by {@link Texts#clean}; null for the other kinds
 * @param url an address as {@link #address} writes it; null at most for a dataset
 * @param statedBy who states it, an address as {@link #address} writes it
 */
public record SourceStatement(
    Kind kind, @Nullable String name, @Nullable String url, String statedBy)
    implements Comparable<SourceStatement> {

  /** What a statement is about; the label is what data formats write. */
  public enum Kind {
    /** The code of the paper. */
    CODE("code"),
    /** The page of the project. */
    PROJECT("project"),
    /** A dataset that the paper works with. */
    DATASET("dataset");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** The kind of this label. */
    public static Optional<Kind> of(String label) {
      for (Kind kind : values()) {
        if (kind.label.equals(label)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  private static final Pattern WEB = Pattern.compile("(?i:https?)://[^/?#].*");

  /** Loops over single characters only: they take no stack, however long the address is. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?!.*%(?![0-9A-Fa-f]{2}))https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+");

  private static final String PLAIN = "._~:/?#@!$&'()*+,;=-";
  private static final Comparator<@Nullable String> TEXTS =
      Comparator.nullsFirst(Comparator.naturalOrder());

  /**
   * @throws IllegalArgumentException when a part is missing or not of its form
   */
  public SourceStatement {
    require((kind == Kind.DATASET) == (name != null), "a dataset has a name, nothing else has");
    require(
        name == null || (!name.isEmpty() && name.equals(Texts.clean(name))),
        "a name is cleaned and not empty");
    require(url != null || kind == Kind.DATASET, "only a dataset can do without an address");
    require(url == null || ADDRESS.matcher(url).matches(), "not an address: " + url);
    require(ADDRESS.matcher(statedBy).matches(), "not an address: " + statedBy);
  }

  /**
   * A web address in the form that statements hold: ASCII, with everything percent-encoded that an
   * address may not hold.
   *
   * @return empty when it is no {@code http} or {@code https} address
   */
  public static Optional<String> address(String written) {
    String text = Texts.clean(written);
    if (!WEB.matcher(text).matches()) {
      return Optional.empty();
    }
    int colon = text.indexOf(':');
    StringBuilder out = new StringBuilder(text.substring(0, colon).toLowerCase(Locale.ROOT));
    byte[] bytes = text.substring(colon).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      if (isPlain(c) || (c == '%' && isEscape(bytes, i))) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", bytes[i]));
      }
    }
    return Optional.of(out.toString());
  }

  @Override
  public int compareTo(SourceStatement other) {
    return Comparator.comparing(SourceStatement::kind)
        .thenComparing(SourceStatement::statedBy)
        .thenComparing(SourceStatement::name, TEXTS)
        .thenComparing(SourceStatement::url, TEXTS)
        .compare(this, other);
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
  }

  private static boolean isEscape(byte[] bytes, int percent) {
    return percent + 2 < bytes.length
        && Character.digit(bytes[percent + 1], 16) >= 0
        && Character.digit(bytes[percent + 2], 16) >= 0;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
