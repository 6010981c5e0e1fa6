package io.papergraph.export;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.RDF;

/**
 * A predicate as the name of an element.
 *
 * @param tag prefix and local name
 * @param declaration of the prefix where the document has none, with a space before it, else empty
 */
record XmlName(String tag, String declaration) {
  /** The longest end of an IRI that every reader takes for a name. */
  private static final Pattern LOCAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*$");

  /** What RDF/XML gives another meaning. */
  private static final Set<String> SYNTAX =
      Set.of(
          "RDF",
          "Description",
          "ID",
          "about",
          "aboutEach",
          "aboutEachPrefix",
          "bagID",
          "datatype",
          "li",
          "nodeID",
          "parseType",
          "resource");

  private static final Set<String> NO_NAMESPACES = Set.of("", "http://www.w3.org/2000/xmlns/");

  /**
   * Splits an IRI in namespace and local name.
   *
   * @param prefixes prefix and namespace, as declared
   * @throws NotInXmlException when no end of the IRI is a name of ASCII letters, digits, {@code _},
   *     {@code -} and {@code .}, or the name has another meaning in RDF/XML
   */
  static XmlName of(String iri, Map<String, String> prefixes) throws NotInXmlException {
    Matcher local = LOCAL.matcher(iri);
    if (!local.find()) {
      throw new NotInXmlException("cannot write this predicate, which does not end in a name");
    }
    String namespace = iri.substring(0, local.start());
    if (NO_NAMESPACES.contains(namespace)
        || (namespace.equals(RDF.uri) && SYNTAX.contains(local.group()))) {
      throw new NotInXmlException("cannot write this predicate, a word of XML itself");
    }
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (prefix.getValue().equals(namespace)) {
        return new XmlName(prefix.getKey() + ":" + local.group(), "");
      }
    }
    return new XmlName("ns:" + local.group(), " xmlns:ns=\"" + XmlText.attribute(namespace) + "\"");
  }
}
