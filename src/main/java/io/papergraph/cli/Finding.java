package io.papergraph.cli;

import java.util.Locale;

/**
 * What a check of {@code doctor} found.
 *
 * @param what what was looked at, and how it is
 * @param next what to do about it, empty when nothing
 */
record Finding(Level level, String what, String next) {

  /** How bad it is. */
  enum Level {
    OK,
    WARNING,
    PROBLEM
  }

  static Finding ok(String what) {
    return new Finding(Level.OK, what, "");
  }

  static Finding warning(String what, String next) {
    return new Finding(Level.WARNING, what, next);
  }

  static Finding problem(String what, String next) {
    return new Finding(Level.PROBLEM, what, next);
  }

  /** One line for people. */
  String line() {
    String label = level.name().toLowerCase(Locale.ROOT);
    return String.format("%-8s %s%s", label, what, next.isEmpty() ? "" : "; " + next);
  }
}
