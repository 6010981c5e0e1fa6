package io.papergraph.export;

import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.EscapeStr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * A literal taken apart.
 *
 * @param quoted the text between quotes, with N-Triples escapes
 * @param datatype the IRI of its datatype
 * @param language its language tag, or empty
 */
record Literal(String quoted, String datatype, String language) {
  static final String STRING = XSD.xstring.getURI();
  static final String BOOLEAN = XSD.xboolean.getURI();
  static final String INTEGER = XSD.integer.getURI();
  static final String DECIMAL = XSD.decimal.getURI();

  private static final Pattern CANONICAL_INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

  /** Six decimals at most: rdflib takes a bare 0.0000001 for the lexical form 1E-7. */
  private static final Pattern PLAIN_DECIMAL =
      Pattern.compile("-?(?:0|[1-9][0-9]*)\\.(?:0|[0-9]{0,5}[1-9])");

  static boolean isLiteral(String term) {
    return term.charAt(0) == '"';
  }

  /** Reads the N-Triples form of a literal. */
  static Literal parse(String term) {
    int close = term.lastIndexOf('"');
    String quoted = term.substring(0, close + 1);
    if (term.startsWith("@", close + 1)) {
      return new Literal(quoted, RDF.langString.getURI(), term.substring(close + 2));
    }
    return term.startsWith("^^", close + 1)
        ? new Literal(quoted, unbracketed(term.substring(close + 3)), "")
        : new Literal(quoted, STRING, "");
  }

  /** The text itself. */
  String lexical() {
    return EscapeStr.unescapeStr(raw());
  }

  /** Whether readers agree that the bare form {@code true} is this very literal. */
  boolean isCanonicalBoolean() {
    return datatype.equals(BOOLEAN) && (raw().equals("true") || raw().equals("false"));
  }

  /** Whether readers agree that the bare form, e.g. {@code 42}, is this very literal. */
  boolean isCanonicalInteger() {
    return datatype.equals(INTEGER) && CANONICAL_INTEGER.matcher(raw()).matches();
  }

  /** Whether readers agree that the bare form, e.g. {@code 0.9}, is this very literal. */
  boolean isPlainDecimal() {
    return datatype.equals(DECIMAL) && PLAIN_DECIMAL.matcher(raw()).matches();
  }

  /** The text with N-Triples escapes and without quotes. */
  String raw() {
    return quoted.substring(1, quoted.length() - 1);
  }

  /** The IRI between the angle brackets of its N-Triples form. */
  static String unbracketed(String term) {
    String inner = term.substring(1, term.length() - 1);
    return inner.indexOf('\\') < 0 ? inner : EscapeStr.unescapeUnicode(inner);
  }
}
