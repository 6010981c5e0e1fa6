package io.papergraph.source;

import io.papergraph.paper.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The paragraphs of a page, without those whose every line belongs to the site. Paragraphs are
 * parted by blank lines; one that holds a line longer than any title was not wrapped by hand, so
 * each line of it stands alone.
 */
final class PageBlocks implements AutoCloseable {
  private final Lines lines;
  private final Deque<PageBlock> ready = new ArrayDeque<>();
  private boolean ended;

  PageBlocks(Lines lines) {
    this.lines = lines;
  }

  /** The next block but {@code ahead}, without removing it. */
  Optional<PageBlock> peek(int ahead) {
    while (ready.size() <= ahead && !ended) {
      readParagraph();
    }
    return ready.stream().skip(ahead).findFirst();
  }

  Optional<PageBlock> next() {
    Optional<PageBlock> block = peek(0);
    if (block.isPresent()) {
      ready.removeFirst();
    }
    return block;
  }

  String where(PageBlock block) {
    return lines.where(block.line());
  }

  @Override
  public void close() {
    lines.close();
  }

  /** Reads to the next blank line, or so far that no abstract is as long. */
  private void readParagraph() {
    List<PageBlock> paragraph = new ArrayList<>();
    int length = 0;
    while (length <= Records.MAX_ABSTRACT) {
      Optional<Lines.Line> line = lines.next();
      ended = line.isEmpty();
      if (ended || isBlank(line.get())) {
        break;
      }
      PageBlock block = block(line.get());
      paragraph.add(block);
      length += block.text().length() + 1;
    }
    if (!paragraph.stream().allMatch(block -> PageFurniture.is(block.text()))) {
      addParagraph(paragraph);
    }
  }

  private void addParagraph(List<PageBlock> paragraph) {
    boolean unwrapped =
        paragraph.stream()
            .anyMatch(b -> b.tooLong() || b.text().length() >= PageBlock.LONGEST_TITLE);
    if (unwrapped) {
      ready.addAll(paragraph);
    } else if (!paragraph.isEmpty()) {
      ready.add(PageBlock.joined(paragraph));
    }
  }

  private static boolean isBlank(Lines.Line line) {
    return !line.tooLong() && Texts.clean(line.text()).isEmpty();
  }

  private static PageBlock block(Lines.Line line) {
    if (line.tooLong() || line.text().length() > Records.MAX_ABSTRACT) {
      return new PageBlock(line.number(), "", true);
    }
    return new PageBlock(line.number(), Texts.clean(line.text()), false);
  }
}
