package io.papergraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.papergraph.Wiring;
import io.papergraph.cli.PageSample.Asking;
import io.papergraph.query.Asker;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryCatalog;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/**
 * Chooses the addresses that the pages are measured with, from what the store holds. Lists are
 * those of {@code queries/samples}; the same seed draws the same values of the same store.
 */
final class PageSamples {
  private static final int SHORTEST = 2;
  private static final int TYPED = 16;
  private static final int WORDS_OF_TITLE = 2;
  private static final int ON_A_PAGE = 20;

  private final Asker asker;
  private final ParameterBinder binder;
  private final String base;
  private final List<QueryCatalog> questions;
  private final QueryCatalog lists;
  private final Draws draws;
  private final Random random;
  private final Map<String, List<Map<String, String>>> listed = new HashMap<>();

  /**
   * @param asker what is asked for the values; it must let all rows through
   * @param count how many values are drawn in each of the two ways
   */
  PageSamples(Asker asker, String base, Wiring wiring, int count, long seed) {
    this.asker = asker;
    this.base = base;
    this.binder = new ParameterBinder(base);
    this.questions = List.of(wiring.pageQuestions(), wiring.reports());
    this.lists = wiring.samples();
    this.random = new Random(seed);
    this.draws = new Draws(count, random.nextDouble());
  }

  /** Every page, those that take values twice: drawn evenly and by use. */
  List<PageSample> all() {
    List<PageSample> all = new ArrayList<>();
    all.add(fixed("home", "/", "contents", 20));
    all.add(fixed("leaderboards", "/leaderboard", "most-named-datasets", 40));
    for (boolean byUse : new boolean[] {false, true}) {
      all.add(drawn("search", byUse, "topics", "names-starting", this::search));
      all.add(typed(byUse));
      all.add(resources("paper", byUse, "papers", "quotes", 2_000));
      all.add(resources("entity", byUse, "things-by-papers", "uses", 20_001));
      all.add(resources("repository", byUse, "repositories", "repository-papers", 200));
      all.add(drawn("dataset's boards", byUse, "datasets", "things", this::boards));
      all.add(drawn("leaderboard", byUse, "leaderboards", "leaderboard", row -> board(row, "")));
      all.add(
          drawn(
              "leaderboard CSV",
              byUse,
              "leaderboards",
              "leaderboard",
              row -> board(row, "&format=csv")));
    }
    return all;
  }

  private PageSample fixed(String page, String path, String question, int rows) {
    Asking asking = new Asking(path, sparql(question, Map.of(), rows));
    return new PageSample(
        page, "", question, Stream.generate(() -> asking).limit(count()).toList());
  }

  private int count() {
    return draws.count();
  }

  private PageSample drawn(
      String page,
      boolean byUse,
      String list,
      String question,
      Function<Map<String, String>, Asking> asking) {
    List<Asking> askings = rows(list, byUse).stream().map(asking).toList();
    return new PageSample(page, choice(byUse), question, askings);
  }

  private static String choice(boolean byUse) {
    return byUse ? "by use" : "evenly";
  }

  /** Pages of what has an IRI; the list and the question have one parameter each. */
  private PageSample resources(String page, boolean byUse, String list, String question, int rows) {
    String parameter = question(question).parameters().get(0).name();
    String column = lists.get(list).columns().get(0);
    return drawn(
        page,
        byUse,
        list,
        question,
        row -> {
          String iri = row.getOrDefault(column, "");
          String path = "/" + iri.substring(base.length());
          return new Asking(path, sparql(question, Map.of(parameter, iri), rows));
        });
  }

  /** A name as it is, with a slip of the pen, or words of a title. */
  private Asking search(Map<String, String> row) {
    String name = row.getOrDefault("topic", "");
    String text =
        switch (random.nextInt(4)) {
          case 0 -> slip(name);
          case 1 -> wordsOfATitle();
          default -> name;
        };
    return new Asking(
        "/search?q=" + encode(text),
        sparql("names-starting", Map.of("words", words(text)), ON_A_PAGE));
  }

  /** Drops a letter from the middle. */
  private String slip(String name) {
    if (name.length() <= SHORTEST * 2) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 2);
    return name.substring(0, at) + name.substring(at + 1);
  }

  private String wordsOfATitle() {
    List<Map<String, String>> papers = list("papers");
    String title = papers.get(random.nextInt(papers.size())).getOrDefault("title", "");
    List<String> words =
        Stream.of(title.split("[^\\p{L}]+", -1)).filter(w -> w.length() > SHORTEST * 2).toList();
    return String.join(" ", words.subList(0, Math.min(WORDS_OF_TITLE, words.size())));
  }

  /** Names letter by letter, as somebody types them. */
  private PageSample typed(boolean byUse) {
    List<Asking> askings = new ArrayList<>();
    for (Map<String, String> row : rows("topics", byUse)) {
      String name = row.getOrDefault("topic", "");
      for (int end = SHORTEST; end <= Math.min(TYPED, name.length()); end++) {
        String start = name.substring(0, end);
        String query = sparql("names-starting", Map.of("words", begun(words(start))), 8);
        askings.add(new Asking("/suggest?q=" + encode(start), query));
      }
    }
    return new PageSample("suggest", choice(byUse), "names-starting", askings);
  }

  private Asking boards(Map<String, String> row) {
    String dataset = row.getOrDefault("dataset", "");
    return new Asking(
        "/leaderboard?dataset=" + encode(dataset), sparql("things", Map.of("name", dataset), 5));
  }

  private Asking board(Map<String, String> row, String more) {
    String dataset = row.getOrDefault("dataset", "");
    String metric = row.getOrDefault("metric", "");
    return new Asking(
        "/leaderboard?dataset=" + encode(dataset) + "&metric=" + encode(metric) + more,
        sparql("leaderboard", Map.of("dataset", dataset, "metric", metric), 2_001));
  }

  private List<Map<String, String>> rows(String list, boolean byUse) {
    return byUse ? draws.byUse(list(list)) : draws.evenly(list(list));
  }

  private List<Map<String, String>> list(String name) {
    return listed.computeIfAbsent(
        name, n -> asker.rows(binder.bind(lists.get(n), Map.of())).records());
  }

  /**
   * @param rows the most that the page asks for
   */
  private String sparql(String question, Map<String, String> values, int rows) {
    Query query = binder.bind(question(question), values);
    query.setLimit(rows);
    return query.toString();
  }

  private NamedQuery question(String name) {
    return questions.stream().flatMap(c -> c.find(name).stream()).findFirst().orElseThrow();
  }

  /** In the syntax of the text index: all of the words. */
  private static String words(String text) {
    String words = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.isEmpty() ? "nothing" : words.replace(" ", " AND ");
  }

  /** The last word may be cut short, unless it has one letter only: the index refuses that. */
  private static String begun(String words) {
    return words.matches("(?s)(.* )?.") ? words : words + "*";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
