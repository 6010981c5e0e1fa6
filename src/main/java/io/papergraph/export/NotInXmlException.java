package io.papergraph.export;

/** XML 1.0 has no form for a part of a statement; the message says what, after "RDF/XML". */
final class NotInXmlException extends Exception {
  private static final long serialVersionUID = 1L;

  NotInXmlException(String message) {
    super(message);
  }
}
