package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.apache.jena.irix.IRIx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a_b~c?d=e&f#g, https://example.org/a_b~c?d=e&f#g",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org/100%, https://example.org/100%25",
    "https://example.org/%7Ex%zz, https://example.org/%7Ex%25zz",
    "https://example.org/<x>{y}|^`\\, https://example.org/%3Cx%3E%7By%7D%7C%5E%60%5C",
    "https://example.org/a[1], https://example.org/a%5B1%5D",
    "https://example.org/#a#b, https://example.org/#a%23b",
    "https://example.org/größe, https://example.org/größe",
    "https://example.org/\uE000, https://example.org/%EE%80%80"
  })
  void onlyWhatAnIriMayNotHoldIsEncoded(String url, String iri) {
    assertEquals(iri, Urls.iri(url));
    assertFalse(IRIx.create(iri).hasViolations());
  }
}
