package io.papergraph.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A text cut into what is mentioned in it and what lies between. */
final class Marked {
  private Marked() {}

  /**
   * A mention.
   *
   * @param id of its element in the page
   * @param type of the thing in lower case, {@code link} for an address
   * @param path of the thing, empty where there is none to go to
   */
  record Mark(String id, String type, String path, String tip) {}

  /** A part of the text; without a mark it is plain. */
  record Part(String text, @Nullable Mark mark) {}

  private record Span(int start, int end, Row row, Set<String> roles) {}

  /**
   * Cuts a text. Where mentions overlap the one that begins first stands, and of those the longest.
   *
   * @param text as the store has it; offsets count its code points
   * @param quotes rows of the report {@code quotes}, one a mention and role
   * @param field the end of the identifier of the field
   */
  static List<Part> parts(String text, List<Row> quotes, String field) {
    int[] points = text.codePoints().toArray();
    List<Part> parts = new ArrayList<>();
    int at = 0;
    for (Span span : spans(quotes, field, points.length)) {
      if (span.start() < at) {
        continue;
      }
      add(parts, points, at, span.start(), null);
      add(parts, points, span.start(), span.end(), mark(span, field));
      at = span.end();
    }
    add(parts, points, at, points.length, null);
    return parts;
  }

  private static void add(List<Part> parts, int[] points, int start, int end, @Nullable Mark mark) {
    if (start < end) {
      parts.add(new Part(Shown.plain(new String(points, start, end - start)), mark));
    }
  }

  private static List<Span> spans(List<Row> quotes, String field, int length) {
    Map<String, Span> spans = new LinkedHashMap<>();
    for (Row row : quotes) {
      int start = (int) row.count("start");
      int end = (int) row.count("end");
      if (row.raw("field").endsWith("#" + field) && 0 <= start && start < end && end <= length) {
        Span span =
            spans.computeIfAbsent(
                start + "-" + end, k -> new Span(start, end, row, new TreeSet<>()));
        if (row.has("role")) {
          span.roles().add(Shown.role(row.local("role")));
        }
      }
    }
    List<Span> sorted = new ArrayList<>(spans.values());
    sorted.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed()));
    return sorted;
  }

  private static Mark mark(Span span, String field) {
    Row row = span.row();
    String type = row.has("class") ? Shown.words(row.local("class")) : "link";
    List<String> tip = new ArrayList<>();
    tip.add(row.has("label") ? row.text("label") + ", " + type : type);
    tip.add(String.join(", ", span.roles()));
    tip.add("confidence " + row.text("confidence"));
    tip.add("read by " + Shown.plain(row.local("extractor")));
    tip.removeIf(String::isEmpty);
    String id = "mark-" + field + "-" + span.start();
    return new Mark(id, type, row.path("target"), String.join(" · ", tip));
  }
}
