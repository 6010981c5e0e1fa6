package io.papergraph.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * A drawing of bars by year, or of points by date; in units of its view box.
 *
 * @param bars with their places
 * @param points joined by a line in their order
 * @param line the same points as SVG takes them
 * @param low the text at the foot of the axis
 * @param high the text at its top
 */
record Plot(
    int width,
    int height,
    List<Bar> bars,
    List<Point> points,
    String line,
    String low,
    String high) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 200;
  private static final int LEFT = 46;
  private static final int FOOT = 24;
  private static final int TOP = 14;

  record Bar(
      String label,
      String value,
      String x,
      String y,
      String width,
      String height,
      String middle,
      boolean named) {}

  record Point(String label, String value, String x, String y) {}

  /** How a value by date is drawn. */
  record Dated(String date, double value, String label) {}

  /** A bar a year, years without papers among them. */
  static Plot years(SortedMap<Integer, Long> counts) {
    if (counts.isEmpty()) {
      return new Plot(WIDTH, HEIGHT, List.of(), List.of(), "", "", "");
    }
    int first = counts.firstKey();
    int years = counts.lastKey() - first + 1;
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    double step = (double) (WIDTH - LEFT) / years;
    int every = Math.max(1, years / 8);
    List<Bar> bars = new ArrayList<>();
    for (Map.Entry<Integer, Long> count : counts.entrySet()) {
      double x = LEFT + (count.getKey() - first) * step;
      double height = (HEIGHT - FOOT - TOP) * (double) count.getValue() / most;
      bars.add(
          new Bar(
              String.valueOf(count.getKey()),
              Shown.thousands(count.getValue()),
              decimal(x + step * 0.1),
              decimal(HEIGHT - FOOT - height),
              decimal(step * 0.8),
              decimal(height),
              decimal(x + step / 2),
              (count.getKey() - first) % every == 0));
    }
    return new Plot(WIDTH, HEIGHT, bars, List.of(), "", "0", Shown.thousands(most));
  }

  /** Points from left to right by date, from the lowest value to the highest. */
  static Plot dates(List<Dated> values) {
    double low = values.stream().mapToDouble(Dated::value).min().orElse(0);
    double high = values.stream().mapToDouble(Dated::value).max().orElse(1);
    double from = values.stream().mapToDouble(v -> years(v.date())).min().orElse(0);
    double until = values.stream().mapToDouble(v -> years(v.date())).max().orElse(1);
    List<Point> points = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (Dated value : values) {
      double x = LEFT + 8 + share(years(value.date()), from, until) * (WIDTH - LEFT - 24);
      double y = HEIGHT - FOOT - share(value.value(), low, high) * (HEIGHT - FOOT - TOP);
      points.add(new Point(value.date(), value.label(), decimal(x), decimal(y)));
      line.append(decimal(x)).append(',').append(decimal(y)).append(' ');
    }
    String lowest = values.isEmpty() ? "" : labelOf(values, low);
    String highest = values.isEmpty() ? "" : labelOf(values, high);
    return new Plot(WIDTH, HEIGHT, List.of(), points, line.toString().strip(), lowest, highest);
  }

  /** Where the foot of the drawing is. */
  int floor() {
    return HEIGHT - FOOT;
  }

  private static String labelOf(List<Dated> values, double value) {
    return values.stream().filter(v -> v.value() == value).findFirst().map(Dated::label).orElse("");
  }

  private static double share(double value, double from, double until) {
    return until > from ? (value - from) / (until - from) : 0.5;
  }

  private static double years(String date) {
    double year = part(date, 0, 4);
    return year + (Math.max(1, part(date, 5, 7)) - 1) / 12 + part(date, 8, 10) / 372;
  }

  private static double part(String date, int from, int to) {
    String part = date.length() >= to ? date.substring(from, to) : "";
    return part.matches("[0-9]+") ? Integer.parseInt(part) : 0;
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
