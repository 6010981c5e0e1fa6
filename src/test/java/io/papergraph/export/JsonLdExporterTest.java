package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdExporterTest {
  private static final String SHORT_CONTEXT =
      """
      {"@context": {
        "pg": "https://w3id.org/papergraph/ontology#", "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id", "type": "@type", "Paper": "pg:Paper",
        "title": "http://purl.org/dc/terms/title",
        "issuedMonth": {"@id": "http://purl.org/dc/terms/issued", "@type": "xsd:gYearMonth"},
        "introduces": {"@id": "pg:introduces", "@type": "@id", "@container": "@set"},
        "mentionedBy": {"@reverse": "pg:entity"}, "start": "pg:start", "end": "pg:end",
        "confidence": {"@id": "pg:confidence", "@type": "xsd:decimal"}
      }}
      """;

  @TempDir Path dir;

  @Test
  void writesALineAPaperWithItsNodesNestedAndThenTheOtherGraphs() throws IOException {
    String expected =
        """
        {"@context":{
          "pg": "https://w3id.org/papergraph/ontology#",
          "xsd": "http://www.w3.org/2001/XMLSchema#",
          "id": "@id",
          "type": "@type",
          "Paper": "pg:Paper",
          "title": "http://purl.org/dc/terms/title",
          "issuedMonth": {"@id":"http://purl.org/dc/terms/issued","@type":"xsd:gYearMonth"},
          "introduces": {"@id":"pg:introduces","@type":"@id","@container":"@set"},
          "mentionedBy": {"@reverse":"pg:entity"},
          "start": "pg:start",
          "end": "pg:end",
          "confidence": {"@id":"pg:confidence","@type":"xsd:decimal"}
        },"@graph":[
        {"id":"https://example.org/paper/arxiv/2401.00001","type":"Paper",\
        "title":"Zed: a \\"small\\" model","issuedMonth":"2024-01",\
        "introduces":[{"id":"https://example.org/name/model/Zed","type":"pg:Model",\
        "mentionedBy":{"id":"https://example.org/paper/arxiv/2401.00001#title-0-3",\
        "type":"pg:Mention","start":0,"end":3,"confidence":"0.9"},\
        "http://www.w3.org/2000/01/rdf-schema#label":"Zed"}]},
        {"id":"https://example.org/entity/system/zed","pg:papers":1},
        {"id":"https://example.org/name/model/Zed","type":"pg:Model",\
        "pg:canonical":{"id":"https://example.org/entity/system/zed"}}
        ]}
        """;
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(Fixture.SMALL))) {
      Exporter exporter = new JsonLdExporter(JsonLdContext.parse(SHORT_CONTEXT));
      assertEquals(expected, Fixture.export(exporter, store));
    }
  }

  @Test
  void nestsANodeWhereTheFewestStepsLeadAndRefersToItElsewhere() throws IOException {
    String object =
        onlyObject(
            """
            <https://example.org/graph/paper/doi/10.1> {
              <https://example.org/paper/doi/10.1> pg:introduces :b ; pg:uses :a .
              :b pg:uses :a . :a rdfs:label "A" .
            }
            """);
    assertEquals(
        """
        {"id":"https://example.org/paper/doi/10.1",\
        "introduces":[{"id":"https://example.org/b","uses":"https://example.org/a"}],\
        "uses":{"id":"https://example.org/a","label":"A"}}""",
        object);
  }

  @Test
  void includesNodesThatThePaperDoesNotLeadTo() throws IOException {
    String object =
        onlyObject(
            """
            <https://example.org/graph/paper/doi/10.1> {
              <https://example.org/paper/doi/10.1> rdfs:label "P" . :lone rdfs:label "L" .
            }
            """);
    assertEquals(
        """
        {"id":"https://example.org/paper/doi/10.1","label":"P",\
        "@included":[{"id":"https://example.org/lone","label":"L"}]}""",
        object);
  }

  @Test
  void namesATypeAndIncludesWhatIsSaidOfIt() throws IOException {
    String object =
        onlyObject(
            """
            <https://example.org/graph/paper/doi/10.1> {
              <https://example.org/paper/doi/10.1> a pg:Paper, :Kind . :Kind rdfs:label "K" .
            }
            """);
    assertEquals(
        """
        {"id":"https://example.org/paper/doi/10.1","type":["https://example.org/Kind","Paper"],\
        "@included":[{"id":"https://example.org/Kind","label":"K"}]}""",
        object);
  }

  @Test
  void writesLiteralsShortOnlyWhereTheKeyGivesThemTheirType() throws IOException {
    String object =
        onlyObject(
            """
            <https://example.org/graph/vocabulary> {
              :s rdfs:label "plain", "tag"@en ;
                pg:start 1234567890123456, 123456789012345, true, "x"^^xsd:boolean ;
                pg:confidence "high", 0.25 ;
                dcterms:issued "2024"^^xsd:gYear, "2024-02"^^xsd:gYearMonth ;
                pg:uses "not a node" ; dcterms:title <http://e/node> .
            }
            """);
    assertEquals(
        """
        {"id":"https://example.org/s","title":{"id":"http://e/node"},\
        "label":["plain",{"@value":"tag","@language":"en"}],\
        "issued":{"@value":"2024","type":"xsd:gYear"},"issuedMonth":"2024-02",\
        "uses":{"@value":"not a node"},\
        "start":[123456789012345,{"@value":"1234567890123456","type":"xsd:integer"},\
        true,{"@value":"x","type":"xsd:boolean"}],\
        "confidence":["0.25",{"@value":"high"}]}""",
        object);
  }

  @Test
  void laysAPaperOutUnderTheKeysOfTheOntology() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, Fixture.example())) {
      Exporter exporter = new JsonLdExporter(JsonLdContext.bundled());
      JsonNode paper = new ObjectMapper().readTree(Fixture.export(exporter, store)).at("/@graph/0");
      assertEquals("Wren for tagging", paper.at("/title").asText());
      assertEquals("Wren", paper.at("/introduces/label").asText());
      assertEquals("Wren", paper.at("/introduces/mentionedAs/0/exact").asText());
      assertEquals("introduces", paper.at("/introduces/mentionedAs/0/supports").asText());
      assertEquals(
          "https://github.com/heron/wren", paper.at("/hasRepository/codeRepository").asText());
      assertEquals("2.0", paper.at("/reports/0/delta").asText());
      assertEquals("Up", paper.at("/reports/0/direction").asText());
      assertEquals("https://example.org/name/model/Wren", paper.at("/reports/0/system").asText());
      assertEquals(2, paper.at("/fields").size());
    }
  }

  @Test
  void refusesAnIriWhoseSchemeIsAPrefixOfTheContext() throws IOException {
    String trig = "<http://e/g> { <http://e/s> <http://e/p> <pg:x/y> }";
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      IOException e = assertThrows(IOException.class, () -> Fixture.export(exporter(), store));
      assertEquals("a prefix of the JSON-LD context hides the scheme of <pg:x/y>", e.getMessage());
    }
  }

  @Test
  void isAnEmptyGraphForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, List.of())) {
      String json = Fixture.export(exporter(), store);
      assertTrue(json.endsWith("},\"@graph\":[\n]}\n"), json);
      assertEquals(0, new ObjectMapper().readTree(json).get("@graph").size());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{\"@context\": \"https://example.org/context\"}",
        "{\"@context\": {\"@language\": \"en\"}}",
        "{\"@context\": {\"@base\": \"https://example.org/\"}}",
        "{\"@context\": {\"tags\": {\"@id\": \"urn:x\", \"@container\": \"@language\"}}}",
        "{\"@context\": {\"tag\": {\"@id\": \"urn:x\", \"@language\": \"en\"}}}",
        "{\"@context\": {"
      })
  void refusesContextsThatWouldChangeTheMeaning(String context) {
    assertThrows(IllegalArgumentException.class, () -> JsonLdContext.parse(context));
  }

  private String onlyObject(String graph) throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(Fixture.HEAD + graph))) {
      String json = Fixture.export(exporter(), store);
      String start = "\"@graph\":[\n";
      return json.substring(
          json.indexOf(start) + start.length(), json.length() - "\n]}\n".length());
    }
  }

  private static JsonLdExporter exporter() {
    return new JsonLdExporter(JsonLdContext.parse(Fixture.CONTEXT));
  }
}
