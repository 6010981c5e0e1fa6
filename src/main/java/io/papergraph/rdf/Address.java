package io.papergraph.rdf;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An address from a text, taken apart.
 *
 * @param uri the address, with everything percent-encoded that an IRI may not hold
 * @param host in lower case, without {@code www.}
 * @param steps the parts of the path between slashes, none of them empty
 */
record Address(URI uri, String host, List<String> steps) {

  /** Reads an address; empty when it is none, or has no host. */
  static Optional<Address> of(String url) {
    URI uri;
    try {
      uri = URI.create(Urls.iri(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (uri.getHost() == null || uri.getPath() == null) {
      return Optional.empty();
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    List<String> steps =
        Arrays.stream(uri.getPath().split("/", -1)).filter(s -> !s.isEmpty()).toList();
    return Optional.of(new Address(uri, host, steps));
  }
}
