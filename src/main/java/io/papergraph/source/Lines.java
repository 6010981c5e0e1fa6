package io.papergraph.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The lines of a UTF-8 input, numbered from 1. A malformed byte becomes U+FFFD, a byte order mark
 * is dropped, and a line over the limit is passed over without being held.
 */
final class Lines implements AutoCloseable {
  static final int MAX_BYTES = 16 << 20;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int KEPT_BYTES = 1 << 20;

  /**
   * One line.
   *
   * @param number from 1
   * @param text without its end of line; empty when the line was too long
   * @param tooLong whether the line was over the limit and therefore passed over
   */
  record Line(long number, String text, boolean tooLong) {}

  private final Input input;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int at;
  private int end;
  private long number;
  private ByteArrayOutputStream held = new ByteArrayOutputStream();
  private boolean tooLong;

  Lines(Input input) {
    this(input, MAX_BYTES);
  }

  Lines(Input input, int maxBytes) {
    this.input = input;
    this.maxBytes = maxBytes;
  }

  /**
   * The next line, or empty at the end of the input.
   *
   * @throws BrokenInputException when the input cannot be read on; the line begun is lost
   */
  Optional<Line> next() {
    number++;
    boolean begun = false;
    while (fill()) {
      begun = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop);
      if (stop < end) {
        at = stop + 1;
        break;
      }
      at = end;
    }
    return begun ? Optional.of(take()) : Optional.empty();
  }

  /** How messages name a line of this input. */
  String where(long line) {
    return input.name() + ":" + line;
  }

  @Override
  public void close() {
    input.close();
  }

  private boolean fill() {
    if (at < end) {
      return true;
    }
    try {
      at = 0;
      end = Math.max(0, input.stream().read(buffer));
      return end > 0;
    } catch (IOException e) {
      throw new BrokenInputException(where(number), e);
    }
  }

  private void keep(int stop) {
    if (held.size() + (stop - at) > maxBytes) {
      tooLong = true;
      held = new ByteArrayOutputStream();
    }
    if (!tooLong) {
      held.write(buffer, at, stop - at);
    }
  }

  private Line take() {
    String text = held.toString(StandardCharsets.UTF_8);
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    int to = text.endsWith("\r") ? text.length() - 1 : text.length();
    Line line = new Line(number, from < to ? text.substring(from, to) : "", tooLong);
    if (held.size() > KEPT_BYTES) {
      held = new ByteArrayOutputStream();
    } else {
      held.reset();
    }
    tooLong = false;
    return line;
  }
}
