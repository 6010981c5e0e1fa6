package io.papergraph.serve;

import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What a query of a stranger may do. It is enforced on the algebra, before ARQ optimises it, so
 * that nothing is evaluated that was not looked at.
 */
final class QueryPolicy {
  private static final List<String> FUNCTIONS =
      List.of("http://www.w3.org/2001/XMLSchema#", "http://www.w3.org/2005/xpath-functions/math#");

  private QueryPolicy() {}

  /** Puts a query that is about to run under the policy. */
  static QueryExecBuilder enforce(QueryExecBuilder query, StopSignal signal) {
    RewriteFactory rewrites =
        context ->
            op -> Optimize.stdOptimizationFactory.create(context).rewrite(screened(op, signal));
    return query
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQConstants.sysOptimizerFactory, rewrites)
        .set(ARQConstants.registryPropertyFunctions, new TextQueryOnly());
  }

  private static Op screened(Op op, StopSignal signal) {
    return Transformer.transform(new NoService(), new NoForeignFunctions(signal), op);
  }

  private static final class NoService extends TransformCopy {
    @Override
    public Op transform(OpService service, Op pattern) {
      throw Refusal.forbidden("this server does not call others: SERVICE is off");
    }
  }

  /**
   * ARQ loads classes for {@code java:} functions, and has some that sleep, print or look around.
   */
  private static final class NoForeignFunctions extends GuardedFunctions {
    NoForeignFunctions(StopSignal signal) {
      super(signal);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      if (function instanceof E_Function call
          && FUNCTIONS.stream().noneMatch(call.getFunctionIRI()::startsWith)) {
        throw Refusal.forbidden(
            "this server has no function <" + call.getFunctionIRI() + ">; use those of SPARQL 1.1");
      }
      return super.transform(function, arguments);
    }
  }

  /** Every predicate is a plain one, but for the search in the text index. */
  private static final class TextQueryOnly extends PropertyFunctionRegistry {
    private static final String TEXT_QUERY = TextQuery.NS + "query";

    @Override
    public boolean manages(String uri) {
      return uri.equals(TEXT_QUERY);
    }

    @Override
    public @Nullable PropertyFunctionFactory get(String uri) {
      return manages(uri) ? name -> new TextQueryPF() : null;
    }
  }
}
