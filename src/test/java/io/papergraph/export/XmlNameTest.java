package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlNameTest {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final Map<String, String> PREFIXES = Map.of("e", "http://e/x#");

  @ParameterizedTest
  @CsvSource({
    "http://e/x#a, e:a, ''",
    "http://e/x#a.b-c_1, e:a.b-c_1, ''",
    "http://e/x#10z, ns:z, http://e/x#10",
    "http://e/y#-z, ns:z, http://e/y#-",
    "http://e/caféz, ns:z, http://e/café",
    "urn:isbn:n, ns:n, urn:isbn:",
    "http://e/?a&b=c, ns:c, http://e/?a&amp;b="
  })
  void splitsBeforeTheLongestName(String iri, String tag, String namespace) throws Exception {
    String declaration = namespace.isEmpty() ? "" : " xmlns:ns=\"" + namespace + "\"";
    assertEquals(new XmlName(tag, declaration), XmlName.of(iri, PREFIXES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://e/1", "http://e/", "http://e/x#", "http://e/café", "a"})
  void refusesWhatEndsInNoNameOrIsNothingElse(String iri) {
    assertThrows(NotInXmlException.class, () -> XmlName.of(iri, PREFIXES));
  }

  @ParameterizedTest
  @ValueSource(strings = {RDF + "li", RDF + "about", "http://www.w3.org/2000/xmlns/a"})
  void refusesWordsOfXmlItself(String iri) {
    NotInXmlException e = assertThrows(NotInXmlException.class, () -> XmlName.of(iri, PREFIXES));
    assertEquals("cannot write this predicate, a word of XML itself", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "_1"})
  void takesOtherTermsOfRdf(String name) throws Exception {
    assertEquals("ns:" + name, XmlName.of(RDF + name, PREFIXES).tag());
  }
}
