package io.papergraph.serve;

/** The server was asked to do what cannot be: an address that is none, a number out of range. */
public final class ServeUsageException extends ServeException {
  private static final long serialVersionUID = 1L;

  public ServeUsageException(String message) {
    super(message);
  }

  public ServeUsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
