package io.papergraph.serve;

/** The text format of Prometheus, version 0.0.4. */
final class MetricsText {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /** Begins a metric. */
  void head(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  /** A value that is a metric of its own. */
  void gauge(String name, String help, Number value) {
    head(name, "gauge", help);
    line(name, value);
  }

  /**
   * @param series the name with its labels
   */
  void line(String series, Number value) {
    text.append(series).append(' ').append(value).append('\n');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
