package io.papergraph.query;

import io.papergraph.query.Explanation.Curated;
import io.papergraph.query.Explanation.Finding;
import io.papergraph.query.Explanation.Name;
import io.papergraph.query.Explanation.Place;
import io.papergraph.query.Explanation.Quote;
import io.papergraph.query.Explanation.Verdict;
import io.papergraph.resolve.Resolver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.jspecify.annotations.Nullable;

/** Finds the quotes behind a paper, a thing, a result or a link, wherever the data are. */
public final class Explainer {
  private static final String LINK = "Link";
  private static final int MOST_STEPS = 100;

  /** The column of the reports that tells the paper. */
  private static final Var PAPER = Var.alloc("paper");

  private final Asker asker;
  private final QueryCatalog reports;
  private final ParameterBinder binder;
  private final int limit;

  /**
   * @param reports the catalogue of {@code queries/reports}
   * @param base where the resources of the data live
   * @param limit the most quotes, and the most results, of one explanation
   */
  public Explainer(Asker asker, QueryCatalog reports, String base, int limit) {
    this.asker = asker;
    this.reports = reports;
    this.binder = new ParameterBinder(base);
    this.limit = limit;
  }

  /**
   * The things of a name in any spelling; several where a name stands for things of several kinds.
   *
   * @param paper the IRI of the one paper whose quotes are wanted, or null for those of all
   */
  public List<Explanation> named(String name, @Nullable String paper) {
    List<Explanation> found = new ArrayList<>();
    for (Map<String, String> row : ask("things", "name", name)) {
      String iri = get(row, "entity");
      found.add(explain(iri, local(get(row, "class")), get(row, "label"), paper));
    }
    return found;
  }

  /**
   * What has this IRI; a name as read is explained as what it stands for, another identifier of a
   * paper as that paper. Empty when nothing is known of it.
   *
   * @param paper as in {@link #named}
   */
  public List<Explanation> about(String iri, @Nullable String paper) {
    return about(iri, paper, new HashSet<>(Set.of(iri)));
  }

  /**
   * @param seen what has been looked at already: no endpoint is trusted not to lead in a circle
   */
  private List<Explanation> about(String iri, @Nullable String paper, Set<String> seen) {
    for (Map<String, String> row : ask("about", "thing", iri)) {
      String instead = row.get("instead");
      if (instead != null && seen.size() < MOST_STEPS && seen.add(instead)) {
        return about(instead, paper, seen);
      }
      return List.of(explain(iri, local(get(row, "class")), get(row, "label"), paper));
    }
    Explanation link = explain(iri, LINK, "", paper);
    return link.quotes().isEmpty() ? List.of() : List.of(link);
  }

  /** Labels whose spelling is near a name that nothing has, the nearest first. */
  public List<String> near(String name) {
    return Nearness.nearest(Resolver.key(name), ask("near", "name", name));
  }

  private Explanation explain(String iri, String type, String label, @Nullable String paper) {
    boolean thing = !type.equals(LINK) && !type.equals("Paper") && !type.equals("Result");
    List<Name> names = new ArrayList<>();
    Map<String, Long> roles = new LinkedHashMap<>();
    List<Curated> curations = new ArrayList<>();
    if (thing) {
      ask("curations", "thing", iri).forEach(row -> curations.add(curated(row)));
      ask("names", "thing", iri).forEach(row -> names.add(name(row)));
      ask("roles", "thing", iri).forEach(r -> roles.put(local(get(r, "role")), count(r)));
    }
    List<Quote> quotes = some("quotes", iri, paper, Explainer::quote);
    List<Finding> results = some("results", iri, paper, Explainer::finding);
    boolean more = quotes.size() > limit || results.size() > limit;
    return new Explanation(
        iri, type, label, names, roles, curations, first(quotes), first(results), more);
  }

  /** Up to one row more than the limit. */
  private <T> List<T> some(
      String report, String iri, @Nullable String paper, Function<Map<String, String>, T> read) {
    Query query = bound(report, "thing", iri);
    if (paper != null) {
      Binding only = BindingFactory.binding(PAPER, binder.iri("--paper", paper));
      query.setValuesDataBlock(List.of(PAPER), List.of(only));
    }
    query.setLimit(limit + 1L);
    return asker.rows(query).records().stream().map(read).toList();
  }

  private <T> List<T> first(List<T> list) {
    return list.subList(0, Math.min(limit, list.size()));
  }

  private List<Map<String, String>> ask(String report, String parameter, String value) {
    return asker.rows(bound(report, parameter, value)).records();
  }

  private Query bound(String report, String parameter, String value) {
    NamedQuery query = reports.find(report).orElseThrow();
    return binder.bind(query, Map.of(parameter, value));
  }

  private static Name name(Map<String, String> row) {
    return new Name(get(row, "label"), local(get(row, "class")), count(row));
  }

  private static Quote quote(Map<String, String> row) {
    return new Quote(
        local(get(row, "role")),
        get(row, "target"),
        get(row, "label"),
        local(get(row, "class")),
        row.containsKey("supports"),
        verdict(row),
        place(row));
  }

  private static Finding finding(Map<String, String> row) {
    return new Finding(
        get(row, "result"),
        local(get(row, "kind")),
        get(row, "value"),
        get(row, "unit"),
        local(get(row, "direction")),
        get(row, "system"),
        get(row, "baseline"),
        get(row, "metric"),
        get(row, "dataset"),
        get(row, "task"),
        verdict(row),
        place(row));
  }

  private static Verdict verdict(Map<String, String> row) {
    return new Verdict(local(get(row, "verdict")), get(row, "because"));
  }

  private static Curated curated(Map<String, String> row) {
    String kind = local(get(row, "kind"));
    String becomes = get(row, "becomes");
    return new Curated(
        kind,
        local(get(row, "type")),
        get(row, "name"),
        kind.equals("Retyping") ? local(becomes) : becomes,
        get(row, "because"));
  }

  private static Place place(Map<String, String> row) {
    String extractor = get(row, "extractor");
    return new Place(
        get(row, "paper"),
        get(row, "title"),
        local(get(row, "field")),
        number(row, "start").intValue(),
        number(row, "end").intValue(),
        get(row, "quote"),
        text(row),
        extractor.substring(extractor.lastIndexOf('/') + 1),
        number(row, "confidence").doubleValue());
  }

  private static long count(Map<String, String> row) {
    return number(row, "papers").longValue();
  }

  private static BigDecimal number(Map<String, String> row, String column) {
    try {
      return new BigDecimal(get(row, column));
    } catch (NumberFormatException e) {
      throw new QueryFailure(
          "what was asked gives no number of its '" + column + "'; is it a Papergraph server?", e);
    }
  }

  /** The whole text, where the quote stands in it as the offsets say. */
  private static @Nullable String text(Map<String, String> row) {
    String text = row.get("text");
    int start = number(row, "start").intValue();
    int end = number(row, "end").intValue();
    boolean inside =
        text != null && 0 <= start && start <= end && end <= text.codePointCount(0, text.length());
    return inside ? text : null;
  }

  private static String get(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  /** What follows the last # of an IRI: the name of a term, or of a field. */
  private static String local(String iri) {
    return iri.substring(iri.lastIndexOf('#') + 1);
  }
}
