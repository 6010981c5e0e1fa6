package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final String STORE =
      Fixture.HEAD
          + """
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          <https://example.org/graph/paper/arxiv/2401.00001> {
            <https://example.org/paper/arxiv/2401.00001> a pg:Paper ; dcterms:title "Month" ;
              dcterms:abstract "Of a month." ; dcterms:issued "2024-01"^^xsd:gYearMonth ;
              pg:alias <https://example.org/paper/doi/10.1234/m> ;
              pg:introduces <https://example.org/name/model/Zed> .
            <https://example.org/paper/arxiv/2401.00001#title> rdfs:label "not a name" .
            <https://example.org/name/model/Zed> a pg:Model ; rdfs:label "Zed" .
          }
          <https://example.org/graph/paper/doi/10.1234/d> {
            <https://example.org/paper/doi/10.1234/d> a pg:Paper ; dcterms:title "Day" ;
              dcterms:issued "2024-03-10"^^xsd:date ;
              pg:uses <https://example.org/name/metric/F1> .
            <https://example.org/name/metric/F1> a pg:Metric ; rdfs:label "F1" .
          }
          <https://example.org/graph/paper/acl/p18-1001> {
            <https://example.org/paper/acl/p18-1001> a pg:Paper ; dcterms:title "Year" ;
              dcterms:issued "2024"^^xsd:gYear .
          }
          <https://example.org/graph/paper/title/undated> {
            <https://example.org/paper/title/undated> a pg:Paper ; dcterms:title "Undated" .
          }
          <https://example.org/graph/paper/doi/10.1234/m> {
            <https://example.org/paper/doi/10.1234/m> a pg:JoinedRecord ; pg:record "{\\"a\\":1}" ;
              pg:alias <https://example.org/paper/title/month> .
          }
          <https://example.org/graph/paper/title/month> {
            <https://example.org/paper/title/month> a pg:JoinedRecord ; pg:record "{\\"a\\":2}" .
          }
          <https://example.org/graph/identity> {
            <https://example.org/graph/identity> pg:resolver "1" .
            <https://example.org/name/model/Zed> pg:paperCount 1 ;
              pg:canonical <https://example.org/entity/system/zed> .
            <https://example.org/entity/system/zed> a pg:Model ; skos:prefLabel "Zed" .
            <https://example.org/name/metric/F1> pg:canonical <https://example.org/entity/metric/f1> .
            <https://example.org/entity/metric/f1> a pg:Metric ; skos:prefLabel "F1" .
          }
          <https://example.org/graph/vocabulary> {
            <https://example.org/entity/metric/f1> pg:higherIsBetter true .
            pg:Model a rdfs:Class .
            <https://example.org/paper/arxiv/2401.00001#title> rdfs:comment "of no name" .
          }
          """;

  @TempDir static Path stores;
  private static KnowledgeStore store;

  @TempDir Path dir;

  @BeforeAll
  static void open() {
    store = Fixture.store(stores.resolve("store"), Fixture.quads(STORE));
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void aPaperComesWithWhatItsNamesStandForAndNothingElse() throws IOException {
    assertEquals(
        """
        <https://example.org/entity/metric/f1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Metric> <https://example.org/graph/identity> .
        <https://example.org/entity/metric/f1> <http://www.w3.org/2004/02/skos/core#prefLabel> "F1" <https://example.org/graph/identity> .
        <https://example.org/name/metric/F1> <PG#canonical> <https://example.org/entity/metric/f1> <https://example.org/graph/identity> .
        <https://example.org/name/metric/F1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Metric> <P> .
        <https://example.org/name/metric/F1> <http://www.w3.org/2000/01/rdf-schema#label> "F1" <P> .
        <https://example.org/paper/doi/10.1234/d> <http://purl.org/dc/terms/issued> "2024-03-10"^^<http://www.w3.org/2001/XMLSchema#date> <P> .
        <https://example.org/paper/doi/10.1234/d> <http://purl.org/dc/terms/title> "Day" <P> .
        <https://example.org/paper/doi/10.1234/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <PG#Paper> <P> .
        <https://example.org/paper/doi/10.1234/d> <PG#uses> <https://example.org/name/metric/F1> <P> .
        <https://example.org/entity/metric/f1> <PG#higherIsBetter> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> <https://example.org/graph/vocabulary> .
        """
            .replace("PG#", "https://w3id.org/papergraph/ontology#")
            .replace("<P>", "<https://example.org/graph/paper/doi/10.1234/d>"),
        export(new NQuadsExporter(), ofPapers("10.1234/d")));
  }

  @ParameterizedTest
  @CsvSource({
    "2401.00001, Month",
    "arXiv:2401.00001v2, Month",
    "https://arxiv.org/abs/2401.00001, Month",
    "https://example.org/paper/doi/10.1234/d, Day",
    "P18-1001, Year",
    "https://aclanthology.org/P18-1001/, Year",
    "https://example.org/paper/title/undated, Undated",
    "https://example.org/paper/doi/10.1234/m, Month",
    "https://example.org/paper/title/month, Month"
  })
  void findsAPaperByAnyOfItsIdentifiers(String id, String title) throws IOException {
    assertEquals(Set.of(title), titles(ofPapers(id)));
  }

  @Test
  void takesSeveralPapersEachOnce() throws IOException {
    ExportOptions options =
        ofPapers("P18-1001", "2401.00001", "https://example.org/paper/doi/10.1234/m");
    assertEquals(Set.of("Year", "Month"), titles(options));
    String trig = export(new TrigExporter(Fixture.PREFIXES), options);
    assertEquals(3, trig.split("<https://example.org/graph/", -1).length - 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "2401.99999 | the store has no paper '2401.99999'",
        "https://example.org/paper/x | the store has no paper 'https://example.org/paper/x'",
        "some words | 'some words' is no arXiv id, DOI, Anthology id or IRI of a paper under"
            + " https://example.org/"
      })
  void anUnknownPaperIsAnErrorAndNothingIsWritten(String id, String message) {
    Path file = dir.resolve("out.nq");
    ExportUsageException e =
        assertThrows(
            ExportUsageException.class,
            () -> exporters(new NQuadsExporter()).write(store, ofPapers("P18-1001", id), file));
    assertEquals(message, e.getMessage());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @CsvSource({
    "2023, Month Day Year",
    "2024, Month Day Year",
    "2024-01, Month Day Year",
    "2024-01-31, Month Day Year",
    "2024-02, Day Year",
    "2024-03-10, Day Year",
    "2024-03-11, Year",
    "2024-12-31, Year",
    "2025, ''"
  })
  void sinceComparesAsFarAsBothDatesAreKnown(String since, String titles) throws IOException {
    Set<String> expected = new TreeSet<>(titles.isEmpty() ? List.of() : List.of(titles.split(" ")));
    assertEquals(expected, titles(ExportOptions.everything().issuedSince(new Issued(since))));
  }

  @Test
  void countsThePapersWithoutADateAndNotTheRecordsThatJoined() throws IOException {
    ExportOptions since = ExportOptions.everything().issuedSince(new Issued("2030"));
    Path file = dir.resolve("out.nq");
    Exporters exporters = exporters(new NQuadsExporter());
    assertEquals(1, exporters.write(store, since, file).undated());
    assertEquals("", Files.readString(file));
    assertEquals(0, exporters.write(store, ExportOptions.everything(), file).undated());
    assertEquals(0, exporters.write(store, ofPapers("2401.00001"), file).undated());
  }

  @Test
  void bothFiltersHoldTogether() throws IOException {
    ExportOptions both = ofPapers("2401.00001", "10.1234/d").issuedSince(new Issued("2024-02"));
    assertEquals(Set.of("Day"), titles(both));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyFormatHoldsTheSamePart(boolean text) throws IOException {
    ExportOptions part = new ExportOptions(null, List.of("2401.00001"), null, text);
    for (Exporter exporter : Fixture.exporters()) {
      Path target = dir.resolve(exporter.name());
      exporters(exporter).write(store, part, target);
      String content = Fixture.content(target);
      assertTrue(content.contains("entity/system/zed"), exporter.name());
      assertFalse(content.contains("metric/"), exporter.name());
      assertFalse(content.contains("of no name"), exporter.name());
      assertEquals(text, content.contains("Of a month."), exporter.name());
    }
  }

  @ParameterizedTest
  @MethodSource("io.papergraph.export.Fixture#exporters")
  void withoutTextAbstractsAndRecordsGo(Exporter exporter) throws IOException {
    Path target = dir.resolve("target");
    exporters(exporter).write(store, ExportOptions.everything().withoutText(), target);
    String content = Fixture.content(target);
    assertFalse(content.contains("Of a month."));
    assertFalse(content.contains("\\\"a\\\""));
    assertTrue(content.contains("Month"));
  }

  private Set<String> titles(ExportOptions options) throws IOException {
    return export(new NTriplesExporter(), options)
        .lines()
        .filter(line -> line.contains("terms/title>"))
        .map(line -> line.split("\"", -1)[1])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String export(DocumentExporter exporter, ExportOptions options) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    exporters(exporter).write(store, options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Exporters exporters(Exporter exporter) {
    return new Exporters(List.of(exporter));
  }

  private static ExportOptions ofPapers(String... papers) {
    return ExportOptions.everything().ofPapers(List.of(papers));
  }
}
