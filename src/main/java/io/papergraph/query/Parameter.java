package io.papergraph.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a named question; it is bound to the variable of the same name.
 *
 * @param name without the question mark
 * @param type how what the user writes becomes an RDF term
 * @param example a value that shows the form
 * @param meaning one line for people
 * @param fallback the value of a parameter that is left out; null when it may not be
 */
public record Parameter(
    String name, Type type, String example, String meaning, @Nullable String fallback) {

  /** Whether a question can be asked without it. */
  public boolean optional() {
    return fallback != null;
  }

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
    DECIMAL,
    /**
     * The year, month or day that a span of time starts with: a string that no date within the span
     * sorts before. What begins a year begins in January: for 2026-01-01, 2026-01 and 2026 alike it
     * is 2026, so that a paper of which only the year is known is in it.
     */
    DATE;

    static Type of(String label) {
      try {
        return valueOf(label.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new QueryException("unknown parameter type '" + label + "' in a query header", e);
      }
    }
  }
}
