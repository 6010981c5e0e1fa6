package io.papergraph.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which proxy a request goes through: as Java's own properties say ({@code http.proxyHost}, {@code
 * https.proxyHost}, {@code http.nonProxyHosts}), and where they name none as the environment does
 * ({@code http_proxy}, {@code https_proxy}, {@code no_proxy}, in small or large letters).
 */
public final class Proxies {
  private Proxies() {}

  /**
   * The proxies for a process.
   *
   * @param environment of the process
   * @throws IllegalArgumentException when a proxy there is no address of one, or has a user name
   */
  public static ProxySelector of(Map<String, String> environment) {
    ProxySelector properties = ProxySelector.getDefault();
    List<Proxy> http = proxy(environment, "http_proxy");
    List<Proxy> https = proxy(environment, "https_proxy");
    List<String> without =
        Arrays.stream(value(environment, "no_proxy").toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .map(host -> host.startsWith("*.") ? host.substring(1) : host)
            .filter(host -> !host.isEmpty())
            .toList();
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI uri) {
        List<Proxy> named = properties == null ? List.of() : properties.select(uri);
        if (named.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
          return named;
        }
        List<Proxy> proxies = "https".equalsIgnoreCase(uri.getScheme()) ? https : http;
        return isWithout(without, uri.getHost()) ? List.of(Proxy.NO_PROXY) : proxies;
      }

      @Override
      public void connectFailed(URI uri, SocketAddress address, IOException fault) {
        // The request fails, which is told.
      }
    };
  }

  private static boolean isWithout(List<String> without, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return without.stream()
        .anyMatch(
            w -> w.equals("*") || name.equals(w) || name.endsWith(w.startsWith(".") ? w : "." + w));
  }

  private static String value(Map<String, String> environment, String name) {
    String small = environment.getOrDefault(name, "");
    return small.isBlank()
        ? environment.getOrDefault(name.toUpperCase(Locale.ROOT), "").strip()
        : small.strip();
  }

  private static List<Proxy> proxy(Map<String, String> environment, String name) {
    String written = value(environment, name);
    if (written.isEmpty()) {
      return List.of(Proxy.NO_PROXY);
    }
    URI uri = URI.create(written.contains("://") ? written : "http://" + written);
    if (uri.getHost() == null || uri.getUserInfo() != null || !"http".equals(uri.getScheme())) {
      throw new IllegalArgumentException(
          name + " must be http://HOST:PORT, without a user name; unset it to go without a proxy");
    }
    int port = uri.getPort() < 0 ? 80 : uri.getPort();
    InetSocketAddress address = InetSocketAddress.createUnresolved(uri.getHost(), port);
    return List.of(new Proxy(Proxy.Type.HTTP, address));
  }
}
