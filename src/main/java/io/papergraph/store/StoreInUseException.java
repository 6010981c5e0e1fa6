package io.papergraph.store;

/** Another process holds the store. */
public final class StoreInUseException extends StoreException {
  private static final long serialVersionUID = 1L;

  public StoreInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
