package io.papergraph.source;

import io.papergraph.paper.PaperId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A paragraph of a page and what its shape says of it. Lengths are in UTF-16 units.
 *
 * @param line the number of its first line
 * @param text its lines joined by spaces; empty when {@code tooLong}
 * @param tooLong whether a line of it is longer than any abstract may be
 */
record PageBlock(long line, String text, boolean tooLong) {
  /** No title is as long. */
  static final int LONGEST_TITLE = 300;

  private static final int RARE_TITLE = 200;
  private static final int LONG_TITLE = 150;
  private static final int SENTENCE_WORDS = 5;
  private static final Pattern SENTENCE_END = Pattern.compile(".*\\.[\"'”’)\\]]*", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\bgithub\\.com/");
  private static final Pattern OPEN_END =
      Pattern.compile(".*(?:[:,;&–—-]|\\b(?:a|an|and|by|for|from|in|of|on|or|the|to|via|with))");

  /** Surely no title: by its length, or as a sentence that is long for a title. */
  boolean isProse() {
    return tooLong
        || text.length() >= LONGEST_TITLE
        || (text.length() >= LONG_TITLE && endsSentence());
  }

  /** Rather a sentence than a title; where an abstract is due, it is one. */
  boolean isRemark() {
    return hasAddress()
        || text.length() >= RARE_TITLE
        || (endsSentence() && text.split(" ").length >= SENTENCE_WORDS);
  }

  /**
   * Whether the text holds a web address, as the last lines of an abstract do and no title does.
   */
  boolean hasAddress() {
    return ADDRESS.matcher(text).find();
  }

  /** Whether a title that begins with this block goes on in the next one. */
  boolean continuesIn(PageBlock next) {
    return text.length() + next.text.length() < LONGEST_TITLE
        && (Character.isLowerCase(next.text.charAt(0)) || OPEN_END.matcher(text).matches());
  }

  PageBlock join(PageBlock next) {
    return joined(List.of(this, next));
  }

  /** The blocks as one, on the line of the first. */
  static PageBlock joined(List<PageBlock> blocks) {
    String text = blocks.stream().map(PageBlock::text).collect(Collectors.joining(" "));
    return new PageBlock(blocks.get(0).line, text, blocks.stream().anyMatch(PageBlock::tooLong));
  }

  /** The arXiv id that the block consists of. */
  Optional<PaperId.Versioned> arxivId() {
    return Records.arxivId(text);
  }

  private boolean endsSentence() {
    return SENTENCE_END.matcher(text).matches();
  }
}
