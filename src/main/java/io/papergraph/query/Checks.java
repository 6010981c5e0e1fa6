package io.papergraph.query;

import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.rdf.Violation;
import io.papergraph.store.KnowledgeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Asks the checks of a catalog: questions whose rows are violations. They see what shapes cannot,
 * since shapes look at one graph after the other.
 */
public final class Checks {
  private static final Limits LIMITS = new Limits(10_000, 600);

  private final QueryCatalog catalog;
  private final KnowledgeStore store;

  public Checks(QueryCatalog catalog, KnowledgeStore store) {
    this.catalog = catalog;
    this.store = store;
  }

  /**
   * Runs every check.
   *
   * @param found told of each violation and the name of the check that found it; of one check, the
   *     first 10,000
   * @return how many there were
   * @throws QueryFailure when a check takes longer than ten minutes
   */
  public long run(BiConsumer<String, Violation> found) {
    QueryRunner runner = new QueryRunner(store, LIMITS);
    ParameterBinder binder = new ParameterBinder(store.base());
    long violations = 0;
    for (NamedQuery check : catalog.all()) {
      Answer answer = runner.rows(binder.bind(check, Map.of()));
      List<List<String>> rows = answer.rows();
      rows.forEach(row -> found.accept(check.name(), violation(check, row)));
      violations += rows.size();
    }
    return violations;
  }

  private Violation violation(NamedQuery check, List<String> row) {
    List<String> rest = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      rest.add(check.columns().get(i) + " " + relative(row.get(i)));
    }
    return new Violation(relative(row.get(0)), "", String.join(", ", rest), check.title());
  }

  private String relative(String cell) {
    return cell.startsWith(store.base()) ? cell.substring(store.base().length()) : cell;
  }
}
