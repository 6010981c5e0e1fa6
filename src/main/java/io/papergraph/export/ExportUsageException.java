package io.papergraph.export;

/**
 * An export was asked for wrongly: no format has the name given, the name of the file says another,
 * or the store has no such paper. Thrown before anything is written; the message is for the user.
 */
public final class ExportUsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ExportUsageException(String message) {
    super(message);
  }
}
