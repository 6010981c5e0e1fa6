package io.papergraph.source;

/** Why a record is no paper; becomes a {@link Read.Rejected} where its place is known. */
final class RejectedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String detail;

  RejectedRecordException(String reason, String detail) {
    super(detail.isEmpty() ? reason : reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  /** The same, of a part of an input that has no line of its own, e.g. {@code element 3}. */
  RejectedRecordException in(String part) {
    return new RejectedRecordException(reason, detail.isEmpty() ? part : part + ": " + detail);
  }

  Read.Rejected at(String where) {
    return new Read.Rejected(where, reason, detail);
  }
}
