package io.papergraph.rdf;

import java.util.Arrays;
import java.util.List;

/**
 * The names of a paper's authors as one text, in order, {@code "; "} between them; a semicolon or
 * percent sign within a name is percent-encoded, so that the names can be told apart again.
 */
final class Authors {
  private static final String BETWEEN = "; ";

  private Authors() {}

  /** Writes at least one name. */
  static String write(List<String> names) {
    return String.join(
        BETWEEN, names.stream().map(n -> n.replace("%", "%25").replace(";", "%3B")).toList());
  }

  static List<String> read(String text) {
    return Arrays.stream(text.split(BETWEEN, -1))
        .map(n -> n.replace("%3B", ";").replace("%25", "%"))
        .toList();
  }
}
