package io.papergraph.source;

import io.papergraph.paper.Origin;
import io.papergraph.paper.PaperId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells titles from abstracts by their shape: a title is short and no sentence; an abstract is
 * long, or ends as a sentence does. Looks two paragraphs ahead.
 */
final class TrendingPage implements ReadCursor {
  private final PageBlocks blocks;

  TrendingPage(Lines lines) {
    this.blocks = new PageBlocks(lines);
  }

  @Override
  public Optional<Read> next() {
    return blocks.next().map(this::read);
  }

  @Override
  public void close() {
    blocks.close();
  }

  private Read read(PageBlock first) {
    try {
      if (first.isProse()) {
        throw new RejectedRecordException("no title", "a text stands where a title is due");
      }
      List<PaperId.Versioned> ids = new ArrayList<>();
      PageBlock title = title(first, ids);
      String text = abstractOf(title, ids);
      int version = ids.stream().mapToInt(PaperId.Versioned::version).max().orElse(0);
      return new Read.Ok(
          Records.paper(
              ids.stream().map(PaperId.Versioned::id).toList(),
              title.text(),
              text,
              List.of(),
              null,
              new Origin(HuggingFaceTextSource.NAME, SourceRank.HF_TEXT, version, "", null, null)));
    } catch (RejectedRecordException e) {
      return e.at(blocks.where(first));
    }
  }

  /** The title may go on in the next blocks, or stand there once more. */
  private PageBlock title(PageBlock first, List<PaperId.Versioned> ids) {
    PageBlock title = first;
    while (true) {
      takeIds(ids);
      Optional<PageBlock> next = blocks.peek(0).filter(block -> !block.isProse());
      if (next.isEmpty()) {
        return title;
      }
      if (title.continuesIn(next.get())) {
        title = title.join(next.get());
      } else if (!next.get().text().equals(title.text())) {
        return title;
      }
      blocks.next();
    }
  }

  private String abstractOf(PageBlock title, List<PaperId.Versioned> ids)
      throws RejectedRecordException {
    StringBuilder text = new StringBuilder();
    boolean tooLong = false;
    while (true) {
      takeIds(ids);
      if (!abstractGoesOn(text.isEmpty() && !tooLong)) {
        break;
      }
      PageBlock block = blocks.next().orElseThrow();
      tooLong |= block.tooLong() || text.length() > Records.MAX_ABSTRACT;
      if (!tooLong) {
        text.append(text.isEmpty() ? "" : " ").append(block.text());
      }
    }
    if (tooLong) {
      throw new RejectedRecordException(
          "abstract too long", "more than " + Records.MAX_ABSTRACT + " characters");
    }
    if (text.isEmpty()) {
      throw new RejectedRecordException("no abstract", "after \"" + shown(title) + "\"");
    }
    return text.toString();
  }

  /**
   * Whether the next block belongs to the abstract at hand. A short sentence after it does, unless
   * an abstract follows: then the sentence is a title that ends with a full stop.
   */
  private boolean abstractGoesOn(boolean notBegun) {
    Optional<PageBlock> next = blocks.peek(0);
    if (next.isEmpty() || next.get().isProse()) {
      return next.isPresent();
    }
    if (notBegun || next.get().hasAddress()) {
      return next.get().isRemark();
    }
    return next.get().isRemark() && blocks.peek(1).filter(PageBlock::isProse).isEmpty();
  }

  private void takeIds(List<PaperId.Versioned> ids) {
    Optional<PaperId.Versioned> id = blocks.peek(0).flatMap(PageBlock::arxivId);
    while (id.isPresent()) {
      ids.add(id.get());
      blocks.next();
      id = blocks.peek(0).flatMap(PageBlock::arxivId);
    }
  }

  private static String shown(PageBlock title) {
    return Details.oneLine(title.text());
  }
}
