package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrigExporterTest {
  @TempDir Path dir;

  @Test
  void writesGraphsInIriOrderAndABlockASubject() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(Fixture.SMALL))) {
      assertEquals(
          """
          @prefix pg: <https://w3id.org/papergraph/ontology#> .
          @prefix dcterms: <http://purl.org/dc/terms/> .
          @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
          @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

          <https://example.org/graph/identity> {

          <https://example.org/entity/system/zed>
              pg:papers 1 .

          <https://example.org/name/model/Zed>
              a pg:Model ;
              pg:canonical <https://example.org/entity/system/zed> .
          }

          <https://example.org/graph/paper/arxiv/2401.00001> {

          <https://example.org/name/model/Zed>
              a pg:Model ;
              rdfs:label "Zed" .

          <https://example.org/paper/arxiv/2401.00001>
              a pg:Paper ;
              dcterms:issued "2024-01"^^xsd:gYearMonth ;
              dcterms:title "Zed: a \\"small\\" model" ;
              pg:introduces <https://example.org/name/model/Zed> .

          <https://example.org/paper/arxiv/2401.00001#title-0-3>
              a pg:Mention ;
              pg:confidence 0.9 ;
              pg:end 3 ;
              pg:entity <https://example.org/name/model/Zed> ;
              pg:start 0 .
          }
          """,
          Fixture.export(new TrigExporter(Fixture.PREFIXES), store));
    }
  }
}
