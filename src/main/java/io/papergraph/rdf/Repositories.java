package io.papergraph.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which repository an address of code leads to. */
final class Repositories {
  private static final Map<String, String> SAME_HOST =
      Map.of("raw.githubusercontent.com", "github.com", "raw.github.com", "github.com");
  private static final Set<String> OWNER_AND_NAME =
      Set.of("github.com", "bitbucket.org", "codeberg.org", "gitee.com", "gist.github.com");
  private static final Set<String> DEEPER = Set.of("-", "tree", "blob", "raw", "issues", "wikis");

  private Repositories() {}

  /**
   * Host, owner and name, without {@code www.}, {@code .git}, deeper path, query and fragment, in
   * lower case: {@code github.com/qiuzh20/emoe}. GitLab's owners may have subgroups. On hosts whose
   * paths have no such form the whole path names the repository, in its own case.
   *
   * @return empty when the address has no path or, on a forge, no name after the owner
   */
  static Optional<String> path(String url) {
    return Address.of(url).flatMap(Repositories::path);
  }

  private static Optional<String> path(Address address) {
    String host = SAME_HOST.getOrDefault(address.host(), address.host());
    List<String> steps = address.steps();
    if (OWNER_AND_NAME.contains(host)) {
      return forge(host, steps.subList(0, Math.min(2, steps.size())));
    }
    if (host.startsWith("gitlab.")) {
      return forge(host, steps.stream().takeWhile(s -> !DEEPER.contains(s)).toList());
    }
    return steps.isEmpty() ? Optional.empty() : Optional.of(host + "/" + String.join("/", steps));
  }

  /** The address of the repository that {@link #path} names. */
  static String address(String path) {
    return Urls.iri("https://" + path);
  }

  private static Optional<String> forge(String host, List<String> steps) {
    if (steps.size() < 2) {
      return Optional.empty();
    }
    String path = String.join("/", steps).toLowerCase(Locale.ROOT).replaceFirst("\\.git$", "");
    return path.endsWith("/") ? Optional.empty() : Optional.of(host + "/" + path);
  }
}
