package io.papergraph.serve;

import io.papergraph.pages.Site;
import io.papergraph.store.KnowledgeStore;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.jspecify.annotations.Nullable;

/**
 * Read-only SPARQL over HTTP on a store. Queries come from strangers: each is bounded in time, rows
 * and memory, none reaches a file or another server, and none is run on a thread that is ever
 * interrupted. The store stays open when the server closes.
 */
public final class SparqlServer implements AutoCloseable {
  private static final String SERVICE = "sparql";
  private static final String ENDPOINT = "/" + SERVICE;

  /** Where Fuseki's pages, and those who know Fuseki, look for the service of a dataset. */
  private static final String OF_DATASET = "/" + FusekiPages.DATASET + ENDPOINT;

  private final QueryService service;
  private final FusekiServer fuseki;
  private final ServerOptions options;
  private final CountDownLatch over;
  private final AtomicReference<@Nullable Throwable> failure;

  private SparqlServer(
      QueryService service,
      FusekiServer fuseki,
      ServerOptions options,
      CountDownLatch over,
      AtomicReference<@Nullable Throwable> failure) {
    this.service = service;
    this.fuseki = fuseki;
    this.options = options;
    this.over = over;
    this.failure = failure;
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @throws ServeException when it cannot listen where it should
   */
  public static SparqlServer start(KnowledgeStore store, ServerOptions options) {
    CountDownLatch over = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    QueryService service =
        new QueryService(
            store,
            options,
            thrown -> {
              failure.compareAndSet(null, thrown);
              over.countDown();
            });
    try {
      FusekiServer fuseki = Listener.build(options, servlets(store, service, options));
      Listener.bind(fuseki, options);
      fuseki.start();
      return new SparqlServer(service, fuseki, options, over, failure);
    } catch (FusekiException e) {
      service.close();
      throw new ServeException("the server does not start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  private static Map<String, HttpServlet> servlets(
      KnowledgeStore store, QueryService service, ServerOptions options) {
    QueryCounts counts = new QueryCounts();
    SparqlEndpoint sparql = new SparqlEndpoint(service, options, counts);
    FusekiAnswers answers = new FusekiAnswers(SERVICE, counts, Clock.systemUTC());
    return Map.of(
        ENDPOINT,
        sparql,
        OF_DATASET,
        sparql,
        FusekiPages.PATH + OF_DATASET,
        sparql,
        FusekiPages.PATH + "/*",
        new FusekiPages(answers),
        "/*",
        new PagesServlet(service, new Site(store, Clock.systemUTC())));
  }

  /** The port it listens on. */
  public int port() {
    return fuseki.getPort();
  }

  /** The address of the home page; queries go to {@code sparql} under it. */
  public URI url() {
    return URI.create("http://" + Listener.authority(options.host(), port()) + "/");
  }

  /**
   * Waits until the server is closed.
   *
   * @throws ServeException when the process ran out of memory: the store then reads wrongly, and
   *     only a new process helps
   */
  public void awaitStop() throws InterruptedException {
    over.await();
    Throwable thrown = failure.get();
    if (thrown != null) {
      throw new ServeException(
          "out of memory; start again with a larger heap (java -Xmx4g -jar …) or fewer queries at"
              + " once",
          thrown);
    }
  }

  /**
   * Stops the server: queries that run are asked to stop and have ended when this returns (a
   * warning is logged if one has not after 10 seconds).
   */
  @Override
  public void close() {
    service.close();
    fuseki.stop();
    over.countDown();
  }
}
