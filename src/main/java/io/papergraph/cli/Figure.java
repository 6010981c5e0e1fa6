package io.papergraph.cli;

import java.util.Locale;

/** Figures as tables have them. */
final class Figure {
  private Figure() {}

  /** E.g. {@code 68,097}. */
  static String whole(long figure) {
    return String.format(Locale.ROOT, "%,d", figure);
  }

  /** Without digits after the point, e.g. {@code 68,097}. */
  static String whole(double figure) {
    return String.format(Locale.ROOT, "%,.0f", figure);
  }

  /** With one digit after the point, e.g. {@code 349.9}. */
  static String one(double figure) {
    return String.format(Locale.ROOT, "%,.1f", figure);
  }

  /** With two digits after the point, e.g. {@code 1.96}. */
  static String two(double figure) {
    return String.format(Locale.ROOT, "%,.2f", figure);
  }

  /** The memory of a process, e.g. {@code 1.4 GiB}. */
  static String memory(ChildProcess.Cost cost) {
    return cost.memory().isPresent() ? Sizes.of(cost.memory().getAsLong()) : "unknown";
  }
}
