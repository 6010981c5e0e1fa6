package io.papergraph.fetch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "198.18.0.1",
        "192.0.0.8",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fdff:ffff::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "::127.0.0.1"
      })
  void whatOnlySomeCanReachIsNotPublic(String address) throws UnknownHostException {
    assertFalse(Addresses.isPublic(InetAddress.getByName(address)), address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "93.184.216.34", "9.255.255.255", "11.0.0.0", "172.15.0.1", "172.32.0.1", "100.63.0.1",
        "100.128.0.1", "192.0.1.1", "192.169.0.1", "223.255.255.255", "2001:db8::1", "2606:2800::1",
        "64:ff9b::5db8:d822", "2002:5db8:d822::"
      })
  void whatAnybodyCanReachIsPublic(String address) throws UnknownHostException {
    assertTrue(Addresses.isPublic(InetAddress.getByName(address)), address);
  }

  @Test
  void behindAProxyNamesAreNotLookedUpHereButAddressesAreJudged() throws UnknownHostException {
    Addresses addresses =
        new Addresses(
            host -> {
              if (host.startsWith("[") || Character.isDigit(host.charAt(0))) {
                return java.util.List.of(InetAddress.getByName(host));
              }
              throw new UnknownHostException(host);
            });
    assertTrue(addresses.isPublic(URI.create("http://arxiv.org/"), true));
    assertFalse(addresses.isPublic(URI.create("http://127.0.0.1/"), true));
    assertFalse(addresses.isPublic(URI.create("http://[::1]:80/"), true));
    assertFalse(addresses.isPublic(URI.create("http://localhost/"), true));
    assertFalse(addresses.isPublic(URI.create("http://x.localhost/"), false));
  }
}
