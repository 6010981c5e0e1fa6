package io.papergraph.source;

import java.util.Map;

/**
 * One entry: what its fields say, macros put in, LaTeX as written.
 *
 * @param key what it is cited by
 * @param fields by name in lower case
 */
record BibtexEntry(String key, Map<String, String> fields) {

  BibtexEntry {
    fields = Map.copyOf(fields);
  }

  /** What a field says as it is read by people, empty when it is absent. */
  String text(String field) {
    return Latex.plain(raw(field));
  }

  /** A field as written, empty when it is absent. */
  String raw(String field) {
    return fields.getOrDefault(field, "");
  }
}
