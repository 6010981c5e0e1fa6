package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvExporterTest {
  private static final String WREN = "https://example.org/paper/arxiv/2503.00003";

  /** A paper with everything that a table has a column for; one with little; one that joined. */
  private static final String STORE =
      Fixture.HEAD
          + """
          PREFIX foaf: <http://xmlns.com/foaf/0.1/>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          PREFIX schema: <https://schema.org/>
          PREFIX p: <https://example.org/paper/arxiv/2503.00003#>
          PREFIX m: <https://example.org/name/model/>
          PREFIX d: <https://example.org/name/dataset/>
          PREFIX c: <https://example.org/name/metric/>
          <https://example.org/graph/paper/arxiv/2503.00003> {
            <https://example.org/paper/arxiv/2503.00003> a pg:Paper ;
              dcterms:title "Wren, a tagger" ; dcterms:abstract "=Wren tags Nests." ;
              pg:authors "Ada Heron; Bo Kite" ; dcterms:issued "2025-03"^^xsd:gYearMonth ;
              dcterms:identifier "arxiv:2503.00003", "doi:10.1/b", "doi:10.1/a", "acl:2025.x-y.1" ;
              foaf:page <https://arxiv.org/abs/2503.00003> ;
              dcterms:license <http://creativecommons.org/licenses/by/4.0/> ;
              pg:source "arxiv-jsonl" ;
              pg:introduces m:Wren ; pg:evaluatesOn d:Nests ;
              pg:hasRepository <https://example.org/repository/github.com/heron/wren> ;
              pg:hasVideo <https://video.example.org/wren> ;
              pg:reports p:result-gain ;
              pg:sourceStatement p:statement-code , p:statement-data .
            m:Wren a pg:Model ; rdfs:label "Wren" .
            d:Nests a pg:Dataset ; rdfs:label "Nests" .
            c:F1 a pg:Metric ; rdfs:label "F1" .
            p:title-0-4 a pg:Mention ; pg:field p:title ; pg:start 0 ; pg:end 4 ;
              pg:exact "Wren" ; pg:entity m:Wren ; pg:confidence 0.9 ;
              pg:extractor <https://example.org/extractor/lexicon> ; pg:supports pg:introduces .
            p:abstract-10-15 a pg:Mention ; pg:field p:abstract ; pg:start 10 ; pg:end 15 ;
              pg:exact "Nests" ; pg:entity d:Nests ; pg:confidence 0.8 ;
              pg:extractor <https://example.org/extractor/lexicon> .
            p:abstract-2-5 a pg:Mention ; pg:field p:abstract ; pg:start 2 ; pg:end 5 ;
              pg:exact "ren" ; pg:entity m:Wren ; pg:confidence 0.9 ;
              pg:extractor <https://example.org/extractor/case%20fold> .
            p:abstract-20-30-link a pg:Mention ; pg:field p:abstract ; pg:start 20 ; pg:end 30 ;
              pg:exact "github.com/heron/wren" ; pg:confidence 1.0 ;
              pg:entity <https://example.org/repository/github.com/heron/wren> ;
              pg:extractor <https://example.org/extractor/links> .
            p:abstract-40-50-link a pg:Mention ; pg:field p:abstract ; pg:start 40 ; pg:end 50 ;
              pg:exact "video.example.org/wren" ; pg:confidence 1.0 ;
              pg:entity <https://video.example.org/wren> ;
              pg:extractor <https://example.org/extractor/links> .
            <https://example.org/repository/github.com/heron/wren> a pg:Repository ;
              schema:codeRepository <https://github.com/heron/wren> .
            p:result-gain a pg:Result ; pg:kind pg:Delta ; pg:delta -1.5 ; pg:direction pg:Down ;
              pg:valueText "-1.5" ; pg:unit "points" ; pg:metric c:F1 ; pg:onDataset d:Nests ;
              pg:system m:Wren ; pg:field p:abstract ; pg:start 3 ; pg:end 9 ;
              pg:exact "-1.5 F1" ; pg:confidence 0.75 ;
              pg:extractor <https://example.org/extractor/results> .
            p:statement-code a pg:SourceStatement ; pg:statementKind "code" ;
              pg:statedBy <https://paperswithcode.com/> ;
              pg:statedAddress <https://github.com/heron/wren/> ;
              pg:statedRepository <https://example.org/repository/github.com/heron/wren> .
            p:statement-data a pg:SourceStatement ; pg:statementKind "dataset" ;
              pg:statedBy <https://paperswithcode.com/> ; pg:statedName "Nests, large" .
          }
          <https://example.org/graph/paper/arxiv/2503.00002> {
            <https://example.org/paper/arxiv/2503.00002> a pg:Paper ; dcterms:title "Bare" .
          }
          <https://example.org/graph/paper/title/old> {
            <https://example.org/paper/title/old> a pg:JoinedRecord ; pg:record "{}" .
          }
          <https://example.org/graph/identity> {
            m:Wren pg:canonical <https://example.org/entity/system/wren> .
            <https://example.org/entity/system/wren> a pg:Method ; skos:prefLabel "WREN" .
          }
          """;

  @TempDir Path dir;

  @Test
  void papersStandInTheOrderOfTheirIrisAndJoinedRecordsAreNone() throws IOException {
    assertTable(
        "papers.csv",
        """
        paper,arxiv,doi,acl,title,abstract,authors,issued,page,license,source
        https://example.org/paper/arxiv/2503.00002,,,,Bare,,,,,,
        WREN,2503.00003,10.1/a 10.1/b,2025.x-y.1,"Wren, a tagger",'=Wren tags Nests.,"Ada Heron; Bo Kite",2025-03,https://arxiv.org/abs/2503.00003,http://creativecommons.org/licenses/by/4.0/,arxiv-jsonl
        """);
  }

  @Test
  void entitiesHaveARowAPaperAndName() throws IOException {
    assertTable(
        "entities.csv",
        """
        paper,entity,type,name,role,canonical,canonical_type,canonical_name
        WREN,https://example.org/name/dataset/Nests,Dataset,Nests,evaluatesOn,,,
        WREN,https://example.org/name/metric/F1,Metric,F1,,,,
        WREN,https://example.org/name/model/Wren,Model,Wren,introduces,https://example.org/entity/system/wren,Method,WREN
        """);
  }

  @Test
  void mentionsOfNamesStandInTheOrderOfTheText() throws IOException {
    assertTable(
        "mentions.csv",
        """
        mention,paper,entity,supports,field,start,end,quote,confidence,extractor
        WREN#title-0-4,WREN,https://example.org/name/model/Wren,introduces,title,0,4,Wren,0.9,lexicon
        WREN#abstract-2-5,WREN,https://example.org/name/model/Wren,,abstract,2,5,ren,0.9,case fold
        WREN#abstract-10-15,WREN,https://example.org/name/dataset/Nests,,abstract,10,15,Nests,0.8,lexicon
        """);
  }

  @Test
  void resultsKeepTheNumberInTheColumnOfItsKind() throws IOException {
    assertTable(
        "results.csv",
        """
        result,paper,kind,value,normalized_value,delta,ratio,direction,value_text,unit,metric,metric_name,dataset,dataset_name,task,task_name,system,system_name,baseline,baseline_name,field,start,end,quote,confidence,extractor
        WREN#result-gain,WREN,Delta,,,-1.5,,Down,'-1.5,points,https://example.org/name/metric/F1,F1,https://example.org/name/dataset/Nests,Nests,,,https://example.org/name/model/Wren,Wren,,,abstract,3,9,'-1.5 F1,0.75,results
        """);
  }

  @Test
  void linksSayWhoStatesThem() throws IOException {
    assertTable(
        "links.csv",
        """
        link,paper,kind,url,repository,name,stated_by,field,start,end,quote,confidence,extractor
        WREN#abstract-20-30-link,WREN,code,https://github.com/heron/wren,https://example.org/repository/github.com/heron/wren,,text,abstract,20,30,github.com/heron/wren,1.0,links
        WREN#abstract-40-50-link,WREN,video,https://video.example.org/wren,,,text,abstract,40,50,video.example.org/wren,1.0,links
        WREN#statement-code,WREN,code,https://github.com/heron/wren/,https://example.org/repository/github.com/heron/wren,,https://paperswithcode.com/,,,,,,
        WREN#statement-data,WREN,dataset,,,"Nests, large",https://paperswithcode.com/,,,,,,
        """);
  }

  @Test
  void writesNoAbstractsWithoutText() throws IOException {
    Path tables = export(ExportOptions.everything().withoutText());
    try (Stream<String> rows = Files.lines(tables.resolve("papers.csv"))) {
      assertEquals(0, rows.filter(row -> row.contains("tags Nests")).count());
    }
  }

  @Test
  void writesOnlyHeadersForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), List.of())) {
      Path tables = dir.resolve("tables");
      CsvExporter exporter = new CsvExporter();
      new Exporters(List.of(exporter)).write(store, ExportOptions.everything(), tables);
      assertEquals(
          Set.of("papers.csv", "entities.csv", "mentions.csv", "results.csv", "links.csv"),
          exporter.files());
      for (String file : exporter.files()) {
        assertEquals(1, Files.readAllLines(tables.resolve(file)).size(), file);
      }
    }
  }

  private void assertTable(String file, String expected) throws IOException {
    Path tables = export(ExportOptions.everything());
    assertEquals(
        expected
            .lines()
            .map(line -> line.replace("WREN#", WREN + "#").replace("WREN,", WREN + ","))
            .collect(Collectors.joining("\r\n", "", "\r\n")),
        Files.readString(tables.resolve(file)));
  }

  private Path export(ExportOptions options) throws IOException {
    Path tables = dir.resolve("tables");
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), Fixture.quads(STORE))) {
      new Exporters(List.of(new CsvExporter())).write(store, options, tables);
    }
    return tables;
  }
}
