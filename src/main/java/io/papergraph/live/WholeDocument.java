package io.papergraph.live;

import io.papergraph.fetch.Fetched;
import io.papergraph.source.RemoteList;
import io.papergraph.source.RemotePage;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** A list of one page, which is read whole each time. */
final class WholeDocument implements RemoteList {
  private static final String WHOLE = "whole";

  private final String name;
  private final URI uri;
  private final Getting getting;

  /** Fetches the page. */
  interface Getting {
    Fetched get(URI uri) throws IOException;
  }

  WholeDocument(String name, URI uri, Getting getting) {
    this.name = name;
    this.uri = uri;
    this.getting = getting;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String start() {
    return WHOLE;
  }

  @Override
  public String address(String position) {
    return uri.toString();
  }

  @Override
  public RemotePage page(String position) throws IOException {
    Fetched fetched = getting.get(uri);
    return new RemotePage(uri.toString(), Optional.of(fetched::open), WHOLE, true);
  }
}
