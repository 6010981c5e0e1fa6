package io.papergraph.engines;

/** What a generated query is made of. */
enum Feature {
  STAR,
  CHAIN,
  CYCLE,
  GRAPH_VARIABLE,
  GRAPH_NAME,
  OPTIONAL,
  OPTIONAL_FILTER,
  UNION,
  MINUS,
  COMPARISON,
  REGEX,
  STRINGS,
  EXISTS,
  NOT_EXISTS,
  IN,
  BOUND,
  SEQUENCE,
  ALTERNATIVE,
  INVERSE,
  ZERO_OR_MORE,
  ONE_OR_MORE,
  ZERO_OR_ONE,
  NEGATED,
  BIND,
  VALUES,
  SUBQUERY,
  DISTINCT,
  ORDER_LIMIT,
  COUNT,
  COUNT_DISTINCT,
  SUM,
  MIN,
  MAX,
  AVG,
  HAVING;

  boolean isShape() {
    return compareTo(CYCLE) <= 0;
  }

  boolean isGraph() {
    return this == GRAPH_VARIABLE || this == GRAPH_NAME;
  }

  /** Whether it is a part of what stands between the braces, beside the pattern. */
  boolean isClause() {
    return compareTo(OPTIONAL) >= 0 && compareTo(SUBQUERY) <= 0;
  }

  /**
   * Whether it is a property path. These come before other clauses: after one that ends a basic
   * graph pattern, engines may look for a path between any two nodes of the store.
   */
  boolean isPath() {
    return compareTo(SEQUENCE) >= 0 && compareTo(NEGATED) <= 0;
  }

  /** Whether it needs groups. */
  boolean isAggregate() {
    return compareTo(COUNT) >= 0;
  }
}
