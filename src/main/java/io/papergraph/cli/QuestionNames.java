package io.papergraph.cli;

import io.papergraph.query.NamedQuery;
import io.papergraph.query.QueryCatalog;
import java.util.Iterator;

/** The names of the questions, for a shell to complete. */
final class QuestionNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return QueryCatalog.load("/queries/questions").all().stream().map(NamedQuery::name).iterator();
  }
}
