package io.papergraph.serve;

/**
 * What it takes to let papers be added over HTTP.
 *
 * @param password of the user {@code admin}
 * @param behindTls whether a proxy encrypts what comes to an address that is not loopback
 * @param maxBytes the largest body
 */
public record Writing(Ingest ingest, AdminPassword password, boolean behindTls, long maxBytes) {
  /** 256 MiB. */
  public static final long DEFAULT_MAX_BYTES = 256L << 20;

  void requireSafe(String host) {
    ServerLimits.require(
        behindTls || PageGuard.isLoopback(host),
        "--writable off loopback would send the password unencrypted; listen on 127.0.0.1, or say"
            + " --behind-tls where a proxy encrypts");
  }
}
