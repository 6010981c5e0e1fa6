package io.papergraph.source;

/**
 * The inputs were named wrongly: nothing was named, a path does not exist, or no format has the
 * name given. Thrown before anything is read; the message is for the user.
 */
public final class InputUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InputUsageException(String message) {
    super(message);
  }
}
