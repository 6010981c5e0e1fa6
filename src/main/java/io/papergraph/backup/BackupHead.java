package io.papergraph.backup;

import io.papergraph.rdf.Iris;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup says before its quads, in lines of comment: what a store needs that is not in its
 * graph.
 *
 * <pre>{@code
 * # Papergraph backup 1
 * # format: 1
 * # base: https://w3id.org/papergraph/
 * # text: true
 * # run: {"started":"2026-11-23T10:00:00Z","extractor":"tagger-1"}
 * # curation: @prefix pg: <https://w3id.org/papergraph/ontology#> .
 * }</pre>
 *
 * @param format the layout of the store and its graphs, {@code KnowledgeStore.FORMAT}
 * @param base where its resources live
 * @param text whether it keeps abstracts
 * @param runs the lines of its run log
 * @param curation the lines of the file of curations beside it; none where there is no file
 */
record BackupHead(int format, String base, boolean text, List<String> runs, List<String> curation) {
  static final String FIRST = "# Papergraph backup 1";

  private static final String FORMAT = "# format: ";
  private static final String BASE = "# base: ";
  private static final String TEXT = "# text: ";
  private static final String RUN = "# run: ";
  private static final String CURATION = "# curation: ";

  BackupHead {
    runs = List.copyOf(runs);
    curation = List.copyOf(curation);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add(FORMAT + format);
    lines.add(BASE + base);
    lines.add(TEXT + text);
    runs.forEach(line -> lines.add(RUN + line));
    curation.forEach(line -> lines.add(CURATION + line));
    return lines;
  }

  /**
   * Reads what {@link #lines} gives.
   *
   * @throws BackupException when a line is missing or not understood
   */
  static BackupHead parse(List<String> lines) throws BackupException {
    if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
      throw new BackupException(
          "is no backup that this Papergraph reads: its first line is not '" + FIRST + "'");
    }
    try {
      return new BackupHead(
          Integer.parseInt(only(lines, FORMAT)),
          new Iris(only(lines, BASE)).base(),
          only(lines, TEXT).equals("true"),
          all(lines, RUN),
          all(lines, CURATION));
    } catch (IllegalArgumentException e) {
      throw new BackupException("has a head that cannot be used: " + e.getMessage(), e);
    }
  }

  private static String only(List<String> lines, String key) throws BackupException {
    List<String> values = all(lines, key);
    if (values.size() != 1) {
      throw new BackupException("has no line '" + key.strip() + "', or more than one");
    }
    return values.get(0);
  }

  private static List<String> all(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }
}
