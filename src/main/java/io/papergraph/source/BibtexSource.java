package io.papergraph.source;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * BibTeX with abstracts, as the ACL Anthology, arXiv, Zotero and Mendeley write it. Accents and
 * escapes of LaTeX become characters, mathematics stays as written.
 */
public final class BibtexSource implements PaperSource {
  private static final String NAME = "bibtex";
  private static final int HEAD_LINES = 20;
  private static final int LATEX_FACTOR = 4;
  private static final Pattern FIRST_BLOCK =
      Pattern.compile(
          "(?i)\\s*@(?:article|inproceedings|conference|proceedings|misc|book|inbook|incollection"
              + "|collection|phdthesis|mastersthesis|thesis|techreport|report|unpublished|online"
              + "|electronic|manual|booklet|dataset|software|string|preamble|comment)\\s*[{(].*");
  private static final Pattern ARXIV_IN_JOURNAL = Pattern.compile("(?i)\\barxiv:\\S+");

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts text in which one of the first lines begins an entry, a macro or the like. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).isEmpty()
        && !head.stripLeading().startsWith("{")
        && head.lines()
            .filter(line -> !line.isBlank())
            .limit(HEAD_LINES)
            .anyMatch(line -> FIRST_BLOCK.matcher(line).matches());
  }

  @Override
  public Stream<Read> read(Input input) {
    BibtexBlocks blocks = new BibtexBlocks(new Lines(input));
    return ReadCursor.stream(new BibtexReads(blocks, BibtexSource::paper));
  }

  private static Paper paper(BibtexEntry entry) throws RejectedRecordException {
    String title = required(entry, "title", Records.MAX_TITLE);
    String text = required(entry, "abstract", Records.MAX_ABSTRACT);
    List<PaperId.Versioned> ids = ids(entry);
    return Records.paper(
        ids.stream().map(PaperId.Versioned::id).toList(),
        title,
        text,
        AuthorNames.bibtex(entry.raw("author")).stream().map(BibtexSource::name).toList(),
        issued(entry),
        new Origin(
            NAME,
            SourceRank.BIBTEX,
            ids.stream().mapToInt(PaperId.Versioned::version).max().orElse(0),
            "",
            Records.webIri(entry.text("license").strip()),
            entry.key().isEmpty() ? null : entry.key()));
  }

  private static String name(String latex) {
    return Texts.clean(Latex.plain(latex));
  }

  private static String required(BibtexEntry entry, String field, int max)
      throws RejectedRecordException {
    int length = entry.raw(field).length();
    if (length > LATEX_FACTOR * max) {
      throw new RejectedRecordException(field + " too long", length + " characters of LaTeX");
    }
    String text = entry.text(field);
    if (text.isBlank()) {
      throw new RejectedRecordException("no " + field, Details.oneLine(entry.key()));
    }
    return text;
  }

  private static List<PaperId.Versioned> ids(BibtexEntry entry) {
    List<String> written = new ArrayList<>();
    written.addAll(List.of(entry.text("doi").split("[\\s,;]+")));
    written.addAll(List.of(entry.text("url").split("\\s+")));
    arxivId(entry).ifPresent(written::add);
    return written.stream().flatMap(id -> PaperId.parse(id).stream()).toList();
  }

  /** An {@code eprint} that is none of another archive, or the journal that stands for one. */
  private static Optional<String> arxivId(BibtexEntry entry) {
    String archive = entry.text("archiveprefix") + entry.text("eprinttype");
    String eprint = entry.text("eprint").strip();
    if (!eprint.isEmpty()) {
      return archive.isBlank() || archive.toLowerCase(Locale.ROOT).contains("arxiv")
          ? Optional.of(eprint)
          : Optional.empty();
    }
    Matcher journal = ARXIV_IN_JOURNAL.matcher(entry.text("journal"));
    return journal.find() ? Optional.of(journal.group()) : Optional.empty();
  }

  private static @Nullable Issued issued(BibtexEntry entry) {
    return Issued.parse(entry.text("date"))
        .or(() -> Months.issued(entry.text("year"), entry.text("month")))
        .orElse(null);
  }
}
