package io.papergraph.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that plays a service, and notes what it was asked and when. */
public final class PlayedServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Clockwork clock;
  private final List<Asked> asked = new ArrayList<>();
  private final Play play;

  /** A request: its path with query, its headers in small letters, and when it came. */
  public record Asked(String target, Map<String, String> headers, Instant at) {
    /** A header's value, empty where there was none. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** What is answered. */
  public interface Play {
    Answer answer(Asked asked);
  }

  /** How a body comes. */
  private enum Fate {
    WHOLE,
    CUT,
    STALLED
  }

  /** An answer. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(int status, Map<String, String> headers, byte[] body, Fate fate) {
    public static Answer ok(String body) {
      return of(200, body);
    }

    public static Answer of(int status, String body) {
      return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), Fate.WHOLE);
    }

    public Answer with(String header, String value) {
      Map<String, String> more = new LinkedHashMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body, fate);
    }

    /** Its length is told, and half of it comes before the connection ends. */
    public Answer cut() {
      return new Answer(status, headers, body, Fate.CUT);
    }

    /** Half of it comes, and the connection stays. */
    public Answer stalled() {
      return new Answer(status, headers, body, Fate.STALLED);
    }

    public Answer gzipped() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
        out.write(body);
      }
      return new Answer(status, headers, bytes.toByteArray(), fate)
          .with("Content-Encoding", "gzip");
    }
  }

  public PlayedServer(Clockwork clock, Play play) throws IOException {
    this.clock = clock;
    this.play = play;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of a path, by number. */
  public URI uri(String target) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target);
  }

  /** The same by name. */
  public URI named(String target) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + target);
  }

  public synchronized List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The targets that were asked for, in order. */
  public List<String> targets() {
    return asked().stream().map(Asked::target).toList();
  }

  /** The time between each request and the next. */
  public List<Duration> gaps() {
    List<Asked> all = asked();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < all.size(); i++) {
      gaps.add(Duration.between(all.get(i - 1).at(), all.get(i).at()));
    }
    return gaps;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    Asked one = new Asked(exchange.getRequestURI().toString(), headers, clock.now());
    synchronized (this) {
      asked.add(one);
    }
    Answer answer = play.answer(one);
    answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    boolean empty = answer.status() == 304 || answer.body().length == 0;
    exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
    if (!empty) {
      send(exchange.getResponseBody(), answer);
    }
    exchange.close();
  }

  private void send(OutputStream out, Answer answer) throws IOException {
    boolean whole = answer.fate() == Fate.WHOLE;
    out.write(answer.body(), 0, whole ? answer.body().length : answer.body().length / 2);
    out.flush();
    if (answer.fate() == Fate.STALLED) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdown();
  }
}
