package io.papergraph.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a paper, a thing or a repository is joined to, some at a time. */
final class Neighbours {
  /** How many come at a time. */
  static final int AT_ONCE = 24;

  private static final int MOST_LINES = 12;
  private static final int MOST_ROWS = 2_000;

  /** A paper has seldom more roles for one thing; each is a row. */
  private static final int ROLES = 3;

  private final Ask ask;

  /**
   * Something that can be drawn.
   *
   * @param path its address here
   * @param type of its class, in lower case
   */
  record Node(String path, String label, String type) {
    /** The address of the drawing around it. */
    String around() {
      return Links.around(path);
    }
  }

  /**
   * How two are joined.
   *
   * @param from the path of one: the paper, or the variant
   * @param role what it does with the other, in words
   */
  record Edge(String from, String to, String role) {}

  /**
   * Some neighbours.
   *
   * @param nodes without the one in the middle
   * @param more whether there are others after them
   */
  record Around(Node centre, List<Node> nodes, List<Edge> edges, boolean more) {}

  private record Joined(Node node, Edge edge) {}

  Neighbours(Ask ask) {
    this.ask = ask;
  }

  /**
   * The neighbours of something that is there.
   *
   * @param from how many of them are passed over
   */
  Around of(String iri, Node centre, int from) {
    List<Joined> all =
        switch (centre.type()) {
          case "paper" -> things(iri, centre);
          case "repository" -> linking(iri, centre);
          default -> papers(iri, centre, MOST_LINES + ROLES * (from + AT_ONCE + 1));
        };
    Map<String, Node> nodes = new LinkedHashMap<>();
    all.stream()
        .map(Joined::node)
        .filter(n -> n.path().startsWith("/") && !n.path().equals(centre.path()))
        .forEach(n -> nodes.putIfAbsent(n.path(), n));
    List<Node> some = nodes.values().stream().skip(from).limit(AT_ONCE).toList();
    Set<String> paths = some.stream().map(Node::path).collect(Collectors.toSet());
    return new Around(
        centre,
        some.stream().map(this::titled).toList(),
        all.stream()
            .filter(j -> paths.contains(j.node().path()))
            .map(Joined::edge)
            .distinct()
            .toList(),
        nodes.size() > from + AT_ONCE);
  }

  private List<Joined> things(String iri, Node paper) {
    return ask.about("things-of-paper", "paper", iri, MOST_ROWS).stream()
        .map(
            row -> {
              String type = Shown.words(row.local("class"));
              String label =
                  type.equals("repository") ? repository(row.raw("entity")) : row.text("label");
              Node thing = new Node(row.path("entity"), label, type);
              return new Joined(
                  thing, new Edge(paper.path(), thing.path(), Shown.role(row.local("role"))));
            })
        .toList();
  }

  private List<Joined> linking(String iri, Node repository) {
    return ask.about("repository-papers", "repository", iri, MOST_ROWS).stream()
        .map(
            row ->
                new Joined(
                    new Node(row.path("paper"), row.text("title"), "paper"),
                    new Edge(row.path("paper"), repository.path(), Shown.role("hasRepository"))))
        .toList();
  }

  /** The lines and variants of a thing, then the papers that name it; these without titles. */
  private List<Joined> papers(String iri, Node thing, int most) {
    Stream<Joined> lines =
        ask.about("entity-lines", "thing", iri, MOST_LINES).stream().map(row -> line(row, thing));
    Stream<Joined> papers =
        ask.about("papers-around", "thing", iri, most).stream()
            .map(
                row ->
                    new Joined(
                        new Node(row.path("paper"), "", "paper"),
                        new Edge(row.path("paper"), thing.path(), Shown.role(row.local("role")))));
    return Stream.concat(lines, papers).toList();
  }

  private static Joined line(Row row, Node thing) {
    Node other = new Node(row.path("entity"), row.text("label"), thing.type());
    boolean variant = row.raw("relation").equals("variant");
    String from = variant ? other.path() : thing.path();
    String to = variant ? thing.path() : other.path();
    return new Joined(other, new Edge(from, to, "is a variant of"));
  }

  private Node titled(Node node) {
    if (!node.label().isEmpty()) {
      return node;
    }
    String label =
        ask.about("about", "thing", ask.links().iri(node.path()), 1).stream()
            .map(row -> row.text("label"))
            .findFirst()
            .orElse(node.path());
    return new Node(node.path(), label, node.type());
  }

  /** The name of a repository: host, owner and name. */
  String repository(String iri) {
    return Shown.plain(ask.links().shortForm(iri).replaceFirst("^repository/", ""));
  }
}
