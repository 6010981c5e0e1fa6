package io.papergraph.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** One page of papers in each form that Hugging Face gives it or that a person saves it in. */
final class Pages {

  /**
   * What a page shows of a paper.
   *
   * @param id an arXiv id
   */
  record Shown(String id, String title, String text) {}

  private Pages() {}

  /** The lines that copying the page gives. */
  static String text(List<Shown> papers) {
    StringBuilder page = new StringBuilder("new\n\nGet trending papers in your email inbox!\n\n");
    page.append("Subscribe\n\nbyAK and the research community\n\nMar 12\n\n");
    papers.forEach(p -> page.append(p.title).append("\n\n").append(p.text).append("\n\n"));
    return page.toString();
  }

  /** The answer of the API. */
  static String json(List<Shown> papers) {
    return list(papers).toString();
  }

  /** The page whose list of papers is the data of an element. */
  static String htmlWithData(List<Shown> papers) {
    ObjectNode data = Json.MAPPER.createObjectNode();
    data.put("date", "2026-03-12");
    data.putArray("query").add(1);
    data.set("dailyPapers", list(papers));
    return html(
        "<div class=\"SVELTE_HYDRATER contents\" data-target=\"DailyPapers\"\n data-props=\""
            + escape(data.toString())
            + "\"></div>\n");
  }

  /** The page that has cards alone. */
  static String htmlWithCards(List<Shown> papers) {
    StringBuilder cards = new StringBuilder();
    for (Shown paper : papers) {
      cards
          .append("<article class=\"card\"><div><h3><a href=\"/papers/" + paper.id + "\">\n")
          .append(escape(paper.title))
          .append("</a></h3>\n<p class=\"line-clamp-2\">\n  ")
          .append(escape(paper.text))
          .append("\n</p><ul><li>12 authors</li></ul><p>Published on Mar 12, 2026</p>")
          .append("<a href=\"https://github.com/example/" + paper.id + "\">GitHub 12</a>")
          .append("</div></article>\n");
    }
    return html(cards.toString());
  }

  static String html(String body) {
    return "<!doctype html>\n<html class=\"\">\n<head><meta charset=\"utf-8\">"
        + "<title>Trending Papers - Hugging Face</title></head>\n<body>\n"
        + "<p>Get trending papers in your email inbox!</p>\n"
        + body
        + "</body>\n</html>\n";
  }

  private static ArrayNode list(List<Shown> papers) {
    ArrayNode list = Json.MAPPER.createArrayNode();
    for (Shown shown : papers) {
      ObjectNode element = list.addObject();
      ObjectNode paper = element.putObject("paper");
      paper.put("id", shown.id).put("title", shown.title).put("summary", shown.text);
      paper.putArray("authors").addObject().put("name", "A. Clock");
      element.put("title", shown.title).put("numComments", 2);
    }
    return list;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
