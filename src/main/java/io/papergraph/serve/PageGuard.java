package io.papergraph.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Keeps web pages of strangers out: on loopback the server only goes by its own names, so that a
 * page cannot point a name of its own at this machine and read as if it were at home (DNS
 * rebinding).
 */
final class PageGuard implements Filter {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final boolean loopback;
  private final String host;
  private final BooleanSupplier stopping;
  private final Ending ending;

  /**
   * @param host where the server listens
   * @param stopping whether connections should be given up
   * @param ending told when memory runs out
   */
  PageGuard(String host, BooleanSupplier stopping, Ending ending) {
    this.loopback = isLoopback(host);
    this.host = host;
    this.stopping = stopping;
    this.ending = ending;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    harden(http);
    String name = String.valueOf(request.getServerName()).toLowerCase(Locale.ROOT);
    if (loopback && !LOOPBACK.contains(name) && !name.equalsIgnoreCase(host)) {
      Plain.refuse(http, new Refusal(421, "this server is localhost and goes by no other name"));
      return;
    }
    if (stopping.getAsBoolean()) {
      http.setHeader("Connection", "close");
    }
    try {
      chain.doFilter(request, response);
    } catch (OutOfMemoryError e) {
      ending.outOfMemory(e);
      throw e;
    }
  }

  private static void harden(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
