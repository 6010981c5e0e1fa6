package io.papergraph.source;

import java.util.stream.Stream;

/**
 * A trending-papers page of Hugging Face saved as text: the lines of the site's header, then title
 * and abstract in turn. A paper is known by its title, unless a line of its own gives its arXiv id.
 * The date in the header is that of the page and of no paper.
 */
public final class HuggingFaceTextSource implements PaperSource {
  static final String NAME = "hf-text";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts text, not markup, with a line that only the header of such a page has. */
  @Override
  public boolean accepts(String head) {
    return Markup.of(head).isEmpty() && head.lines().anyMatch(PageFurniture::names);
  }

  @Override
  public Stream<Read> read(Input input) {
    return ReadCursor.stream(new TrendingPage(new Lines(input)));
  }
}
