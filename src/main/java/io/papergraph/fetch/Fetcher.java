package io.papergraph.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import javax.net.ssl.SSLException;

/**
 * Gets documents over HTTP, one at a time: paced by service, tried again after faults that pass,
 * asked for by their mark where a copy is kept, and never led from a public server to a private
 * one.
 */
public final class Fetcher {
  private static final int MOST_REDIRECTS = 5;
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

  private final FetchOptions options;
  private final HttpCache cache;
  private final ProxySelector proxies;
  private final Clockwork clock;
  private final Backoff backoff;
  private final Queue queue;
  private final Addresses addresses;
  private final HttpClient client;

  /**
   * @param cache where documents are kept that have a mark
   * @param proxies as {@link Proxies#of}
   * @param clock for pauses; bodies are timed by the machine's
   * @param random numbers from 0 to below 1
   */
  public Fetcher(
      FetchOptions options,
      HttpCache cache,
      ProxySelector proxies,
      Clockwork clock,
      DoubleSupplier random) {
    this(options, cache, proxies, clock, random, Addresses.Resolver.system());
  }

  Fetcher(
      FetchOptions options,
      HttpCache cache,
      ProxySelector proxies,
      Clockwork clock,
      DoubleSupplier random,
      Addresses.Resolver resolver) {
    this.options = options;
    this.cache = cache;
    this.proxies = proxies;
    this.clock = clock;
    this.backoff = new Backoff(random);
    this.queue = new Queue(clock);
    this.addresses = new Addresses(resolver);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(options.connect())
            .proxy(proxies)
            .build();
  }

  /**
   * Gets a document; the caller closes it.
   *
   * @throws FetchException when it cannot be had; the message names no address
   * @throws IOException when the temporary folder cannot be written
   */
  public synchronized Fetched get(FetchRequest request) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        return follow(request);
      } catch (PassingFault fault) {
        if (attempt >= options.attempts()) {
          throw gaveUp(fault.last(), attempt);
        }
        clock.pause(backoff.before(attempt, fault.after()));
      }
    }
  }

  private static FetchException gaveUp(FetchException last, int attempts) {
    return new FetchException(
        last.reason(), last.getMessage() + "; tried " + attempts + " times", last.status());
  }

  private Fetched follow(FetchRequest request) throws IOException {
    URI at = checked(request.uri(), request.uri());
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Optional<HttpCache.Kept> kept = cache.find(at);
      HttpResponse<InputStream> response = send(at, request, kept);
      int status = response.statusCode();
      if (status == OK) {
        return save(at, response, request);
      }
      response.body().close();
      queue.answered(request.pace());
      if (status == NOT_MODIFIED && kept.isPresent()) {
        return copy(at, kept.get());
      }
      if (!REDIRECTS.contains(status)) {
        throw refused(status, response.headers());
      }
      at = target(at, response.headers().firstValue("Location").orElse(""));
    }
    throw new FetchException(
        "too many redirects", "sent from place to place more than " + MOST_REDIRECTS + " times");
  }

  private HttpResponse<InputStream> send(
      URI at, FetchRequest request, Optional<HttpCache.Kept> kept) throws IOException {
    HttpRequest.Builder asking =
        HttpRequest.newBuilder(at)
            .GET()
            .timeout(options.answer())
            .header("User-Agent", options.userAgent())
            .header("Accept", request.accept())
            .header("Accept-Encoding", "gzip");
    kept.map(HttpCache.Kept::etag)
        .filter(etag -> !etag.isEmpty())
        .ifPresent(etag -> asking.header("If-None-Match", etag));
    kept.map(HttpCache.Kept::lastModified)
        .filter(date -> !date.isEmpty())
        .ifPresent(date -> asking.header("If-Modified-Since", date));
    queue.await(request.pace());
    try {
      return client.send(asking.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (SSLException e) {
      throw new FetchException("not secure", "no secure connection: " + message(e));
    } catch (IOException e) {
      FetchException last = new FetchException("not reached", "no answer: " + message(e));
      throw new PassingFault(last, Duration.ZERO);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    }
  }

  private Fetched save(URI at, HttpResponse<InputStream> response, FetchRequest request)
      throws IOException {
    Path file = Files.createTempFile("papergraph", ".fetched");
    boolean whole = false;
    try {
      new Body(options, request.maxBytes()).copy(response, file);
      whole = true;
    } finally {
      queue.answered(request.pace());
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    try {
      cache.put(at, response.headers(), file);
    } catch (IOException e) {
      // What is not kept is fetched again the next time; the document is here all the same.
    }
    return new Fetched(at, file, true);
  }

  private Fetched copy(URI at, HttpCache.Kept kept) throws IOException {
    Path file = Files.createTempFile("papergraph", ".fetched");
    Files.copy(kept.body(), file, StandardCopyOption.REPLACE_EXISTING);
    cache.touch(kept);
    return new Fetched(at, file, false);
  }

  private IOException refused(int status, HttpHeaders headers) {
    String reason = status == 404 || status == 410 ? "not found" : "refused";
    FetchException refusal = new FetchException(reason, "the server answered " + status, status);
    if (!PASSING.contains(status)) {
      return refusal;
    }
    Duration after = Backoff.retryAfter(headers.firstValue("Retry-After").orElse(""), clock.now());
    if (after.compareTo(options.longestWait()) > 0) {
      return new FetchException(
          "asked to wait",
          "the server answered %d and asks to be left alone for %d s; try again then"
              .formatted(status, after.toSeconds()),
          status);
    }
    return new PassingFault(refusal, after);
  }

  private URI target(URI from, String location) throws IOException {
    URI to;
    try {
      to = from.resolve(new URI(location.strip()));
    } catch (URISyntaxException e) {
      throw new FetchException("bad redirect", "sent to what is no address");
    }
    return checked(to, from);
  }

  /** Where a server may lead us, without its fragment. */
  private URI checked(URI to, URI from) throws IOException {
    String scheme = to.getScheme() == null ? "" : to.getScheme().toLowerCase(Locale.ROOT);
    if (!Set.of("http", "https").contains(scheme)
        || to.getHost() == null
        || to.getUserInfo() != null) {
      throw new FetchException("bad redirect", "only http and https are followed, without names");
    }
    if (scheme.equals("http") && "https".equalsIgnoreCase(from.getScheme())) {
      throw new FetchException("bad redirect", "sent from https to http, which is not secure");
    }
    if (!to.equals(from) && isPublic(from) && !isPublic(to)) {
      throw new FetchException(
          "bad redirect", "sent from a public server to " + to.getHost() + ", which is not public");
    }
    String whole = to.toString();
    int fragment = whole.indexOf('#');
    return fragment < 0 ? to : URI.create(whole.substring(0, fragment));
  }

  private boolean isPublic(URI uri) throws IOException {
    boolean proxied =
        proxies.select(uri).stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    try {
      return addresses.isPublic(uri, proxied);
    } catch (UnknownHostException e) {
      throw new PassingFault(
          new FetchException("not reached", "no such host: " + uri.getHost()), Duration.ZERO);
    }
  }

  /** What a fault of the network says, on one line; its kind where it says nothing. */
  static String message(IOException fault) {
    String message = fault.getMessage();
    return message == null || message.isBlank()
        ? fault.getClass().getSimpleName()
        : message.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
