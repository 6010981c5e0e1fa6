package io.papergraph.source;

import java.util.stream.Stream;

/** An Atom feed as the arXiv API answers a query: one entry a paper. */
public final class ArxivAtomSource implements PaperSource {
  static final String NAME = "arxiv-atom";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts an Atom feed that names arXiv. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).filter(markup -> markup.root().equals("feed")).isPresent()
        && head.contains(AtomEntries.NAMESPACE)
        && head.contains("arxiv.org/");
  }

  @Override
  public boolean decodes() {
    return true;
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new AtomEntries(new SafeXml(input)));
  }
}
