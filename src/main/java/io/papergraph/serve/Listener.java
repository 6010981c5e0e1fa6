package io.papergraph.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** The HTTP side: a Fuseki without datasets, operations, modules or files, and its Jetty. */
final class Listener {
  private static final int MOST_CONNECTIONS = 256;
  private static final int SPARE_THREADS = 24;
  private static final int REQUEST_HEADER_BYTES = 64 << 10;
  private static final int OUTPUT_BUFFER_BYTES = 64 << 10;

  /**
   * IRIs of names may hold an encoded slash, percent sign or backslash; no path is that of a file.
   */
  private static final UriCompliance NAMES_IN_PATHS =
      UriCompliance.DEFAULT.with(
          "NAMES",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
          UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

  private static final long IDLE_MILLIS = 30_000;
  private static final long STOP_MILLIS = 2_000;

  private Listener() {}

  /**
   * Builds the server; it does not listen yet.
   *
   * @param parts what answers
   */
  static FusekiServer build(ServerOptions options, Parts parts) {
    FusekiServer.Builder builder =
        FusekiServer.create(OperationRegistry.createEmpty(), Fuseki.getContext())
            .fusekiModules(FusekiModules.empty())
            .enableCors(false)
            .port(options.port())
            .numServerThreads(4, options.limits().maxConcurrent() + SPARE_THREADS)
            .addFilter("/*", parts.guard())
            .addFilter("/*", new Cors(options.origins()));
    parts.servlets().forEach(builder::addServlet);
    FusekiServer fuseki = builder.build();
    Server server = fuseki.getJettyServer();
    harden(server, options);
    server.setRequestLog(parts.log());
    server.insertHandler(parts.inFlight());
    return fuseki;
  }

  /**
   * Opens the port.
   *
   * @throws ServeException when it is not to be had
   */
  static void bind(FusekiServer fuseki, ServerOptions options) {
    String where = options.host() + ":" + options.port();
    try {
      connector(fuseki.getJettyServer()).open();
    } catch (UnresolvedAddressException e) {
      throw unknown(options, e);
    } catch (IOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof UnresolvedAddressException) {
        throw unknown(options, cause);
      }
      throw new ServeException(
          String.format(
              "cannot listen on %s (%s); name another port with --port, or 0 for a free one",
              where, cause.getMessage()),
          e);
    }
  }

  private static ServeUsageException unknown(ServerOptions options, Throwable cause) {
    return new ServeUsageException(
        "there is no address '" + options.host() + "'; see --host", cause);
  }

  /** Host and port as a client of this machine writes them. */
  static String authority(String host, int port) {
    String name = isAny(host) ? "localhost" : host;
    return (name.contains(":") ? "[" + name + "]" : name) + ":" + port;
  }

  private static boolean isAny(String host) {
    try {
      return InetAddress.getByName(host).isAnyLocalAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void harden(Server server, ServerOptions options) {
    ServerConnector connector = connector(server);
    connector.setHost(options.host());
    connector.setIdleTimeout(IDLE_MILLIS);
    HttpConfiguration http =
        connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
    http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
    http.setOutputBufferSize(OUTPUT_BUFFER_BYTES);
    http.setUriCompliance(NAMES_IN_PATHS);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setStopTimeout(STOP_MILLIS);
    ErrorHandler errors = new ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowOrigin(false);
    server.setErrorHandler(errors);
    ServletContextHandler context = server.getDescendant(ServletContextHandler.class);
    context.setErrorHandler(errors);
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.setMaxFormContentSize(options.limits().maxRequestBytes());
  }

  private static ServerConnector connector(Server server) {
    return (ServerConnector) server.getConnectors()[0];
  }
}
