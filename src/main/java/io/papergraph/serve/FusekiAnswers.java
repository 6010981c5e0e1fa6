package io.papergraph.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What Fuseki's pages ask under {@code /$/}: one dataset, one service, no tasks. The counts are
 * those of the SPARQL endpoint.
 */
final class FusekiAnswers {
  private final String endpoint;
  private final QueryCounts counts;
  private final Clock clock;
  private final Instant start;

  /**
   * @param endpoint the name of the query service
   */
  FusekiAnswers(String endpoint, QueryCounts counts, Clock clock) {
    this.endpoint = endpoint;
    this.counts = counts;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** The JSON that answers a call, null when there is no such call. */
  @Nullable String to(String call) {
    String dataset = "/" + FusekiPages.DATASET;
    if (call.equals("server")) {
      return JSON.toString(server());
    }
    if (call.equals("ping")) {
      return JSON.toString(object("ping", now().toString()));
    }
    if (call.equals("tasks")) {
      return JSON.toString(new JsonArray());
    }
    if (call.equals("datasets")) {
      return JSON.toString(datasets());
    }
    if (call.equals("datasets" + dataset)) {
      return JSON.toString(dataset());
    }
    return call.equals("stats") || call.equals("stats" + dataset) ? JSON.toString(stats()) : null;
  }

  private JsonObject server() {
    JsonObject server = datasets();
    server.put("version", "papergraph");
    server.put("startDateTime", start.truncatedTo(ChronoUnit.SECONDS).toString());
    server.put("uptime", Duration.between(start, clock.instant()).toSeconds());
    return server;
  }

  private JsonObject datasets() {
    JsonArray all = new JsonArray();
    all.add(dataset());
    JsonObject datasets = new JsonObject();
    datasets.put("datasets", all);
    return datasets;
  }

  private JsonObject dataset() {
    JsonArray endpoints = new JsonArray();
    endpoints.add(endpoint);
    JsonObject query = object("srv.type", "query");
    query.put("srv.description", "SPARQL Query");
    query.put("srv.endpoints", endpoints);
    JsonArray services = new JsonArray();
    services.add(query);
    JsonObject dataset = object("ds.name", "/" + FusekiPages.DATASET);
    dataset.put("ds.state", true);
    dataset.put("ds.services", services);
    return dataset;
  }

  private JsonObject stats() {
    JsonObject service = counted();
    service.put("operation", "query");
    service.put("description", "SPARQL Query");
    JsonObject endpoints = new JsonObject();
    endpoints.put(endpoint, service);
    JsonObject dataset = counted();
    dataset.put("endpoints", endpoints);
    JsonObject datasets = new JsonObject();
    datasets.put("/" + FusekiPages.DATASET, dataset);
    JsonObject stats = new JsonObject();
    stats.put("datasets", datasets);
    return stats;
  }

  private JsonObject counted() {
    JsonObject object = new JsonObject();
    object.put("Requests", counts.good() + counts.bad());
    object.put("RequestsGood", counts.good());
    object.put("RequestsBad", counts.bad());
    return object;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static JsonObject object(String name, String value) {
    JsonObject object = new JsonObject();
    object.put(name, value);
    return object;
  }
}
