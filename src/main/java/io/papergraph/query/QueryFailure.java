package io.papergraph.query;

/** A question that was asked well and could not be answered, e.g. for lack of time. */
public final class QueryFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public QueryFailure(String message) {
    super(message);
  }

  public QueryFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
