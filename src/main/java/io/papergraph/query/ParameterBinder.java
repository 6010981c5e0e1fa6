package io.papergraph.query;

import io.papergraph.resolve.Resolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/** Puts parameters into named questions. */
public final class ParameterBinder {
  private static final Pattern ABSOLUTE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");

  /** What SPARQL does not allow between the angle brackets of an IRI. */
  private static final Pattern NOT_IN_IRI =
      Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`]|\\s|\\p{Cs}");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

  /** What a date ends in that is the first of its month or of its year. */
  private static final Pattern FIRST = Pattern.compile("(-01)+$");

  private final String base;

  /**
   * @param base what relative IRIs are resolved against
   */
  public ParameterBinder(String base) {
    this.base = base;
  }

  /**
   * Puts parameters into a question. Values are bound as RDF terms, never pasted into the text.
   *
   * @throws QueryException when a parameter is missing, unknown or of the wrong form
   */
  public Query bind(NamedQuery question, Map<String, String> values) {
    return new PreparedQuestion(question, this).bind(values);
  }

  Query parse(NamedQuery question) {
    return QueryRunner.parse(question.sparql(), base);
  }

  /** What stands for each parameter; throws as {@link #bind}. */
  Map<Var, Node> terms(NamedQuery question, Map<String, String> values) {
    List<String> known = question.parameters().stream().map(Parameter::name).toList();
    for (String given : values.keySet()) {
      if (!known.contains(given)) {
        throw new QueryException(
            question.name() + " has no parameter '" + given + "'; it takes " + known);
      }
    }
    Map<Var, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      String value = value(question, parameter, values.get(parameter.name()));
      terms.put(Var.alloc(parameter.name()), term(parameter, value));
    }
    return terms;
  }

  /** A name without any character is as good as none. */
  private static String value(NamedQuery question, Parameter parameter, @Nullable String given) {
    boolean nameless = parameter.type() == Parameter.Type.NAME && given != null && given.isBlank();
    String value = given == null || nameless ? parameter.fallback() : given;
    if (value == null) {
      throw new QueryException(
          String.format(
              "%s needs --param %s=…: %s, e.g. '%s'",
              question.name(), parameter.name(), parameter.meaning(), parameter.example()));
    }
    return value;
  }

  private Node term(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case NAME -> NodeFactory.createLiteralString(Resolver.key(value));
      case TEXT -> NodeFactory.createLiteralString(value);
      case IRI -> iri("--param " + parameter.name(), value);
      case INTEGER -> number(parameter, value, XSDDatatype.XSDinteger);
      case DECIMAL -> number(parameter, value, XSDDatatype.XSDdecimal);
      case DATE -> date(parameter, value);
    };
  }

  /**
   * @param option what the value was given by, for a message
   */
  Node iri(String option, String value) {
    String iri = ABSOLUTE.matcher(value).find() ? value : base + value;
    if (NOT_IN_IRI.matcher(iri).find()) {
      throw new QueryException(option + " is not an IRI: " + value);
    }
    return NodeFactory.createURI(iri);
  }

  private static Node number(Parameter parameter, String value, XSDDatatype type) {
    if (!type.isValid(value)) {
      throw new QueryException("--param " + parameter.name() + " is not a number: " + value);
    }
    return NodeFactory.createLiteralDT(value, type);
  }

  private static Node date(Parameter parameter, String value) {
    boolean valid =
        DATE.matcher(value).matches()
            && Stream.of(XSDDatatype.XSDgYear, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDdate)
                .anyMatch(type -> type.isValid(value));
    if (!valid) {
      throw new QueryException(
          "--param " + parameter.name() + " is not a date (YYYY, YYYY-MM or YYYY-MM-DD): " + value);
    }
    return NodeFactory.createLiteralString(FIRST.matcher(value).replaceFirst(""));
  }
}
