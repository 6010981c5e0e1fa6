package io.papergraph.live;

import io.papergraph.fetch.FetchException;
import io.papergraph.fetch.FetchRequest;
import io.papergraph.fetch.Fetched;
import io.papergraph.fetch.Fetcher;
import io.papergraph.fetch.Pace;
import io.papergraph.fetch.Robots;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.net.URI;

/** Asks services for pages; what goes wrong is told with the address that was asked. */
final class Asking {
  /** The largest page of a list, in bytes. */
  private static final long MAX_PAGE = 64L << 20;

  private final Fetcher fetcher;
  private final Robots robots;

  Asking(Fetcher fetcher) {
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher);
  }

  /** A page of a service that is made for programs. */
  Fetched page(URI uri, String accept, Pace pace) throws IOException {
    try {
      return fetcher.get(new FetchRequest(uri, accept, pace, MAX_PAGE));
    } catch (FetchException e) {
      throw told(uri, e);
    }
  }

  /** A page that may be for people: what its server says to robots holds. */
  Fetched document(URI uri, Pace pace, long maxBytes) throws IOException {
    try {
      return fetcher.get(new FetchRequest(uri, "*/*", robots.require(uri, pace), maxBytes));
    } catch (FetchException e) {
      throw told(uri, e);
    }
  }

  private static UnreachedException told(URI uri, FetchException e) {
    return fault(e.reason(), String.valueOf(e.getMessage()), uri);
  }

  /** A fault of a page, told with its address. */
  static UnreachedException fault(String reason, String detail, URI page) {
    return new UnreachedException(reason, detail + " (" + page + ")");
  }
}
