package io.papergraph.rdf;

/**
 * Something in a graph that a shape does not allow.
 *
 * @param focus the node that breaks the shape
 * @param path the property concerned, or empty when it is the node as a whole
 * @param value the value concerned, or empty when one is lacking
 * @param message what the shape demands
 */
public record Violation(String focus, String path, String value, String message) {

  /** One line for people. */
  @Override
  public String toString() {
    String at = path.isEmpty() ? "" : " " + path;
    String found = value.isEmpty() ? "" : ": " + value;
    return focus + at + ": " + message + found;
  }
}
