package io.papergraph.serve;

/** The server cannot start or go on; the message is one line and says what to do. */
public class ServeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServeException(String message) {
    super(message);
  }

  public ServeException(String message, Throwable cause) {
    super(message, cause);
  }
}
