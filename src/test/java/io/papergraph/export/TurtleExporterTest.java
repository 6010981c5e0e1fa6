package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurtleExporterTest {
  private static final String HEAD =
      """
      @prefix pg: <https://w3id.org/papergraph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      """;

  @TempDir Path dir;

  @Test
  void writesEveryTripleOfTheUnionOnceInABlockASubject() throws IOException {
    assertEquals(
        HEAD
            + """

            <https://example.org/entity/system/zed>
                pg:papers 1 .

            <https://example.org/name/model/Zed>
                a pg:Model ;
                rdfs:label "Zed" ;
                pg:canonical <https://example.org/entity/system/zed> .

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
            """,
        export(Fixture.SMALL));
  }

  @Test
  void writesBareNumbersOnlyInTheFormThatReadersKeep() throws IOException {
    // TDB2 itself gives small numbers and booleans back in canonical form; these stay as written.
    String trig =
        Fixture.HEAD
            + """
            <http://e/g> { <http://e/s> <http://e/p>
              true , "no"^^xsd:boolean , -0.5 , 12345678901234567890123456789.50 ,
              12345678901234567890123456789 , "0012345678901234567890123456789"^^xsd:integer ,
              "ten"^^xsd:integer , "1000.0e0"^^xsd:double , "x"@en-GB , 9.0 }
            """;
    assertEquals(
        HEAD
            + """

            <http://e/s>
                <http://e/p> -0.5 ,
                    "0012345678901234567890123456789"^^xsd:integer ,
                    "1000.0e0"^^xsd:double ,
                    12345678901234567890123456789 ,
                    "12345678901234567890123456789.50"^^xsd:decimal ,
                    9.0 ,
                    "no"^^xsd:boolean ,
                    "ten"^^xsd:integer ,
                    true ,
                    "x"@en-GB .
            """,
        export(trig));
  }

  @Test
  void usesPrefixesOnlyForPlainNames() throws IOException {
    String trig =
        Fixture.HEAD
            + """
            <http://e/g> { pg:a pg:b <https://w3id.org/papergraph/ontology#> ,
              <https://w3id.org/papergraph/ontology#1a> , <https://w3id.org/papergraph/ontology#a.b> }
            """;
    assertEquals(
        HEAD
            + """

            pg:a
                pg:b <https://w3id.org/papergraph/ontology#> ,
                    <https://w3id.org/papergraph/ontology#1a> ,
                    <https://w3id.org/papergraph/ontology#a.b> .
            """,
        export(trig));
  }

  @Test
  void isOnlyPrefixesForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, List.of())) {
      assertEquals(HEAD, Fixture.export(new TurtleExporter(Fixture.PREFIXES), store));
    }
  }

  private String export(String trig) throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      return Fixture.export(new TurtleExporter(Fixture.PREFIXES), store);
    }
  }
}
