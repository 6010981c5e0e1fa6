package io.papergraph.live;

import io.papergraph.Wiring;
import io.papergraph.fetch.FakeClock;
import io.papergraph.fetch.FetchOptions;
import io.papergraph.fetch.Fetcher;
import io.papergraph.fetch.HttpCache;
import io.papergraph.fetch.PlayedServer;
import io.papergraph.source.Read;
import io.papergraph.source.RemoteList;
import java.io.IOException;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that is played, asked at the pace of the real one, by a clock that nobody waits for.
 */
final class Played implements AutoCloseable {
  final FakeClock clock = new FakeClock("2026-03-13T09:00:00Z");
  final PlayedServer server;
  final Asking asking;
  private final Service service;

  Played(Service service, Path dir, PlayedServer.Play play) throws IOException {
    this.service = service;
    this.server = new PlayedServer(clock, play);
    FetchOptions options =
        FetchOptions.with("papergraph/test")
            .withBody(Duration.ofMillis(400), Duration.ofSeconds(20));
    HttpCache cache = new HttpCache(dir.resolve("cache"), HttpCache.DEFAULT_MAX_BYTES);
    this.asking = new Asking(new Fetcher(options, cache, ProxySelector.of(null), clock, () -> 0.0));
  }

  /** Where it is: here, and paced as the real one. */
  Service.Place place() {
    return new Service.Place(server.uri(""), service.place(java.util.Map.of()).pace());
  }

  Days days(String from, String until) {
    return Days.of(Optional.of(from), Optional.of(until), clock);
  }

  /** Everything that reading a list gives. */
  static List<Read> read(RemoteList list) {
    try (Stream<Read> reads =
        new Wiring().inputs(named -> Optional.of(list)).read(List.of("list"))) {
      return reads.toList();
    }
  }

  /** The ids of the papers, and what else there was by its reason. */
  static List<String> ids(List<Read> reads) {
    return reads.stream()
        .map(
            read -> {
              if (read instanceof Read.Ok ok) {
                return ok.paper().id().toString();
              }
              return read instanceof Read.Rejected rejected
                  ? rejected.reason()
                  : ((Read.Failed) read).reason();
            })
        .toList();
  }

  /** The least time between two requests. */
  Duration least() {
    return server.gaps().stream().min(Duration::compareTo).orElseThrow();
  }

  @Override
  public void close() {
    server.close();
  }
}
