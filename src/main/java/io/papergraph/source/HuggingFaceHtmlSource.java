package io.papergraph.source;

import java.util.stream.Stream;

/**
 * A trending-papers or daily-papers page of Hugging Face saved as HTML. The papers are those of the
 * JSON that the page carries for its list; without it, those of the cards that it shows. A page is
 * small, so it is held whole, up to a limit.
 */
public final class HuggingFaceHtmlSource implements PaperSource {
  static final String NAME = "hf-html";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts any HTML page: one without papers is then told as such. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).filter(Markup::isHtml).isPresent();
  }

  @Override
  public boolean decodes() {
    return true;
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new PaperPage(input, new HuggingFacePapers(NAME)));
  }
}
