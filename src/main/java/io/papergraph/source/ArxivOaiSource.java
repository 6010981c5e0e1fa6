package io.papergraph.source;

import java.util.Locale;
import java.util.stream.Stream;

/** A page of records that arXiv answers by OAI-PMH, with metadata as {@code arXivRaw}. */
public final class ArxivOaiSource implements PaperSource {
  static final String NAME = "arxiv-oai";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts an answer of OAI-PMH that names arXiv. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).filter(markup -> markup.root().equals("oai-pmh")).isPresent()
        && head.contains(OaiRecords.NAMESPACE)
        && head.toLowerCase(Locale.ROOT).contains("arxiv.org");
  }

  @Override
  public boolean decodes() {
    return true;
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new OaiRecords(new SafeXml(input)));
  }
}
