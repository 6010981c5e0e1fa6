package io.papergraph.rdf;

/** A vocabulary of the user's cannot be used; the message is one line that names file and place. */
public final class VocabularyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public VocabularyException(String message) {
    super(message);
  }
}
