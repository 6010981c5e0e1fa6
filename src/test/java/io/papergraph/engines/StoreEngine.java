package io.papergraph.engines;

import io.papergraph.Papergraph;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.jena.query.Query;

/** A store of ours, asked as {@code papergraph query --format json} does. */
final class StoreEngine implements Engine {
  private static final int MOST_ROWS = 1_000_000;

  private final Papergraph graph;
  private final QueryRunner runner;

  StoreEngine(Path store) {
    graph = Papergraph.open(store);
    runner = graph.runner(new Limits(MOST_ROWS, SECONDS));
  }

  String base() {
    return graph.base();
  }

  @Override
  public String name() {
    return "the store";
  }

  @Override
  public Rows ask(String sparql) {
    return ask(QueryRunner.parse(sparql, base()));
  }

  /** The same of a query that is read already. */
  Rows ask(Query query) {
    Answer answer = runner.rows(query);
    if (answer.truncated()) {
      throw new IllegalStateException("more than " + MOST_ROWS + " rows");
    }
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      AnswerFormat.JSON.write(answer, base(), out);
      return Rows.read(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    graph.close();
  }
}
