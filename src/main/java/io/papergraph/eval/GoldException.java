package io.papergraph.eval;

/** A file of annotated papers that cannot be used; the message is one line: file, line, reason. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public GoldException(String message) {
    super(message);
  }

  public GoldException(String message, Throwable cause) {
    super(message, cause);
  }
}
