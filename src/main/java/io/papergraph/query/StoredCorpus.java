package io.papergraph.query;

import io.papergraph.rdf.Iris;
import io.papergraph.resolve.Corpus;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a store shows of names. */
public final class StoredCorpus implements Corpus {
  private final Asker asker;
  private final QueryCatalog reports;
  private final ParameterBinder binder;
  private final Iris iris;

  /**
   * @param reports the catalogue of {@code queries/reports}
   * @param base where the resources of the data live
   */
  public StoredCorpus(Asker asker, QueryCatalog reports, String base) {
    this.asker = asker;
    this.reports = reports;
    this.binder = new ParameterBinder(base);
    this.iris = new Iris(base);
  }

  @Override
  public List<Thing> named(Group group, String name) {
    Map<String, String> labels = new LinkedHashMap<>();
    Map<String, Set<String>> lines = new LinkedHashMap<>();
    for (Map<String, String> row : ask("lines", "name", name)) {
      String entity = row.getOrDefault("entity", "");
      if (iris.readEntity(entity).group() == group) {
        labels.put(entity, row.getOrDefault("label", ""));
        Set<String> known = lines.computeIfAbsent(entity, e -> new TreeSet<>());
        if (row.containsKey("line")) {
          known.add(row.get("line"));
        }
      }
    }
    List<Thing> things = new ArrayList<>();
    labels.forEach(
        (entity, label) ->
            things.add(new Thing(entity, label, lines.getOrDefault(entity, Set.of()))));
    return things;
  }

  @Override
  public List<Reason> reasons(Thing thing) {
    return ask("merges", "thing", thing.id()).stream().map(StoredCorpus::reason).toList();
  }

  @Override
  public Optional<String> split(Thing thing, String name) {
    String key = Resolver.key(name);
    return ask("curations", "thing", thing.id()).stream()
        .filter(row -> row.getOrDefault("kind", "").endsWith("#Split"))
        .filter(row -> Resolver.key(row.getOrDefault("name", "")).equals(key))
        .map(row -> "split '" + row.get("name") + "'" + because(row.getOrDefault("because", "")))
        .findFirst();
  }

  private static String because(String reason) {
    return reason.isEmpty() ? "" : ": " + reason;
  }

  private static Reason reason(Map<String, String> row) {
    String rule = row.getOrDefault("rule", "");
    return new Reason(
        row.getOrDefault("name", ""),
        rule.substring(rule.lastIndexOf('#') + 1),
        row.getOrDefault("evidence", ""),
        Double.parseDouble(row.getOrDefault("confidence", "0")));
  }

  private List<Map<String, String>> ask(String report, String parameter, String value) {
    NamedQuery query = reports.find(report).orElseThrow();
    return asker.rows(binder.bind(query, Map.of(parameter, value))).records();
  }
}
