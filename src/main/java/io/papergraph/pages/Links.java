package io.papergraph.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** From IRIs of the store to addresses on this server, wherever the store says it lives. */
final class Links {
  private final String base;

  /**
   * @param base of the store
   */
  Links(String base) {
    this.base = base;
  }

  /** The address of a resource here; of what lives elsewhere, that address; empty if unsafe. */
  String path(String iri) {
    return iri.startsWith(base) ? "/" + iri.substring(base.length()) : outside(iri);
  }

  /** An address elsewhere that a browser may follow; empty for scripts, files and the like. */
  static String outside(String url) {
    String start = url.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://") ? url : "";
  }

  /** The IRI of a resource here. */
  String iri(String path) {
    return base + path.substring(1);
  }

  /** What stands after the base: how the questions take IRIs, and short. */
  String shortForm(String iri) {
    return iri.startsWith(base) ? iri.substring(base.length()) : iri;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The drawing around what has an address here. */
  static String around(String path) {
    return "/explore?thing=" + encode(path);
  }

  /** The leaderboard of a dataset by a metric. */
  static String board(String dataset, String metric) {
    return "/leaderboard?dataset=" + encode(dataset) + "&metric=" + encode(metric);
  }
}
