package io.papergraph.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A drawing of what something is joined to, the same as a list, and the JSON for more of it. */
final class GraphPage {
  /** The most that is drawn. */
  private static final int MOST = 300;

  private static final List<Kind> KINDS =
      List.of(
          new Kind("paper", "Papers", "-1,-1 1,-1 1,1 -1,1"),
          new Kind("model", "Models", ""),
          new Kind("method", "Methods", "0,-1 1,0 0,1 -1,0"),
          new Kind("dataset", "Datasets", "-0.5,-0.9 0.5,-0.9 1,0 0.5,0.9 -0.5,0.9 -1,0"),
          new Kind(
              "benchmark", "Benchmarks", "-0.4,-1 0.4,-1 1,-0.4 1,0.4 0.4,1 -0.4,1 -1,0.4 -1,-0.4"),
          new Kind("metric", "Metrics", "0,-1 1,1 -1,1"),
          new Kind("task", "Tasks", "0,-1 1,-0.2 0.6,1 -0.6,1 -1,-0.2"),
          new Kind("repository", "Code", "-0.8,-0.8 0.8,-0.8 0.8,0.8 -0.8,0.8"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Ask ask;
  private final Templates templates;
  private final Neighbours neighbours;

  /** A type, with the corners of what stands for it, from -1 to 1; a circle has none. */
  private record Kind(String type, String title, String corners) {}

  /** A neighbour with how it is joined. */
  record Joined(Neighbours.Node node, String how) {}

  /** The neighbours of a type. */
  record Group(String type, String title, String corners, List<Joined> joined) {}

  record Drawing(Neighbours.Node centre, List<Group> groups, boolean more, int most) {}

  private record Centre(String iri, Neighbours.Node node) {}

  GraphPage(Ask ask, Templates templates) {
    this.ask = ask;
    this.templates = templates;
    this.neighbours = new Neighbours(ask);
  }

  /** The page. */
  Page get(Params params) {
    if (params.raw("thing").isEmpty()) {
      return templates.message(
          404, "Nothing to draw", "Search for something, and choose “Graph” on its page.");
    }
    return centre(params)
        .map(c -> page(neighbours.of(c.iri(), c.node(), 0)))
        .orElseGet(
            () ->
                templates.message(
                    404, "Not in this graph", "The graph holds nothing of this name to draw."));
  }

  /** Neighbours as JSON, some at a time; an empty object for what is not there. */
  Page json(Params params) {
    int from = (params.page("page", MOST) - 1) * Neighbours.AT_ONCE;
    Optional<Neighbours.Around> around =
        centre(params).map(c -> neighbours.of(c.iri(), c.node(), from));
    try {
      return Page.json(around.isEmpty() ? "{}" : JSON.writeValueAsString(around.get()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Page page(Neighbours.Around around) {
    List<Group> groups =
        KINDS.stream()
            .map(k -> new Group(k.type(), k.title(), k.corners(), joined(around, k.type())))
            .toList();
    return templates.page(
        "graph",
        "Around " + around.centre().label(),
        new Drawing(around.centre(), groups, around.more(), MOST));
  }

  private static List<Joined> joined(Neighbours.Around around, String type) {
    return around.nodes().stream()
        .filter(n -> n.type().equals(type))
        .map(n -> new Joined(n, how(around, n)))
        .toList();
  }

  /** How a neighbour is joined to the middle, in words. */
  private static String how(Neighbours.Around around, Neighbours.Node node) {
    String centre = "this " + around.centre().type();
    return around.edges().stream()
        .filter(e -> e.from().equals(node.path()) || e.to().equals(node.path()))
        .map(
            e ->
                e.from().equals(node.path())
                    ? e.role() + " " + centre
                    : centre + " " + e.role() + " it")
        .collect(Collectors.joining(", "));
  }

  /** What a parameter names: a path here, the rest of an IRI, or an IRI. */
  private Optional<Centre> centre(Params params) {
    String given = params.raw("thing");
    String path = ask.links().path(given);
    String iri =
        ask.links().iri(path.startsWith("/") ? path : given.startsWith("/") ? given : "/" + given);
    List<Row> found = ask.about("about", "thing", iri, 1);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Row about = found.get(0);
    if (about.has("instead") && !about.raw("instead").equals(iri)) {
      iri = about.raw("instead");
      found = ask.about("about", "thing", iri, 1);
      about = found.isEmpty() ? about : found.get(0);
    }
    String here = ask.links().path(iri);
    String type = Shown.words(about.local("class"));
    String label = about.has("label") ? about.text("label") : neighbours.repository(iri);
    boolean drawn = KINDS.stream().anyMatch(k -> k.type().equals(type));
    return drawn
        ? Optional.of(new Centre(iri, new Neighbours.Node(here, label, type)))
        : Optional.empty();
  }
}
