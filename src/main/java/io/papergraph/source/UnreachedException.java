package io.papergraph.source;

import java.io.IOException;

/** A page that could not be had from where it is, or is not what was to be expected there. */
public final class UnreachedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * A fault that ends the reading of a list.
   *
   * @param reason a short class of fault that failures are counted by, e.g. {@code not found}
   * @param detail what exactly was wrong and what to do about it, one line
   */
  public UnreachedException(String reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
