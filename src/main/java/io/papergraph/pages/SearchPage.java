package io.papergraph.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.papergraph.store.SearchHit;
import io.papergraph.store.SearchHit.Kind;
import io.papergraph.store.SearchHit.Place;
import io.papergraph.store.TextSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Things and papers by name or words, and suggestions while somebody types. */
final class SearchPage {
  private static final int ON_A_PAGE = 20;
  private static final int MOST_PAGES = 10;
  private static final int SUGGESTIONS = 8;
  private static final int SHORTEST = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ask ask;
  private final TextSearch search;
  private final Templates templates;

  record Hit(String label, String path, String type, String found, String note) {}

  record Facet(String label, String path, boolean chosen) {}

  record Search(
      String text,
      String type,
      String problem,
      List<Facet> facets,
      List<Hit> hits,
      int first,
      String before,
      String after) {}

  SearchPage(Ask ask, TextSearch search, Templates templates) {
    this.ask = ask;
    this.search = search;
    this.templates = templates;
  }

  Page get(Params params) {
    String text = params.text("q");
    Kind kind = Kind.of(params.text("type")).orElse(null);
    int page = params.page("page", MOST_PAGES);
    String title = text.isEmpty() ? "Search" : "Search: " + text;
    return templates.page(200, "search", title, text, found(text, kind, page));
  }

  /** The best suggestions as JSON: an array of objects with label, type and path. */
  Page suggest(Params params) {
    String text = params.text("q");
    Map<String, Hit> hits = new LinkedHashMap<>();
    if (text.length() >= SHORTEST) {
      starting(text).forEach(hit -> hits.putIfAbsent(hit.path(), hit));
      if (hits.size() < SUGGESTIONS) {
        for (SearchHit hit : tolerant(text)) {
          hits.putIfAbsent(ask.links().path(hit.iri()), hit(hit));
        }
      }
    }
    ArrayNode out = JSON.createArrayNode();
    hits.values().stream()
        .limit(SUGGESTIONS)
        .forEach(
            h ->
                out.addObject()
                    .put("label", h.label())
                    .put("type", h.type())
                    .put("path", h.path()));
    return Page.json(out.toString());
  }

  private List<SearchHit> tolerant(String text) {
    try {
      return search.search(text, null, SUGGESTIONS);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** Things whose labels have all the words; the last may be cut short. */
  private List<Hit> starting(String text) {
    String words = text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    if (words.length() < SHORTEST || words.substring(words.lastIndexOf(' ') + 1).length() < 2) {
      return List.of();
    }
    String query = words.replace(" ", " AND ").replaceAll("\\b(AND|OR|NOT) AND\\b", "AND") + "*";
    return ask.rows("names-starting", Map.of("words", query), SUGGESTIONS).stream()
        .map(r -> new Hit(r.text("label"), r.path("entity"), Shown.words(r.local("class")), "", ""))
        .toList();
  }

  private Search found(String text, @Nullable Kind kind, int page) {
    String type = kind == null ? "" : kind.label();
    List<Facet> facets = facets(text, type);
    if (text.isEmpty()) {
      return new Search(text, type, "", facets, List.of(), 1, "", "");
    }
    try {
      List<SearchHit> all = search.search(text, kind, page * ON_A_PAGE + 1);
      int from = Math.min(all.size(), (page - 1) * ON_A_PAGE);
      List<Hit> hits =
          all.subList(from, Math.min(all.size(), from + ON_A_PAGE)).stream()
              .map(this::hit)
              .toList();
      boolean more = all.size() > page * ON_A_PAGE && page < MOST_PAGES;
      return new Search(
          text,
          type,
          "",
          facets,
          hits,
          from + 1,
          page > 1 ? address(text, type, page - 1) : "",
          more ? address(text, type, page + 1) : "");
    } catch (IllegalArgumentException e) {
      String why = Shown.plain(String.valueOf(e.getMessage()));
      return new Search(text, type, why, facets, List.of(), 1, "", "");
    }
  }

  private Hit hit(SearchHit hit) {
    String label = Shown.plain(hit.label());
    String found =
        switch (hit.place()) {
          case LABEL, TITLE -> "";
          case ALIAS -> "also called " + Shown.plain(hit.text());
          case ABSTRACT -> "in the abstract";
        };
    String note = hit.kind() == Kind.PAPER ? record(hit.iri()) : papers(hit.papers());
    if (hit.place() == Place.ALIAS && hit.text().equals(hit.label())) {
      found = "";
    }
    return new Hit(label, ask.links().path(hit.iri()), hit.kind().label(), found, note);
  }

  private static String papers(int papers) {
    return papers == 1 ? "1 paper" : Shown.thousands(papers) + " papers";
  }

  /** Authors and date of a paper. */
  private String record(String iri) {
    List<String> parts = new ArrayList<>();
    for (Row row : ask.about("paper", "paper", iri, 1)) {
      parts.add(Shown.authors(row.text("authors"), 3));
      parts.add(row.text("issued"));
      parts.add(row.count("code") > 0 ? "with code" : "");
    }
    parts.removeIf(String::isEmpty);
    return String.join(" · ", parts);
  }

  private static List<Facet> facets(String text, String type) {
    List<Facet> facets = new ArrayList<>();
    facets.add(new Facet("everything", address(text, "", 1), type.isEmpty()));
    for (Kind kind : Kind.values()) {
      String label = kind.label();
      facets.add(new Facet(label, address(text, label, 1), label.equals(type)));
    }
    return facets;
  }

  private static String address(String text, String type, int page) {
    return "/search?q="
        + Links.encode(text)
        + (type.isEmpty() ? "" : "&type=" + type)
        + (page == 1 ? "" : "&page=" + page);
  }
}
