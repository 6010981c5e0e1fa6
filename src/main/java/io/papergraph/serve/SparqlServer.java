package io.papergraph.serve;

import io.papergraph.store.KnowledgeStore;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;

/**
 * Read-only SPARQL over HTTP on a store. Queries come from strangers: each is bounded in time, rows
 * and memory, none reaches a file or another server, and none is run on a thread that is ever
 * interrupted. The store stays open when the server closes.
 */
public final class SparqlServer implements AutoCloseable {
  private final Parts parts;
  private final FusekiServer fuseki;
  private final ServerOptions options;
  private final AtomicBoolean closing = new AtomicBoolean();

  private SparqlServer(Parts parts, FusekiServer fuseki, ServerOptions options) {
    this.parts = parts;
    this.fuseki = fuseki;
    this.options = options;
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @throws ServeException when it cannot listen where it should
   */
  public static SparqlServer start(KnowledgeStore store, ServerOptions options) {
    return start(store, options, Optional.empty());
  }

  /**
   * Starts a server; it answers when this returns.
   *
   * @param writing how papers are added; empty for a server that changes nothing
   * @throws ServeException when it cannot listen where it should
   * @throws ServeUsageException when it would be told a password that others can read on the way
   */
  public static SparqlServer start(
      KnowledgeStore store, ServerOptions options, Optional<Writing> writing) {
    writing.ifPresent(w -> w.requireSafe(options.host()));
    Parts parts = new Parts(store, options, writing);
    try {
      FusekiServer fuseki = Listener.build(options, parts);
      Listener.bind(fuseki, options);
      fuseki.start();
      return new SparqlServer(parts, fuseki, options);
    } catch (FusekiException e) {
      parts.close();
      throw new ServeException("the server does not start: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
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
   * @throws ServeException when the process ran out of memory or has queries that do not end: only
   *     a new process helps, and this one should end soon, whatever still runs in it
   */
  public void awaitStop() throws InterruptedException {
    parts.ending().await();
  }

  /** Ends the server, as it cannot go on; {@link #awaitStop} throws this. */
  public void fail(ServeException why) {
    parts.ending().fail(why);
  }

  /**
   * Stops the server. New queries are refused, those that run may go on for a while, are then asked
   * to stop, and have ended when this returns (a warning is logged if one has not after 10 seconds
   * more). Does nothing the second time.
   */
  @Override
  public void close() {
    if (closing.compareAndSet(false, true)) {
      parts.close();
      fuseki.stop();
      parts.ending().end();
    }
  }
}
