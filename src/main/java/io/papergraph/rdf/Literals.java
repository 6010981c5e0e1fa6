package io.papergraph.rdf;

import io.papergraph.paper.Issued;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * Literals in the one lexical form that TDB2 gives back unchanged. TDB2 stores small numbers by
 * value: {@code 91.50} and {@code 91} come back as {@code 91.5} and {@code 91.0}, and a triple that
 * was read can then not be deleted.
 */
final class Literals {
  private static final int CONFIDENCE_DIGITS = 4;

  private Literals() {}

  static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node integer(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  static Node bool(boolean value) {
    return NodeFactory.createLiteralDT(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /** No exponent, no trailing zeros, but always a digit on either side of the point. */
  static Node decimal(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    String canonical = plain.indexOf('.') < 0 ? plain + ".0" : plain;
    return NodeFactory.createLiteralDT(canonical, XSDDatatype.XSDdecimal);
  }

  /** A confidence to four digits, never rounded to nothing. */
  static Node confidence(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(CONFIDENCE_DIGITS, RoundingMode.HALF_EVEN);
    return decimal(rounded.max(BigDecimal.ONE.movePointLeft(CONFIDENCE_DIGITS)));
  }

  static Node issued(Issued date) {
    RDFDatatype type =
        switch (date.precision()) {
          case YEAR -> XSDDatatype.XSDgYear;
          case MONTH -> XSDDatatype.XSDgYearMonth;
          case DAY -> XSDDatatype.XSDdate;
        };
    return NodeFactory.createLiteralDT(date.value(), type);
  }
}
