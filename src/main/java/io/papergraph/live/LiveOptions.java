package io.papergraph.live;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * How services are asked.
 *
 * @param contact a mail or web address of the user for those who run them; empty for none
 * @param mirrors other addresses of services, by name, e.g. {@code hf}
 * @param cache the folder for documents that may be as they were the next time
 * @param maxBytes the most bytes of a page or dump that is named by its address
 */
public record LiveOptions(String contact, Map<String, URI> mirrors, Path cache, long maxBytes) {
  /** For a page or dump, in bytes, unless told otherwise. */
  public static final long DEFAULT_MAX_BYTES = 1L << 30;

  public LiveOptions {
    mirrors = Map.copyOf(mirrors);
  }

  /**
   * The folder that the machine has for such things.
   *
   * @param environment of the process
   */
  public static Path defaultCache(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches =
        named.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".cache") : Path.of(named);
    return caches.resolve("papergraph").resolve("http");
  }
}
