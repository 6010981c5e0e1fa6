package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/** Small stores and contexts for the tests of this package. */
final class Fixture {
  static final String BASE = "https://example.org/";

  static final Map<String, String> PREFIXES = prefixes();

  /** The head of every TriG text of the tests. */
  static final String HEAD =
      """
      PREFIX : <https://example.org/>
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** One paper that introduces a model, mentions it once, and the identity of the model. */
  static final String SMALL =
      HEAD
          + """
          <https://example.org/graph/paper/arxiv/2401.00001> {
            <https://example.org/paper/arxiv/2401.00001#title-0-3> a pg:Mention ;
              pg:entity <https://example.org/name/model/Zed> ;
              pg:start 0 ; pg:end 3 ; pg:confidence 0.9 .
            <https://example.org/paper/arxiv/2401.00001> a pg:Paper ;
              dcterms:title "Zed: a \\"small\\" model" ;
              dcterms:issued "2024-01"^^xsd:gYearMonth ;
              pg:introduces <https://example.org/name/model/Zed> .
            <https://example.org/name/model/Zed> a pg:Model ; rdfs:label "Zed" .
          }
          <https://example.org/graph/identity> {
            <https://example.org/name/model/Zed> a pg:Model ;
              pg:canonical <https://example.org/entity/system/zed> .
            <https://example.org/entity/system/zed> pg:papers 1 .
          }
          """;

  /** Terms in the order in which their keys are to be written. */
  static final String CONTEXT =
      """
      {"@context": {
        "@version": 1.1,
        "pg": "https://w3id.org/papergraph/ontology#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        "Paper": "pg:Paper",
        "Model": "pg:Model",
        "Mention": "pg:Mention",
        "title": "http://purl.org/dc/terms/title",
        "label": "rdfs:label",
        "issued": "http://purl.org/dc/terms/issued",
        "issuedMonth": {"@id": "http://purl.org/dc/terms/issued", "@type": "xsd:gYearMonth"},
        "introduces": {"@id": "pg:introduces", "@type": "@id", "@container": "@set"},
        "uses": {"@id": "pg:uses", "@type": "@id"},
        "start": "pg:start",
        "end": "pg:end",
        "confidence": {"@id": "pg:confidence", "@type": "xsd:decimal"},
        "entity": {"@id": "pg:entity", "@type": "@id"},
        "mentionedBy": {"@reverse": "pg:entity"},
        "canonical": {"@id": "pg:canonical", "@type": "@id"}
      }}
      """;

  /** What readers might trip over, in two papers and the vocabulary. */
  static final String ODD =
      HEAD
          + """
          <https://example.org/graph/paper/doi/10.1/a(b)> {
            <https://example.org/paper/doi/10.1/a(b)> a pg:Paper, pg:Odd ;
              dcterms:title "quote \\" apostrophe ' backslash \\\\ newline \\n return \\r tab \\t" ;
              rdfs:label "\\u007F", "\\u0085\\u2028\\u2029\\uFEFFx", "",
                "\\U0001F600 \\u00E9 \\uFFFD", "@id", "https://example.org/", "_:b", "1", "true",
                "salut"@fr, "a @context: \\"{}\\"" ;
              pg:introduces <https://example.org/name/model/%E2%98%83'(x)>,
                <https://example.org/\\u00E9/\\U0001F600> ;
              pg:confidence 0.1, 1.0, -7.25, 0.000001, 0.0000001, "0.000000000000000000000000001"^^xsd:decimal ;
              pg:start 0, -1, 9007199254740993, 123456789012345678901234567890 ;
              pg:flag true, false ;
              dcterms:issued "2024"^^xsd:gYear, "2024-02"^^xsd:gYearMonth, "2024-02-29"^^xsd:date ;
              pg:other "<b>&amp;</b>"^^rdf:HTML, "q\\"\\\\"^^<https://example.org/type> ;
              <http://www.example.com/a/b.c-d> <https://example.org/x?y=1&z=2#t>, <mailto:a@b.c> .
            <https://example.org/name/model/%E2%98%83'(x)> a pg:Model ; rdfs:label "\\u2603" .
            <https://example.org/paper/doi/10.1/a(b)#title-0-1> pg:entity
              <https://example.org/name/model/%E2%98%83'(x)> ; pg:start 0 .
            <https://example.org/elsewhere> pg:uses <https://example.org/elsewhere> .
          }
          <https://example.org/graph/paper/title/other-0123> {
            <https://example.org/paper/title/other-0123> a pg:Paper ;
              pg:introduces <https://example.org/name/model/%E2%98%83'(x)> .
            <https://example.org/name/model/%E2%98%83'(x)> a pg:Model ; rdfs:label "\\u2603" .
          }
          <https://example.org/graph/vocabulary> {
            pg:Model a rdfs:Class ; rdfs:label "Model" ; rdfs:comment "What computes."@en .
          }
          """;

  /** Characters that XML 1.0 has no form for. */
  static final String CONTROLS =
      HEAD
          + """
          <https://example.org/graph/paper/doi/10.2> {
            <https://example.org/paper/doi/10.2> rdfs:label "\\b\\f\\u0001\\u001F" .
          }
          """;

  private Fixture() {}

  /** What is hard to write, in two small papers and more. */
  static List<Quad> hard() {
    List<Quad> quads = new ArrayList<>(quads(SMALL));
    quads.addAll(quads(ODD));
    return List.copyOf(quads);
  }

  static List<Quad> quads(String trig) {
    DatasetGraph parsed = RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    List<Quad> quads = new ArrayList<>();
    parsed.find().forEachRemaining(quads::add);
    return quads;
  }

  /** The example of the ontology, all of it as the graph of its paper. */
  static List<Quad> example() {
    try (InputStream in = Fixture.class.getResourceAsStream("/ontology/examples/good.ttl")) {
      String turtle = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String based = turtle.replace("@base <https://w3id.org/papergraph/>", "@base <" + BASE + ">");
      Node graph = NodeFactory.createURI(BASE + "graph/paper/arxiv/2503.00003");
      List<Quad> quads = new ArrayList<>();
      RDFParser.fromString(based, Lang.TURTLE)
          .toGraph()
          .find()
          .forEach(triple -> quads.add(new Quad(graph, triple)));
      return quads;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new store that holds the quads, added in this order. */
  static KnowledgeStore store(Path dir, List<Quad> quads) {
    KnowledgeStore store = KnowledgeStore.openOrCreate(dir, BASE);
    store.write(dataset -> quads.forEach(dataset::add));
    return store;
  }

  /** Every format. */
  static List<Exporter> exporters() {
    return List.of(
        new NQuadsExporter(),
        new TrigExporter(PREFIXES),
        new NTriplesExporter(),
        new TurtleExporter(PREFIXES),
        new RdfXmlExporter(PREFIXES),
        new JsonLdExporter(JsonLdContext.parse(CONTEXT)),
        new CsvExporter());
  }

  static String export(Exporter exporter, KnowledgeStore store) throws IOException {
    return export(exporter, store, ExportOptions.everything());
  }

  static String export(Exporter exporter, KnowledgeStore store, ExportOptions options)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Exporters(List.of(exporter)).write(store, options, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What a file holds, or each file of a folder after its name. */
  static String content(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return Files.readString(target);
    }
    StringBuilder content = new StringBuilder();
    try (Stream<Path> files = Files.list(target)) {
      for (Path file : files.sorted().toList()) {
        content.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }
    return content.toString();
  }

  private static Map<String, String> prefixes() {
    Map<String, String> prefixes = new LinkedHashMap<>();
    prefixes.put("pg", "https://w3id.org/papergraph/ontology#");
    prefixes.put("dcterms", "http://purl.org/dc/terms/");
    prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes;
  }
}
