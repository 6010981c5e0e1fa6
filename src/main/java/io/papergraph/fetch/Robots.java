package io.papergraph.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Asks the {@code robots.txt} of a server before a page of it is read (RFC 9309): rules for {@code
 * papergraph}, else for all. A server without one allows all; one whose rules cannot be had because
 * it fails allows nothing. Rules are asked for once in the life of this.
 */
public final class Robots {
  private static final long MAX_BYTES = 500 << 10;
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);

  private final Fetcher fetcher;
  private final Map<String, RobotsRules> known = new HashMap<>();

  public Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * The pace at which a page may be fetched: as given, or slower where the server asks for it.
   *
   * @throws FetchException when it may not be
   */
  public Pace require(URI page, Pace pace) throws IOException {
    RobotsRules rules = rules(page, pace);
    String path =
        page.getRawPath() == null || page.getRawPath().isEmpty() ? "/" : page.getRawPath();
    if (!rules.allows(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())) {
      throw new FetchException(
          "not for robots",
          "the robots.txt of "
              + page.getHost()
              + " does not allow it; save the page in a browser and name the file");
    }
    Duration delay = rules.delay().compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : rules.delay();
    return delay.compareTo(pace.interval()) > 0 ? new Pace(pace.service(), delay) : pace;
  }

  private RobotsRules rules(URI page, Pace pace) throws IOException {
    URI place = page.resolve("/robots.txt");
    RobotsRules rules = known.get(place.toString());
    if (rules == null) {
      rules = fetch(new FetchRequest(place, "text/plain, */*;q=0.1", pace, MAX_BYTES));
      known.put(place.toString(), rules);
    }
    return rules;
  }

  private RobotsRules fetch(FetchRequest request) throws IOException {
    try (Fetched fetched = fetcher.get(request);
        InputStream in = fetched.open()) {
      return RobotsRules.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FetchException e) {
      if (e.status() >= 400 && e.status() < 500 && e.status() != 429) {
        return RobotsRules.parse("");
      }
      throw e;
    }
  }
}
