package io.papergraph.rdf;

import io.papergraph.paper.PaperId;
import io.papergraph.rdf.OutsideId.Scheme;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses as identifiers outside the graph, only where an address can mean nothing else. It
 * knows how addresses are built and asks nobody: what was renamed or moved on its site stays two.
 */
public final class OutsideIds {
  private static final Pattern ZENODO_DOI = Pattern.compile("10\\.5281/zenodo\\.(\\d+)");
  private static final Pattern DOI_PATH =
      Pattern.compile("/(?:doi|article|chapter|book)/(?:abs/|full/|pdf/|epdf/)?(10\\.\\d{4,9}/.+)");
  private static final Set<String> DOI_HOSTS =
      Set.of("dl.acm.org", "link.springer.com", "onlinelibrary.wiley.com", "zenodo.org");
  private static final Pattern NAME = Pattern.compile("[\\w.-]*\\w[\\w.-]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** First steps of addresses on Hugging Face that are no owner of models. */
  private static final Set<String> HUGGINGFACE_PAGES =
      Set.of(
          "api",
          "blog",
          "chat",
          "collections",
          "contact",
          "docs",
          "enterprise",
          "join",
          "learn",
          "login",
          "models",
          "new",
          "organizations",
          "posts",
          "pricing",
          "settings",
          "support",
          "tasks",
          "terms-of-service",
          "huggingface");

  /** First steps of addresses on GitHub that are no owner. */
  private static final Set<String> GITHUB_PAGES =
      Set.of(
          "about",
          "apps",
          "collections",
          "enterprise",
          "explore",
          "features",
          "marketplace",
          "notifications",
          "orgs",
          "pricing",
          "search",
          "settings",
          "sponsors",
          "topics",
          "users");

  private OutsideIds() {}

  /** What the id of a paper names; empty for a paper known by its title alone. */
  public static Optional<OutsideId> of(PaperId id) {
    return switch (id.scheme()) {
      case ARXIV -> Optional.of(new OutsideId(Scheme.ARXIV, id.value(), ""));
      case DOI -> Optional.of(doi(id.value()));
      case ACL -> Optional.of(new OutsideId(Scheme.ACL, id.value(), ""));
      case TITLE -> Optional.empty();
    };
  }

  /**
   * What an address names.
   *
   * @param url an address with its scheme, as a link claim or a source statement has it
   * @return empty when it names nothing that is known for certain
   */
  public static Optional<OutsideId> of(String url) {
    return Address.of(url).flatMap(OutsideIds::of);
  }

  private static Optional<OutsideId> of(Address address) {
    return switch (address.host()) {
      case "github.com", "raw.githubusercontent.com" -> github(address.steps());
      case "huggingface.co", "hf.co" -> huggingFace(address.steps());
      default -> deposit(address).or(() -> paper(address.uri()));
    };
  }

  private static Optional<OutsideId> github(List<String> steps) {
    if (steps.size() < 2 || GITHUB_PAGES.contains(steps.get(0).toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String name = steps.get(1).replaceFirst("(?i)\\.git$", "");
    return named(Scheme.GITHUB, steps.get(0), name, rest(steps, 2), true);
  }

  private static Optional<OutsideId> huggingFace(List<String> steps) {
    String first = steps.isEmpty() ? "" : steps.get(0);
    if (first.equals("papers")) {
      return steps.size() < 2
          ? Optional.empty()
          : PaperId.parse(steps.get(1))
              .filter(p -> p.id().scheme() == PaperId.Scheme.ARXIV)
              .map(p -> new OutsideId(Scheme.HUGGINGFACE_PAPER, p.id().value(), rest(steps, 2)));
    }
    if (first.equals("datasets") || first.equals("spaces")) {
      Scheme scheme =
          first.equals("datasets") ? Scheme.HUGGINGFACE_DATASET : Scheme.HUGGINGFACE_SPACE;
      return steps.size() < 3
          ? Optional.empty()
          : named(scheme, steps.get(1), steps.get(2), rest(steps, 3), false);
    }
    return steps.size() < 2 || HUGGINGFACE_PAGES.contains(first)
        ? Optional.empty()
        : named(Scheme.HUGGINGFACE_MODEL, first, steps.get(1), rest(steps, 2), false);
  }

  private static Optional<OutsideId> named(
      Scheme scheme, String owner, String name, String path, boolean lower) {
    if (!NAME.matcher(owner).matches() || !NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    String value = owner + "/" + name;
    return Optional.of(new OutsideId(scheme, lower ? value.toLowerCase(Locale.ROOT) : value, path));
  }

  /** A DOI within the address of its publisher, or the number of a deposit in Zenodo. */
  private static Optional<OutsideId> deposit(Address address) {
    String host = address.host();
    List<String> steps = address.steps();
    boolean record =
        host.equals("zenodo.org")
            && steps.size() >= 2
            && Set.of("record", "records").contains(steps.get(0))
            && NUMBER.matcher(steps.get(1)).matches();
    if (record) {
      return Optional.of(new OutsideId(Scheme.ZENODO, steps.get(1), rest(steps, 2)));
    }
    Matcher doi = DOI_PATH.matcher(address.uri().getPath());
    return DOI_HOSTS.contains(host) && doi.matches()
        ? PaperId.parse(doi.group(1)).flatMap(p -> of(p.id()))
        : Optional.empty();
  }

  private static Optional<OutsideId> paper(URI uri) {
    String address = uri.getScheme() + "://" + uri.getHost() + uri.getPath();
    return PaperId.parse(address).flatMap(p -> of(p.id()));
  }

  private static OutsideId doi(String value) {
    Matcher zenodo = ZENODO_DOI.matcher(value);
    return zenodo.matches()
        ? new OutsideId(Scheme.ZENODO, zenodo.group(1), "")
        : new OutsideId(Scheme.DOI, value, "");
  }

  private static String rest(List<String> steps, int from) {
    return String.join("/", steps.subList(from, steps.size()));
  }
}
