package io.papergraph.live;

import io.papergraph.source.InputUsageException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the prefix of a list's name: {@code WHAT;KEY=VALUE;…}.
 *
 * @param written the whole name, for messages
 */
record Spec(String written, String what, Map<String, String> options) {

  /**
   * Takes a name apart.
   *
   * @param known the keys that may be there
   * @throws InputUsageException when another is there, or one twice
   */
  static Spec of(String written, String prefix, List<String> known) {
    String[] parts = written.substring(prefix.length()).split(";", -1);
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      String[] pair = parts[i].split("=", 2);
      String key = pair[0].strip();
      if (pair.length < 2 || !known.contains(key) || options.containsKey(key)) {
        throw new InputUsageException(
            "%s: after ';' there may be %s, each once"
                .formatted(written, String.join("=…, ", known) + "=…"));
      }
      options.put(key, pair[1].strip());
    }
    return new Spec(written, parts[0].strip(), options);
  }

  Optional<String> option(String key) {
    return Optional.ofNullable(options.get(key));
  }

  /** A text as it stands in a query of an address. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
