package io.papergraph.export;

import io.papergraph.paper.Issued;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to write, and how.
 *
 * @param format the name of a format, or null to go by the name of the file; N-Quads where that
 *     tells nothing
 * @param papers only these: arXiv ids, DOIs, Anthology ids, addresses of their pages, or IRIs of
 *     papers in the store; all when empty
 * @param since only papers that were issued then or later, as far as the precision of their own
 *     date tells; null for all, those without a date included
 * @param text whether abstracts are written; quotes and offsets always are
 */
public record ExportOptions(
    @Nullable String format, List<String> papers, @Nullable Issued since, boolean text) {

  public ExportOptions {
    papers = List.copyOf(papers);
  }

  /** Everything, in the format that the name of the file tells. */
  public static ExportOptions everything() {
    return new ExportOptions(null, List.of(), null, true);
  }

  /** The same in the format of this name. */
  public ExportOptions as(String format) {
    return new ExportOptions(format, papers, since, text);
  }

  /** The same of these papers alone. */
  public ExportOptions ofPapers(List<String> papers) {
    return new ExportOptions(format, papers, since, text);
  }

  /** The same of papers that were issued then or later. */
  public ExportOptions issuedSince(Issued since) {
    return new ExportOptions(format, papers, since, text);
  }

  /** The same without abstracts. */
  public ExportOptions withoutText() {
    return new ExportOptions(format, papers, since, false);
  }

  /** Whether only some of the papers are wanted. */
  boolean selects() {
    return !papers.isEmpty() || since != null;
  }
}
