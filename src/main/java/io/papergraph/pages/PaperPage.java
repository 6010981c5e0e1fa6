package io.papergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A paper: its words with all that was read from them. */
final class PaperPage {
  private static final int MOST_ROWS = 2_000;
  private static final int MOST_RESULTS = 200;

  private final Ask ask;
  private final Templates templates;

  record Claim(
      String role,
      String label,
      String path,
      String type,
      String quote,
      String confidence,
      String extractor,
      String verdict) {}

  record Result(
      String id,
      String amount,
      String kind,
      String system,
      String dataset,
      String metric,
      String baseline,
      String quote,
      String confidence,
      String verdict) {}

  record Address(String what, String label, String path, String url) {}

  record PaperView(
      List<Marked.Part> title,
      List<Marked.Part> text,
      String authors,
      String issued,
      String page,
      String license,
      String source,
      String path,
      List<Claim> claims,
      List<Result> results,
      List<Address> addresses,
      String cite) {}

  PaperPage(Ask ask, Templates templates) {
    this.ask = ask;
    this.templates = templates;
  }

  /**
   * @param iri of a paper that is there
   */
  Page get(String iri) {
    List<Row> found = ask.about("paper", "paper", iri, 1);
    if (found.isEmpty()) {
      return templates.message(404, "No such paper", "The graph holds no paper of this name.");
    }
    return templates.page("paper", found.get(0).text("title"), view(iri, found.get(0)));
  }

  private PaperView view(String iri, Row paper) {
    List<Row> quotes = ask.about("quotes", "thing", iri, MOST_ROWS);
    List<Row> results = ask.about("results", "thing", iri, MOST_RESULTS);
    return new PaperView(
        Marked.parts(paper.raw("title"), quotes, "title"),
        Marked.parts(paper.raw("abstract"), quotes, "abstract"),
        Shown.authors(paper.text("authors"), 50),
        paper.text("issued"),
        Links.outside(paper.raw("page")),
        Links.outside(paper.raw("license")),
        paper.text("source"),
        ask.links().path(iri),
        claims(quotes),
        results.stream().map(PaperPage::result).toList(),
        addresses(quotes),
        cite(iri, paper));
  }

  /** One row a role and thing, with its best quote. */
  private static List<Claim> claims(List<Row> quotes) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Row row : quotes) {
      if (row.has("class")) {
        claims.putIfAbsent(row.raw("role") + " " + row.raw("target"), claim(row));
      }
    }
    return new ArrayList<>(claims.values());
  }

  private static Claim claim(Row row) {
    return new Claim(
        row.has("role") ? Shown.role(row.local("role")) : "names",
        row.text("label"),
        row.path("target"),
        Shown.words(row.local("class")),
        row.text("quote"),
        row.text("confidence"),
        Shown.plain(row.local("extractor")),
        verdict(row));
  }

  private static Result result(Row row) {
    String direction = row.local("direction").toLowerCase(Locale.ROOT);
    String kind =
        switch (row.local("kind")) {
          case "Delta" -> "change " + direction;
          case "Ratio" -> "factor " + direction;
          default -> "level";
        };
    return new Result(
        row.local("result"),
        row.amount(),
        kind.strip(),
        row.text("system"),
        row.text("dataset"),
        row.text("metric"),
        row.text("baseline"),
        row.text("quote"),
        row.text("confidence"),
        verdict(row));
  }

  private static String verdict(Row row) {
    return switch (row.local("verdict")) {
      case "Retraction" -> "retracted by a curator";
      case "Confirmation" -> "confirmed by a curator";
      default -> "";
    };
  }

  private List<Address> addresses(List<Row> quotes) {
    Map<String, Address> found = new LinkedHashMap<>();
    for (Row row : quotes) {
      String role = row.local("role");
      if (role.startsWith("has")) {
        boolean here = row.path("target").startsWith("/");
        String quote = row.text("quote");
        String url =
            here ? Links.outside("https://" + repository(row)) : Links.outside(row.raw("target"));
        String what = role.equals("hasRepository") ? "code" : Shown.words(role.substring(3));
        found.putIfAbsent(
            row.raw("target"), new Address(what, quote, here ? row.path("target") : "", url));
      }
    }
    return new ArrayList<>(found.values());
  }

  private String repository(Row row) {
    return ask.links().shortForm(row.raw("target")).replaceFirst("^repository/", "");
  }

  private String cite(String iri, Row paper) {
    String key = ask.links().shortForm(iri).replaceAll("[^A-Za-z0-9.]+", "-");
    String authors = paper.text("authors").replaceAll("\\s*;\\s*", " and ");
    String issued = paper.text("issued");
    String year = issued.length() >= 4 ? issued.substring(0, 4) : "";
    StringBuilder out = new StringBuilder("@misc{" + key + ",\n");
    field(out, "title", paper.text("title"));
    field(out, "author", authors);
    field(out, "year", year);
    field(out, "url", Links.outside(paper.raw("page")));
    return out.append("}").toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(" = {").append(value.replaceAll("[{}\\\\]", ""));
      out.append("},\n");
    }
  }
}
