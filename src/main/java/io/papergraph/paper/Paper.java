package io.papergraph.paper;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One paper as a source gives it.
 *
 * @param id the strongest identifier known
 * @param aliases the other identifiers of the same record, always with its title key, strongest
 *     first, without {@code id} itself
 * @param title cleaned by {@link Texts#clean}, never empty
 * @param abstractText cleaned by {@link Texts#clean}, never empty
 * @param authors names in order, as the source writes them
 * @param issued date of issue at the precision known, or null
 * @param origin where this text came from
 * @param statements what the source says beside the text, sorted, each once
 */
public record Paper(
    PaperId id,
    List<PaperId> aliases,
    String title,
    String abstractText,
    List<String> authors,
    @Nullable Issued issued,
    Origin origin,
    List<SourceStatement> statements) {

  private static final String NO_DATE = "0000-00-00";

  public Paper {
    requireClean("title", title);
    requireClean("abstract", abstractText);
    aliases = List.copyOf(aliases);
    authors = List.copyOf(authors);
    statements = List.copyOf(new TreeSet<>(statements));
  }

  /**
   * Files a paper under the strongest of its identifiers; its title key is always among them.
   *
   * @param stated the identifiers that the record states, in any order, possibly none
   * @throws IllegalArgumentException when no identifier is given and the title has no letter or
   *     digit to make one from, or when title or abstract is empty or not clean
   */
  public static Paper of(
      Collection<PaperId> stated,
      String title,
      String abstractText,
      List<String> authors,
      @Nullable Issued issued,
      Origin origin,
      Collection<SourceStatement> statements) {
    SortedSet<PaperId> all = new TreeSet<>(stated);
    String key = PaperId.titleKey(title);
    if (!key.isEmpty()) {
      all.add(new PaperId(PaperId.Scheme.TITLE, key));
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("title has no letter or digit, and there is no id");
    }
    List<PaperId> ids = List.copyOf(all);
    return new Paper(
        ids.get(0),
        ids.subList(1, ids.size()),
        title,
        abstractText,
        authors,
        issued,
        origin,
        List.copyOf(statements));
  }

  /** A paper of which its source says nothing beside the text. */
  public static Paper of(
      Collection<PaperId> ids,
      String title,
      String abstractText,
      List<String> authors,
      @Nullable Issued issued,
      Origin origin) {
    return of(ids, title, abstractText, authors, issued, origin, List.of());
  }

  public String text(Field field) {
    return field == Field.TITLE ? title : abstractText;
  }

  /**
   * Which of two texts for one paper stands: the one whose standing sorts last, whatever arrived
   * first. Rank of the source, version and date come first, then a SHA-256 of everything that
   * reaches the graph, so that equal standings mean equal content.
   */
  public String standing() {
    String hash =
        Texts.sha256(
            id.toString(),
            aliases.toString(),
            title,
            abstractText,
            String.join("\n", authors),
            issued == null ? "" : issued.value(),
            origin.source(),
            origin.license() == null ? "" : origin.license(),
            statements.toString());
    String updated = origin.updated().isEmpty() ? NO_DATE : origin.updated();
    return String.join("/", padded(origin.rank(), 3), padded(origin.version(), 5), updated, hash);
  }

  private static String padded(int number, int digits) {
    String written = Integer.toString(number);
    return "0".repeat(Math.max(0, digits - written.length())) + written;
  }

  private static void requireClean(String name, String text) {
    if (text.isEmpty() || !text.equals(Texts.clean(text))) {
      throw new IllegalArgumentException(name + " is empty or not cleaned");
    }
  }
}
