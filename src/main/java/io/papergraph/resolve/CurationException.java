package io.papergraph.resolve;

/** Curations that cannot be used; the message is one line that names the file and the entries. */
public final class CurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CurationException(String message) {
    super(message);
  }
}
