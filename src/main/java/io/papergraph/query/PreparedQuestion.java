package io.papergraph.query;

import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** A named question that is parsed once and asked often; threads may share it. */
public final class PreparedQuestion {
  private final NamedQuery question;
  private final ParameterBinder binder;
  private final Query parsed;

  /**
   * @throws QueryException when its text is no query
   */
  public PreparedQuestion(NamedQuery question, ParameterBinder binder) {
    this.question = question;
    this.binder = binder;
    this.parsed = binder.parse(question);
  }

  /**
   * The query with its parameters in place, for the caller alone.
   *
   * @throws QueryException when a parameter is missing, unknown or of the wrong form
   */
  public Query bind(Map<String, String> values) {
    Map<Var, Node> terms = binder.terms(question, values);
    return QueryTransformOps.replaceVars(parsed, terms);
  }
}
