package io.papergraph.cli;

import java.util.Locale;

/** Numbers of bytes for people. */
final class Sizes {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB"};
  private static final double STEP = 1024;

  private Sizes() {}

  /** Bytes as such below 1,024, else with one digit after the point, e.g. {@code 67.2 MiB}. */
  static String of(long bytes) {
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    double size = bytes / STEP;
    int unit = 0;
    while (size >= STEP && unit < UNITS.length - 1) {
      size /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }
}
