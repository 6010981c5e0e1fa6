package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdfXmlExporterTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rdf:RDF
          xmlns:pg="https://w3id.org/papergraph/ontology#"
          xmlns:dcterms="http://purl.org/dc/terms/"
          xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"
          xmlns:xsd="http://www.w3.org/2001/XMLSchema#"
          xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      """;

  @TempDir Path dir;

  @Test
  void writesEveryTripleOfTheUnionOnceInADescriptionASubject() throws IOException {
    assertEquals(
        HEAD
            + """

              <rdf:Description rdf:about="https://example.org/entity/system/zed">
                <pg:papers rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</pg:papers>
              </rdf:Description>

              <rdf:Description rdf:about="https://example.org/name/model/Zed">
                <rdf:type rdf:resource="https://w3id.org/papergraph/ontology#Model"/>
                <rdfs:label>Zed</rdfs:label>
                <pg:canonical rdf:resource="https://example.org/entity/system/zed"/>
              </rdf:Description>

              <rdf:Description rdf:about="https://example.org/paper/arxiv/2401.00001">
                <rdf:type rdf:resource="https://w3id.org/papergraph/ontology#Paper"/>
                <dcterms:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#gYearMonth">2024-01</dcterms:issued>
                <dcterms:title>Zed: a &quot;small&quot; model</dcterms:title>
                <pg:introduces rdf:resource="https://example.org/name/model/Zed"/>
              </rdf:Description>

              <rdf:Description rdf:about="https://example.org/paper/arxiv/2401.00001#title-0-3">
                <rdf:type rdf:resource="https://w3id.org/papergraph/ontology#Mention"/>
                <pg:confidence rdf:datatype="http://www.w3.org/2001/XMLSchema#decimal">0.9</pg:confidence>
                <pg:end rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">3</pg:end>
                <pg:entity rdf:resource="https://example.org/name/model/Zed"/>
                <pg:start rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">0</pg:start>
              </rdf:Description>
            </rdf:RDF>
            """,
        export(Fixture.SMALL));
  }

  @Test
  void escapesWhatXmlReadersWouldTakeForMarkupOrChange() throws IOException {
    assertEquals(
        """
            <rdfs:label>&lt;b&gt; &amp;amp; ]]&gt; a&#xD;
        b	c</rdfs:label>
            <rdfs:seeAlso rdf:resource="https://example.org/?a=1&amp;b='2'"/>
        """,
        only(
            "rdfs:label \"<b> &amp; ]]> a\\r\\nb\\tc\" ; rdfs:seeAlso <https://example.org/?a=1&b='2'>"));
  }

  @Test
  void declaresTheNamespaceOfAPredicateThatHasNoPrefix() throws IOException {
    assertEquals(
        """
            <ns:b.c-d xmlns:ns="http://e/a/">slash</ns:b.c-d>
            <ns:q xmlns:ns="http://e/a?x&amp;y=1">query</ns:q>
            <ns:z xmlns:ns="http://e/x#10">digits</ns:z>
            <ns:n xmlns:ns="urn:isbn:">urn</ns:n>
        """,
        only(
            "<http://e/a/b.c-d> \"slash\" ; <http://e/a?x&y=1q> \"query\" ;"
                + " <http://e/x#10z> \"digits\" ; <urn:isbn:n> \"urn\""));
  }

  @Test
  void keepsLanguagesAndDatatypes() throws IOException {
    assertEquals(
        """
            <rdfs:comment rdf:datatype="http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral">&lt;i/&gt;</rdfs:comment>
            <rdfs:label></rdfs:label>
            <rdfs:label xml:lang="fr-CA">salut</rdfs:label>
        """,
        only("rdfs:comment \"<i/>\"^^rdf:XMLLiteral ; rdfs:label \"\" , \"salut\"@fr-CA"));
  }

  @Test
  void refusesWhatXmlHasNoFormForAndNamesTheStatement() throws IOException {
    String trig =
        Fixture.HEAD
            + "<https://example.org/graph/paper/doi/10.2> {"
            + " <https://example.org/s> rdfs:label \"a\\u0001b\" }";
    IOException e = assertThrows(IOException.class, () -> export(trig));
    assertEquals(
        "RDF/XML cannot hold the character U+0001: <https://example.org/s>"
            + " <http://www.w3.org/2000/01/rdf-schema#label> \"a\\u0001b\" .; write another format",
        e.getMessage());
  }

  @Test
  void isAnEmptyDocumentForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, List.of())) {
      assertEquals(
          HEAD + "</rdf:RDF>\n", Fixture.export(new RdfXmlExporter(Fixture.PREFIXES), store));
    }
  }

  /** The lines of what is said of one subject. */
  private String only(String says) throws IOException {
    String xml = export(Fixture.HEAD + "<http://e/g> { <https://example.org/s> " + says + " }");
    String start = "<rdf:Description rdf:about=\"https://example.org/s\">\n";
    return xml.substring(xml.indexOf(start) + start.length(), xml.indexOf("  </rdf:Description>"));
  }

  private String export(String trig) throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      return Fixture.export(new RdfXmlExporter(Fixture.PREFIXES), store);
    }
  }
}
