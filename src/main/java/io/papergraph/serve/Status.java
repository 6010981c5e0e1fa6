package io.papergraph.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How the server is. */
final class Status {
  private final QueryService service;
  private final Ending ending;
  private final Meters meters;
  private final KeptCounts counts;
  private final Clock clock;
  private final Instant start;

  Status(QueryService service, Ending ending, Meters meters, KeptCounts counts, Clock clock) {
    this.service = service;
    this.ending = ending;
    this.meters = meters;
    this.counts = counts;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** Why the process should be replaced; empty while it is well. */
  Optional<String> whyNotLive() {
    return ending.failure().map(e -> String.valueOf(e.getMessage()));
  }

  /** Why requests should go elsewhere; empty while they are welcome. */
  Optional<String> whyNotReady() {
    return service.isStopping()
        ? Optional.of(String.valueOf(Refusal.stopping().getMessage()))
        : whyNotLive();
  }

  /** In the text format of Prometheus. */
  String metrics() {
    MetricsText out = new MetricsText();
    meters.write(out);
    out.gauge("papergraph_queries_running", "Queries that run now.", service.running());
    out.gauge(
        "papergraph_queries_stuck", "Queries that ignore that they should end.", service.stuck());
    out.gauge(
        "papergraph_query_places", "The most queries that may run at once.", service.places());
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    out.gauge("papergraph_heap_used_bytes", "Heap in use, garbage included.", heap.getUsed());
    out.gauge("papergraph_heap_max_bytes", "The most heap there may be.", heap.getMax());
    double uptime = Duration.between(start, clock.instant()).toMillis() / 1e3;
    out.gauge("papergraph_uptime_seconds", "Since the server started.", uptime);
    out.gauge("papergraph_ready", "1 when requests are welcome.", whyNotReady().isEmpty() ? 1 : 0);
    counts
        .papers()
        .ifPresent(
            n -> out.gauge("papergraph_papers", "Papers of the store, by its kept counts.", n));
    return out.toString();
  }
}
