package io.papergraph.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Brings a body to a file, decompressed, within a size and a time. A thread beside it closes a body
 * that is too slow, which ends the reading; nobody is interrupted.
 */
final class Body {
  private static final int BUFFER = 1 << 16;
  private static final long LOOK_MILLIS = 200;

  private final FetchOptions options;
  private final long maxBytes;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile long moved = System.nanoTime();
  private volatile boolean silent;
  private volatile boolean late;

  Body(FetchOptions options, long maxBytes) {
    this.options = options;
    this.maxBytes = maxBytes;
  }

  /**
   * @throws FetchException when the body is too large, takes too long or is in an encoding that was
   *     not asked for
   * @throws PassingFault when it breaks off or stops coming
   */
  void copy(HttpResponse<InputStream> response, Path file) throws FetchException, PassingFault {
    HttpHeaders headers = response.headers();
    try (InputStream bytes = response.body();
        OutputStream out = Files.newOutputStream(file)) {
      if (headers.firstValueAsLong("Content-Length").orElse(0) > maxBytes) {
        throw tooLarge();
      }
      watch(bytes);
      copy(decoded(bytes, headers.firstValue("Content-Encoding").orElse("")), out);
    } catch (FetchException e) {
      throw e;
    } catch (IOException e) {
      throw fault(e);
    } finally {
      done.countDown();
    }
    if (silent || late) {
      throw fault(new IOException("cut"));
    }
  }

  private PassingFault fault(IOException e) throws FetchException {
    if (late) {
      throw new FetchException(
          "too slow", "the answer took longer than " + options.body().toSeconds() + " s");
    }
    String what =
        silent
            ? "the answer stopped coming for " + options.silence().toMillis() / 1000.0 + " s"
            : "the answer broke off: " + Fetcher.message(e);
    return new PassingFault(new FetchException("broken off", what), Duration.ZERO);
  }

  private static InputStream decoded(InputStream bytes, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> bytes;
      case "gzip", "x-gzip" -> new GZIPInputStream(bytes, BUFFER);
      default ->
          throw new FetchException(
              "unknown encoding", "the answer is encoded as something else than gzip");
    };
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
      if (length > maxBytes) {
        throw tooLarge();
      }
      moved = System.nanoTime();
      out.write(buffer, 0, read);
    }
  }

  private FetchException tooLarge() {
    return new FetchException("too large", "the answer has more than " + maxBytes + " bytes");
  }

  private void watch(InputStream bytes) {
    moved = System.nanoTime();
    Thread watch = new Thread(() -> watchUntilDone(bytes), "body-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void watchUntilDone(InputStream bytes) {
    long begun = System.nanoTime();
    try {
      while (!done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        long now = System.nanoTime();
        late = now - begun > options.body().toNanos();
        silent = !late && now - moved > options.silence().toNanos();
        if (late || silent) {
          bytes.close();
          return;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a thread here", e);
    } catch (IOException e) {
      // Reading fails all the same, and tells.
    }
  }
}
