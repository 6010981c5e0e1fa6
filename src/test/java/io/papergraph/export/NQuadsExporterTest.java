package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NQuadsExporterTest {
  @TempDir Path dir;

  @Test
  void writesGraphsInIriOrderAndLinesInByteOrder() throws IOException {
    String expected =
        """
        <https://example.org/entity/system/zed> <PG#papers> "1"^^<XSD#integer> <ID> .
        <https://example.org/name/model/Zed> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Model> <ID> .
        <https://example.org/name/model/Zed> <PG#canonical> <https://example.org/entity/system/zed> <ID> .
        <https://example.org/name/model/Zed> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Model> <P> .
        <https://example.org/name/model/Zed> <http://www.w3.org/2000/01/rdf-schema#label> "Zed" <P> .
        <https://example.org/paper/arxiv/2401.00001#title-0-3> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Mention> <P> .
        <https://example.org/paper/arxiv/2401.00001#title-0-3> <PG#confidence> "0.9"^^<XSD#decimal> <P> .
        <https://example.org/paper/arxiv/2401.00001#title-0-3> <PG#end> "3"^^<XSD#integer> <P> .
        <https://example.org/paper/arxiv/2401.00001#title-0-3> <PG#entity> <https://example.org/name/model/Zed> <P> .
        <https://example.org/paper/arxiv/2401.00001#title-0-3> <PG#start> "0"^^<XSD#integer> <P> .
        <https://example.org/paper/arxiv/2401.00001> <http://purl.org/dc/terms/issued> "2024-01"^^<XSD#gYearMonth> <P> .
        <https://example.org/paper/arxiv/2401.00001> <http://purl.org/dc/terms/title> "Zed: a \\"small\\" model" <P> .
        <https://example.org/paper/arxiv/2401.00001> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Paper> <P> .
        <https://example.org/paper/arxiv/2401.00001> <PG#introduces> <https://example.org/name/model/Zed> <P> .
        """
            .replace("PG#", "https://w3id.org/papergraph/ontology#")
            .replace("XSD#", "http://www.w3.org/2001/XMLSchema#")
            .replace("<ID>", "<https://example.org/graph/identity>")
            .replace("<P>", "<https://example.org/graph/paper/arxiv/2401.00001>");

    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(Fixture.SMALL))) {
      assertEquals(expected, Fixture.export(new NQuadsExporter(), store));
    }
  }

  @Test
  void ordersByBytesOfUtf8AndNotByUtf16() throws IOException {
    // U+FF5E is EF BD 9E and U+1F600 is F0 9F 98 80; in UTF-16 the latter starts with D83D.
    String trig = "<http://e/g> { <http://e/s> <http://e/p> \"\uD83D\uDE00\", \"\uFF5E\" }";
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      assertEquals(
          """
          <http://e/s> <http://e/p> "\uFF5E" <http://e/g> .
          <http://e/s> <http://e/p> "\uD83D\uDE00" <http://e/g> .
          """,
          Fixture.export(new NQuadsExporter(), store));
    }
  }

  @Test
  void escapesAsCanonicalNQuadsDo() throws IOException {
    String trig =
        "<http://e/g> { <http://e/s> <http://e/p> \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007F\\u2028'\" }";
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      assertEquals(
          "<http://e/s> <http://e/p> \"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u007F\u2028'\" <http://e/g> .\n",
          Fixture.export(new NQuadsExporter(), store));
    }
  }

  @Test
  void isEmptyForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, List.of())) {
      assertEquals("", Fixture.export(new NQuadsExporter(), store));
    }
  }
}
