package io.papergraph.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a BibTeX text into its blocks by counting braces; what stands between blocks is comment, as
 * for BibTeX itself. A block that is never closed ends where a line begins the next one, so it
 * costs only itself. What is longer or nested deeper than any entry is passed over without being
 * held.
 */
final class BibtexBlocks implements AutoCloseable {
  /** In UTF-16 units. */
  static final int MAX_CHARACTERS = 1 << 20;

  static final int MAX_DEPTH = 100;

  private static final Pattern START = Pattern.compile("@\\s*([A-Za-z]+)\\s*([{(])");
  private static final Pattern NEXT =
      Pattern.compile("\\s*@\\s*[A-Za-z]+\\s*[{(]\\s*[^\\s,={}()\"#]+\\s*[,=].*");

  private final Lines lines;
  private Lines.@Nullable Line current;
  private int at;

  BibtexBlocks(Lines lines) {
    this.lines = lines;
  }

  /** The next block, or empty at the end. */
  Optional<BibtexBlock> next() {
    for (Lines.Line line = line(); line != null; line = line()) {
      if (line.tooLong()) {
        current = null;
        return Optional.of(new BibtexBlock(line.number(), "", "", tooLong()));
      }
      Matcher start = START.matcher(line.text());
      if (start.find(at) && line.text().substring(at, start.start()).indexOf('%') < 0) {
        at = start.end();
        String type = start.group(1).toLowerCase(Locale.ROOT);
        return Optional.of(new Body(line.number(), type, start.group(2).charAt(0)).read());
      }
      current = null;
    }
    return Optional.empty();
  }

  String where(long line) {
    return lines.where(line);
  }

  @Override
  public void close() {
    lines.close();
  }

  /** The line being read, or the next one; null at the end. */
  private Lines.@Nullable Line line() {
    if (current == null) {
      current = lines.next().orElse(null);
      at = 0;
    }
    return current;
  }

  /** A block from behind its opening bracket. */
  private final class Body {
    private final long begin;
    private final String type;
    private final boolean inParentheses;
    private final StringBuilder body = new StringBuilder();
    private int depth;
    private boolean quoted;
    private @Nullable RejectedRecordException fault;

    Body(long begin, String type, char opening) {
      this.begin = begin;
      this.type = type;
      this.inParentheses = opening == '(';
    }

    BibtexBlock read() {
      for (Lines.Line line = line(); line != null; line = line()) {
        if (line.number() > begin && NEXT.matcher(line.text()).matches()) {
          break;
        }
        if (line.tooLong()) {
          fault = tooLong();
        }
        int end = end(line.text());
        keep(line.text().substring(at, end));
        if (end < line.text().length()) {
          at = end + 1;
          return new BibtexBlock(begin, type, fault == null ? body.toString() : "", fault);
        }
        keep("\n");
        current = null;
      }
      String detail = "the %s of line %d is not closed".formatted(type, begin);
      return new BibtexBlock(begin, type, "", new RejectedRecordException("broken BibTeX", detail));
    }

    /** Where the block ends in a line, or the line's length. */
    private int end(String line) {
      for (int i = at; i < line.length(); i++) {
        if (closes(line.charAt(i))) {
          return i;
        }
      }
      return line.length();
    }

    private boolean closes(char c) {
      if (c == '{' && ++depth > MAX_DEPTH && fault == null) {
        fault = new RejectedRecordException("broken BibTeX", "over " + MAX_DEPTH + " braces deep");
      } else if (c == '}') {
        depth--;
        return depth < 0 && !inParentheses;
      } else if (inParentheses && depth <= 0) {
        quoted ^= c == '"';
        return c == ')' && !quoted;
      }
      return false;
    }

    private void keep(String text) {
      if (body.length() + text.length() > MAX_CHARACTERS) {
        fault = tooLong();
        body.setLength(0);
      } else if (fault == null) {
        body.append(text);
      }
    }
  }

  private static RejectedRecordException tooLong() {
    return new RejectedRecordException(
        "record too long", "an entry of more than " + (MAX_CHARACTERS >> 20) + " MiB");
  }
}
