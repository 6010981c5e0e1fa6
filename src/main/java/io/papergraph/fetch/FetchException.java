package io.papergraph.fetch;

import java.io.IOException;

/** A document that could not be had, and will not be tried again now; the message is for people. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final int status;

  /**
   * @param reason a short class of fault that failures are counted by, e.g. {@code not found}
   * @param detail what exactly was wrong and what to do about it, one line
   */
  FetchException(String reason, String detail) {
    this(reason, detail, 0);
  }

  /**
   * @param status the HTTP status of the answer, 0 where there was none
   */
  FetchException(String reason, String detail, int status) {
    super(detail);
    this.reason = reason;
    this.status = status;
  }

  public String reason() {
    return reason;
  }

  /** The HTTP status of the answer, 0 where there was none. */
  public int status() {
    return status;
  }
}
