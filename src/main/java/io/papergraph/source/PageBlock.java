package io.papergraph.source;

import io.papergraph.paper.PaperId;
import java.util.Optional;
import java.util.regex.Pattern;

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
    boolean open = OPEN_END.matcher(text).matches() || Character.isLowerCase(next.text.charAt(0));
    return open && text.length() + next.text.length() < LONGEST_TITLE;
  }

  PageBlock join(PageBlock next) {
    return new PageBlock(line, text + " " + next.text, tooLong || next.tooLong);
  }

  /** The arXiv id that the block consists of. */
  Optional<PaperId.Versioned> arxivId() {
    return Records.arxivId(text);
  }

  private boolean endsSentence() {
    return SENTENCE_END.matcher(text).matches();
  }
}
