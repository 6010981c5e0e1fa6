package io.papergraph.source;

import java.util.stream.Stream;

/**
 * What the Hugging Face API answers about papers: the array of {@code daily_papers}, whose elements
 * hold a paper under {@code paper}, or the object of one paper alone; also such objects line by
 * line.
 */
public final class HuggingFaceApiSource implements PaperSource {
  static final String NAME = "hf-api";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts JSON whose first object is a paper as Hugging Face describes it. */
  @Override
  public boolean accepts(String head) {
    return HuggingFacePapers.isRecord(Json.firstObject(head));
  }

  @Override
  public Stream<Read> read(Input input) {
    Head head = Head.of(input.stream());
    Input whole = new Input(input.name(), head.whole());
    HuggingFacePapers papers = new HuggingFacePapers(NAME);
    return Json.isLines(head.text())
        ? JsonLines.read(whole, papers::paper)
        : JsonValues.read(whole, papers::paper);
  }
}
