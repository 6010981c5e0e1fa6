package io.papergraph.serve;

import io.papergraph.pages.Site;
import io.papergraph.query.QueryCatalog;
import io.papergraph.store.KnowledgeStore;
import jakarta.servlet.http.HttpServlet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server is made of, put together. */
final class Parts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);
  private static final String SERVICE = "sparql";
  private static final long ANSWERS_MILLIS = 5_000;
  private static final String ENDPOINT = "/" + SERVICE;

  /** Where Fuseki's pages, and those who know Fuseki, look for the service of a dataset. */
  private static final String OF_DATASET = "/" + FusekiPages.DATASET + ENDPOINT;

  private final KnowledgeStore store;
  private final ServerOptions options;
  private final Optional<Writing> writing;
  private final QueryCatalog questions = QueryCatalog.load("/queries/questions");
  private final Ending ending = new Ending();
  private final Meters meters = new Meters();
  private final QueryService service;
  private final KeptCounts counts;
  private final Site site;
  private final Watch watch;
  private final Status status;
  private final InFlight inFlight = new InFlight();

  Parts(KnowledgeStore store, ServerOptions options, Optional<Writing> writing) {
    this.store = store;
    this.options = options;
    this.writing = writing;
    this.service = new QueryService(store, options.limits(), ending, meters);
    this.counts = new KeptCounts(store);
    counts.refresh();
    this.site = new Site(store, Clock.systemUTC());
    this.watch = new Watch(service, counts, site::renew, ending);
    this.status = new Status(service, ending, meters, counts, Clock.systemUTC());
  }

  Ending ending() {
    return ending;
  }

  /** Before all that answers. */
  PageGuard guard() {
    return new PageGuard(options.host(), service::isStopping, ending);
  }

  /** After all that was answered. */
  AccessLog log() {
    return new AccessLog(meters, options.accessLog());
  }

  /** Around all that answers. */
  InFlight inFlight() {
    return inFlight;
  }

  /** What answers, by the path that it answers. */
  Map<String, HttpServlet> servlets() {
    QueryCounts counted = new QueryCounts();
    StoreTag tag = new StoreTag(store);
    AboutStore about = new AboutStore(store.base(), counts);
    SparqlEndpoint sparql = new SparqlEndpoint(service, options.limits(), counted, tag, about);
    FusekiAnswers answers = new FusekiAnswers(SERVICE, counted, Clock.systemUTC());
    StatusPages statusPages = new StatusPages(status);
    Map<String, HttpServlet> servlets = new LinkedHashMap<>();
    servlets.put(ENDPOINT, sparql);
    servlets.put(OF_DATASET, sparql);
    servlets.put(FusekiPages.PATH + OF_DATASET, sparql);
    servlets.put(FusekiPages.PATH + "/*", new FusekiPages(answers));
    servlets.put(
        SavedQueries.PATH + "/*",
        new SavedQueries(service, questions, store.base(), tag, options.limits()));
    PagesServlet pages = new PagesServlet(service, site);
    Resources resources = new Resources(store, service, tag, pages, options.limits());
    Resources.KINDS.forEach(kind -> servlets.put("/" + kind + "/*", resources));
    servlets.put(Resources.ONTOLOGY, resources);
    servlets.put(AboutStore.PATH, new AboutPage(about));
    servlets.put("/health/*", statusPages);
    WrongPasswords wrong = new WrongPasswords(Clock.systemUTC());
    writing.ifPresent(w -> servlets.put("/admin/*", new AdminPages(w, wrong)));
    servlets.put("/metrics", statusPages);
    servlets.put("/*", pages);
    return servlets;
  }

  /** Ends all work; when this returns, every request that came was answered or refused. */
  @Override
  public void close() {
    service.close();
    try {
      if (!inFlight.awaitNone(ANSWERS_MILLIS)) {
        LOG.warn("some clients did not read their answers in time");
      }
    } catch (InterruptedException e) {
      LOG.warn("interrupted while answers were on their way");
    }
    watch.close();
  }
}
