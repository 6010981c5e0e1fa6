package io.papergraph.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Keeps a public server from sending us to one that only this machine or its network can reach.
 *
 * <p>A name is looked up here and once more when the connection is made. Java keeps what it looked
 * up for some seconds, so both are the same as a rule; a name server that wants to cheat can still
 * answer differently (DNS rebinding).
 */
final class Addresses {
  private static final int[][] NOT_PUBLIC_V4 = {
    {0, 0, 8},
    {10, 0, 8},
    {100, 64, 10},
    {127, 0, 8},
    {169, 254, 16},
    {172, 16, 12},
    {192, 168, 16},
    {198, 18, 15},
    {224, 0, 4},
    {240, 0, 4}
  };
  private static final int BYTE = 0xFF;
  private static final int BITS = 16;

  /** Looks names up. */
  interface Resolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** By the machine's own means. */
    static Resolver system() {
      return host -> List.of(InetAddress.getAllByName(host));
    }
  }

  private final Resolver resolver;

  Addresses(Resolver resolver) {
    this.resolver = resolver;
  }

  /**
   * Whether every address of a host is one that anybody can reach.
   *
   * @param proxied a proxy looks names up: here only addresses and {@code localhost} are judged
   */
  boolean isPublic(URI uri, boolean proxied) throws UnknownHostException {
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    if ((proxied && host.equals("localhost")) || host.endsWith(".localhost")) {
      return false;
    }
    if (proxied && !isLiteral(host)) {
      return true;
    }
    for (InetAddress address : resolver.resolve(host)) {
      if (!isPublic(address)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLiteral(String host) {
    return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
  }

  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 4) {
      return isPublicV4(bytes, 0);
    }
    if (address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    int first = bytes[0] & BYTE;
    boolean uniqueLocal = (first & 0xFE) == 0xFC;
    return !uniqueLocal && isPublicInside(bytes);
  }

  /** Addresses of IPv6 that stand for one of IPv4: mapped, compatible, NAT64 and 6to4. */
  private static boolean isPublicInside(byte[] bytes) {
    boolean zeros = allZero(bytes, 0, 10);
    boolean nat64 =
        bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & BYTE) == BYTE && bytes[3] == (byte) 0x9B;
    if (zeros || nat64) {
      return isPublicV4(bytes, 12);
    }
    boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    return !sixToFour || isPublicV4(bytes, 2);
  }

  private static boolean allZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPublicV4(byte[] bytes, int at) {
    int head = ((bytes[at] & BYTE) << 8) | (bytes[at + 1] & BYTE);
    for (int[] range : NOT_PUBLIC_V4) {
      int prefix = (range[0] << 8) | range[1];
      if (head >> (BITS - range[2]) == prefix >> (BITS - range[2])) {
        return false;
      }
    }
    boolean protocols = head == (192 << 8) && bytes[at + 2] == 0;
    return !protocols;
  }
}
