package io.papergraph.cli;

import io.papergraph.query.Explanation;
import io.papergraph.query.Explanation.Curated;
import io.papergraph.query.Explanation.Finding;
import io.papergraph.query.Explanation.Name;
import io.papergraph.query.Explanation.Place;
import io.papergraph.query.Explanation.Quote;
import io.papergraph.query.Explanation.Verdict;
import io.papergraph.query.Printable;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes explanations for people: quotes by role, each in its sentence. */
final class ExplanationText {
  private final String base;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param base the prefix that is left out of IRIs, to be readable
   */
  ExplanationText(String base) {
    this.base = base;
  }

  String write(List<Explanation> explanations) {
    for (Explanation explanation : explanations) {
      if (out.length() > 0) {
        out.append('\n');
      }
      write(explanation);
    }
    return out.toString();
  }

  private void write(Explanation of) {
    line("", of.label().isEmpty() ? of.type() : of.label() + " (" + of.type() + ")");
    line("  ", relative(of.iri()));
    if (!of.names().isEmpty()) {
      line("  ", "written " + join(of.names().stream().map(ExplanationText::name).toList()));
    }
    if (!of.roles().isEmpty()) {
      line("  ", "papers by role: " + roles(of.roles()));
    }
    of.curations().forEach(c -> line("  ", "curated: " + curated(c) + reason(c.because())));
    writeQuotes(of.quotes(), of.type().equals("Paper"));
    writeResults(of.results());
    if (of.more()) {
      line("  ", "there is more; raise --limit to see it");
    }
  }

  private void writeQuotes(List<Quote> quotes, boolean inPaper) {
    String before = "";
    for (Quote quote : quotes) {
      String head = head(quote, inPaper) + verdict(quote.verdict());
      if (!head.equals(before)) {
        out.append('\n');
        line("  ", head);
        before = head;
      }
      place(quote.telling() ? "  * " : "    ", quote.place());
    }
  }

  private String head(Quote quote, boolean inPaper) {
    String label = quote.label().isEmpty() ? relative(quote.target()) : quote.label();
    String what =
        inPaper ? label : quote.place().title() + " [" + relative(quote.place().paper()) + "]";
    return role(quote.role()) + (what.isEmpty() ? "" : ": " + what);
  }

  private void writeResults(List<Finding> results) {
    for (Finding finding : results) {
      out.append('\n');
      line("  ", "result: " + number(finding) + about(finding) + verdict(finding.verdict()));
      line("    ", finding.place().title() + " [" + relative(finding.result()) + "]");
      place("    ", finding.place());
    }
  }

  private static String curated(Curated of) {
    String name = of.type() + " '" + of.name() + "'";
    return switch (of.kind()) {
      case "Merge" -> name + " is merged into '" + of.becomes() + "'";
      case "Split" -> name + " is split off";
      case "Renaming" -> name + " is called '" + of.becomes() + "'";
      default -> name + " is a " + of.becomes();
    };
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict.kind()) {
      case "Retraction" -> " [retracted" + reason(verdict.because()) + "]";
      case "Confirmation" -> " [confirmed" + reason(verdict.because()) + "]";
      default -> "";
    };
  }

  private static String reason(String because) {
    return because.isEmpty() ? "" : ": " + because;
  }

  private static String number(Finding finding) {
    String unit = finding.unit().isEmpty() ? "" : " " + finding.unit();
    String direction =
        finding.direction().isEmpty() ? "" : ", " + finding.direction().toLowerCase(Locale.ROOT);
    return finding.value()
        + unit
        + " ("
        + finding.kind().toLowerCase(Locale.ROOT)
        + direction
        + ")";
  }

  private static String about(Finding finding) {
    return part(", ", finding.metric())
        + part(" on ", finding.dataset())
        + part(" for ", finding.task())
        + part(" by ", finding.system())
        + part(" against ", finding.baseline());
  }

  private static String part(String word, String name) {
    return name.isEmpty() ? "" : word + name;
  }

  private void place(String indent, Place place) {
    line(indent, quoted(place));
    line(
        "      ",
        String.format(
            Locale.ROOT,
            "%s %d–%d, %s, confidence %s",
            place.field(),
            place.start(),
            place.end(),
            place.extractor(),
            BigDecimal.valueOf(place.confidence()).stripTrailingZeros().toPlainString()));
  }

  /** The sentence that holds the quote, the quote marked; the quote alone without a text. */
  private static String quoted(Place place) {
    String text = place.text();
    if (text == null) {
      return "«" + place.exact() + "»";
    }
    int from = text.offsetByCodePoints(0, place.start());
    int to = text.offsetByCodePoints(0, place.end());
    Span around = sentence(text, from, to);
    return text.substring(around.from, from)
        + "«"
        + text.substring(from, to)
        + "»"
        + text.substring(to, around.to).stripTrailing();
  }

  /** The sentence that holds the quote; the quote alone without a text. */
  static String sentence(Place place) {
    String text = place.text();
    if (text == null) {
      return place.exact();
    }
    int from = text.offsetByCodePoints(0, place.start());
    Span around = sentence(text, from, text.offsetByCodePoints(0, place.end()));
    return text.substring(around.from, around.to).strip();
  }

  private record Span(int from, int to) {}

  /** The sentences that a stretch of the text lies in. */
  private static Span sentence(String text, int from, int to) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    return new Span(
        sentences.isBoundary(from) ? from : sentences.preceding(from),
        sentences.isBoundary(to) ? to : sentences.following(to));
  }

  private static String name(Name name) {
    return name.label() + " (" + name.type() + ", " + papers(name.papers()) + ")";
  }

  private static String roles(Map<String, Long> roles) {
    return roles.entrySet().stream()
        .map(r -> role(r.getKey()) + " " + r.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String papers(long count) {
    return count == 1 ? "1 paper" : count + " papers";
  }

  /** A property as words: {@code evaluatesOn} is "evaluates on". */
  private static String role(String property) {
    return property.isEmpty()
        ? "names"
        : property.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String join(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }

  private String relative(@Nullable String iri) {
    String whole = iri == null ? "" : iri;
    return whole.startsWith(base) ? whole.substring(base.length()) : whole;
  }

  private void line(String indent, String text) {
    out.append(indent).append(Printable.of(text)).append('\n');
  }
}
