package io.papergraph.query;

import java.util.Locale;

/**
 * A parameter of a named question; it is bound to the variable of the same name.
 *
 * @param name without the question mark
 * @param type how what the user writes becomes an RDF term
 * @param example a value that shows the form
 * @param meaning one line for people
 */
public record Parameter(String name, Type type, String example, String meaning) {

  /** How what the user writes becomes an RDF term. */
  public enum Type {
    /** The name of a thing in any spelling: the normalised key as a string. */
    NAME,
    /** A string as it is. */
    TEXT,
    /** An IRI, whole or relative to the store's base. */
    IRI,
    /** A whole number. */
    INTEGER,
    /** A decimal number. */
    DECIMAL;

    static Type of(String label) {
      try {
        return valueOf(label.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new QueryException("unknown parameter type '" + label + "' in a query header", e);
      }
    }
  }
}
