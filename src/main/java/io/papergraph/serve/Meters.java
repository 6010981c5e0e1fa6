package io.papergraph.serve;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What the server counts as it goes: requests by where and how they ended, and query times. */
final class Meters {
  /** Upper bounds of the times that are told apart, in milliseconds. */
  private static final List<Long> BOUNDS =
      List.of(1L, 5L, 10L, 25L, 50L, 100L, 250L, 500L, 1_000L, 2_500L, 5_000L, 10_000L);

  /** How a request ended, for the counts. */
  private record Ended(String endpoint, int status) implements Comparable<Ended> {
    @Override
    public int compareTo(Ended other) {
      int byEndpoint = endpoint.compareTo(other.endpoint);
      return byEndpoint != 0 ? byEndpoint : Integer.compare(status, other.status);
    }
  }

  private final Map<Ended, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, LongAdder> refused = new ConcurrentSkipListMap<>();
  private final List<LongAdder> times =
      Stream.generate(LongAdder::new).limit(BOUNDS.size() + 1L).toList();
  private final LongAdder nanos = new LongAdder();

  /** A request was answered, in one way or another. */
  void request(String endpoint, int status) {
    requests.computeIfAbsent(new Ended(endpoint, status), key -> new LongAdder()).increment();
  }

  /** A query was not let in. */
  void refusal(String reason) {
    refused.computeIfAbsent(reason, key -> new LongAdder()).increment();
  }

  /** A query has ended, with an answer or without. */
  void query(Duration took) {
    int slot = 0;
    while (slot < BOUNDS.size() && took.compareTo(Duration.ofMillis(BOUNDS.get(slot))) > 0) {
      slot++;
    }
    times.get(slot).increment();
    nanos.add(took.toNanos());
  }

  /** Writes all counts in the text format of Prometheus. */
  void write(MetricsText out) {
    out.head("papergraph_requests_total", "counter", "Requests by endpoint and status.");
    requests.forEach(
        (ended, count) ->
            out.line(
                "papergraph_requests_total{endpoint=\"%s\",status=\"%d\"}"
                    .formatted(ended.endpoint(), ended.status()),
                count.sum()));
    out.head("papergraph_refused_total", "counter", "Queries that were not let in, by reason.");
    refused.forEach(
        (reason, count) ->
            out.line("papergraph_refused_total{reason=\"%s\"}".formatted(reason), count.sum()));
    out.head("papergraph_query_seconds", "histogram", "How long queries ran.");
    long soFar = 0;
    for (int i = 0; i < BOUNDS.size(); i++) {
      soFar += times.get(i).sum();
      out.line("papergraph_query_seconds_bucket{le=\"" + BOUNDS.get(i) / 1e3 + "\"}", soFar);
    }
    soFar += times.get(BOUNDS.size()).sum();
    out.line("papergraph_query_seconds_bucket{le=\"+Inf\"}", soFar);
    out.line("papergraph_query_seconds_sum", nanos.sum() / 1e9);
    out.line("papergraph_query_seconds_count", soFar);
  }
}
