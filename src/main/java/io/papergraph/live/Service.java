package io.papergraph.live;

import io.papergraph.fetch.Pace;
import io.papergraph.source.InputUsageException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A service, where it is, and how often it may be asked. */
enum Service {
  HUGGING_FACE("hf", "https://huggingface.co", "huggingface", Duration.ofSeconds(1)),
  ARXIV("arxiv", "https://export.arxiv.org", "arxiv", Duration.ofSeconds(3)),
  /** The same people, and so the same pace. */
  ARXIV_OAI("arxiv-oai", "https://oaipmh.arxiv.org", "arxiv", Duration.ofSeconds(3));

  private static final Duration OF_A_MIRROR = Duration.ofMillis(100);

  private final String label;
  private final URI home;
  private final String queue;
  private final Duration interval;

  Service(String label, String home, String queue, Duration interval) {
    this.label = label;
    this.home = URI.create(home);
    this.queue = queue;
    this.interval = interval;
  }

  /** Where a service is, and how often it may be asked there. */
  record Place(URI base, Pace pace) {
    /**
     * An address below the base.
     *
     * @param target path and query, encoded, from its slash on
     */
    URI at(String target) {
      String base = base().toString();
      return URI.create(
          (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + target);
    }
  }

  /**
   * Where this service is.
   *
   * @param mirrors by name; a mirror is asked at a pace of its own
   */
  Place place(Map<String, URI> mirrors) {
    URI mirror = mirrors.get(label);
    return mirror == null
        ? new Place(home, new Pace(queue, interval))
        : new Place(mirror, new Pace("mirror of " + label, OF_A_MIRROR));
  }

  static String names() {
    return Arrays.stream(values()).map(service -> service.label).collect(Collectors.joining(", "));
  }

  /**
   * Takes the names of mirrors.
   *
   * @throws InputUsageException when one is of no service, or its address is no http(s)
   */
  static void require(Map<String, URI> mirrors) {
    mirrors.forEach(
        (name, uri) -> {
          if (Arrays.stream(values()).noneMatch(service -> service.label.equals(name))) {
            throw new InputUsageException(
                "--mirror " + name + ": no service is called so; known are " + names());
          }
          if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw new InputUsageException(
                "--mirror " + name + ": the address must be http://HOST or https://HOST");
          }
        });
  }
}
