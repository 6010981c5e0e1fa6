package io.papergraph.query;

import io.papergraph.resolve.Resolver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/** Puts parameters into named questions. */
public final class ParameterBinder {
  private static final Pattern ABSOLUTE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");

  /** What SPARQL does not allow between the angle brackets of an IRI. */
  private static final Pattern NOT_IN_IRI =
      Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`]|\\s|\\p{Cs}");

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
    List<String> known = question.parameters().stream().map(Parameter::name).toList();
    for (String given : values.keySet()) {
      if (!known.contains(given)) {
        throw new QueryException(
            question.name() + " has no parameter '" + given + "'; it takes " + known);
      }
    }
    Map<Var, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      String value = values.get(parameter.name());
      boolean nameless =
          value != null && value.isBlank() && parameter.type() == Parameter.Type.NAME;
      if (value == null || nameless) {
        throw new QueryException(
            String.format(
                "%s needs --param %s=…: %s, e.g. '%s'",
                question.name(), parameter.name(), parameter.meaning(), parameter.example()));
      }
      terms.put(Var.alloc(parameter.name()), term(parameter, value));
    }
    return QueryTransformOps.replaceVars(QueryRunner.parse(question.sparql(), base), terms);
  }

  private Node term(Parameter parameter, String value) {
    return switch (parameter.type()) {
      case NAME -> NodeFactory.createLiteralString(Resolver.key(value));
      case TEXT -> NodeFactory.createLiteralString(value);
      case IRI -> iri(parameter, value);
      case INTEGER -> number(parameter, value, XSDDatatype.XSDinteger);
      case DECIMAL -> number(parameter, value, XSDDatatype.XSDdecimal);
    };
  }

  private Node iri(Parameter parameter, String value) {
    String iri = ABSOLUTE.matcher(value).find() ? value : base + value;
    if (NOT_IN_IRI.matcher(iri).find()) {
      throw new QueryException("--param " + parameter.name() + " is not an IRI: " + value);
    }
    return NodeFactory.createURI(iri);
  }

  private static Node number(Parameter parameter, String value, XSDDatatype type) {
    if (!type.isValid(value)) {
      throw new QueryException("--param " + parameter.name() + " is not a number: " + value);
    }
    return NodeFactory.createLiteralDT(value, type);
  }
}
