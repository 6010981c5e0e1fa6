package io.papergraph.source;

import java.io.IOException;

/** The bytes of an input can be read, but its format is broken or refused from some place on. */
final class BrokenFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason a short class of fault that failures are counted by, e.g. {@code broken XML}
   * @param detail what exactly is wrong
   */
  BrokenFormatException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
