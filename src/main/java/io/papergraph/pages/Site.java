package io.papergraph.pages;

import io.papergraph.query.QueryCatalog;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryFailure;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.TextSearch;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All pages of a store, by their addresses. They read the store on the thread that asks. */
public final class Site {
  private static final Limits LIMITS = new Limits(25_000, 5);
  private static final List<String> RESOURCES =
      List.of("/paper/", "/entity/", "/name/", "/repository/");

  private final KnowledgeStore store;
  private final Assets assets = new Assets();
  private final Templates templates = new Templates(assets);
  private final ResourcePages resources;
  private final HomePage home;
  private final LeaderboardPage board;
  private final Map<String, Function<Params, Page>> byPath = new LinkedHashMap<>();

  public Site(KnowledgeStore store, Clock clock) {
    this.store = store;
    List<QueryCatalog> catalogs =
        List.of(
            QueryCatalog.load("/queries/pages"),
            QueryCatalog.load("/queries/questions"),
            QueryCatalog.load("/queries/reports"));
    Ask ask = new Ask(new QueryRunner(store, LIMITS), catalogs, store.base());
    this.resources = new ResourcePages(ask, templates);
    this.home = new HomePage(ask, templates, store, clock);
    SearchPage search = new SearchPage(ask, new TextSearch(store), templates);
    this.board = new LeaderboardPage(ask, templates, store::version, clock);
    byPath.put("/leaderboard", board::get);
    byPath.put("/", params -> home.get());
    byPath.put("/search", search::get);
    byPath.put("/suggest", search::suggest);
    GraphPage graph = new GraphPage(ask, templates);
    byPath.put("/explore", graph::get);
    byPath.put("/neighbours", graph::json);
  }

  public Assets assets() {
    return assets;
  }

  /**
   * The page at an address, from one state of the store; empty where there never is one. The thread
   * must be one that nobody interrupts.
   *
   * @param path as it came, not decoded
   */
  public Optional<Page> get(String path, Params params) {
    if (!has(path)) {
      return Optional.empty();
    }
    return Optional.of(read(byPath.getOrDefault(path, unused -> resources.get(path)), params));
  }

  /**
   * Makes what pages keep, where it is missing or will soon be too old: to be called now and then,
   * on a thread that nobody interrupts, so that no reader waits for it.
   */
  public void renew() {
    store.read(
        dataset -> {
          home.renew();
          board.renew();
          return true;
        });
  }

  /** Whether there may be a page at an address, without looking into the store. */
  public boolean has(String path) {
    return byPath.containsKey(path) || RESOURCES.stream().anyMatch(path::startsWith);
  }

  /** A page that says why there is no other. */
  public Page message(int status, String title, String line) {
    return templates.message(status, title, line);
  }

  private Page read(Function<Params, Page> page, Params params) {
    try {
      return store.read(dataset -> page.apply(params));
    } catch (QueryFailure e) {
      return templates.message(
          503, "That took too long", "The answer would take longer than a page may; ask for less.");
    } catch (QueryException e) {
      return templates.message(400, "That cannot be asked", "A part of the address is not valid.");
    }
  }
}
