package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.rdf.Prefixes;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.rdf.Vocabulary.Classes;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers that others wrote take from the exports exactly what the store holds. Each test is
 * skipped where its reader is not installed: {@code rapper} (raptor2-utils), {@code sqlite3},
 * {@code /usr/bin/python3} with rdflib, and {@code node} with the package jsonld in the {@code
 * node_modules} folder that PAPERGRAPH_JSONLD names.
 */
class ExportReadersIT {
  private static final String RDFLIB =
      """
      import sys, rdflib
      rdflib.NORMALIZE_LITERALS = False
      graph = rdflib.ConjunctiveGraph()
      graph.parse(sys.argv[1], format=sys.argv[2])
      sys.stdout.buffer.write(graph.serialize(format=sys.argv[3], encoding="utf-8"))
      """;

  private static final String JSONLD =
      """
      const jsonld = require(process.argv[1] + '/jsonld');
      const text = require('fs').readFileSync(process.argv[2], 'utf8');
      const format = 'application/n-quads';
      const expanded = process.argv[3] === 'nquads'
          ? jsonld.fromRDF(text, {format}) : Promise.resolve(JSON.parse(text));
      const documentLoader = url => { throw new Error('asked for ' + url); };
      expanded.then(json => jsonld.toRDF(json, {format, documentLoader}))
          .then(quads => process.stdout.write(quads))
          .catch(error => { console.error(error); process.exit(1); });
      """;

  private static final List<String> TABLES =
      List.of("papers", "entities", "mentions", "results", "links");
  private static final String COUNTS =
      TABLES.stream().map(t -> "SELECT count(*) FROM " + t + ";").collect(Collectors.joining());
  private static final String NAMES = Fixture.BASE + "name/";
  private static final String GRAPHS = Fixture.BASE + "graph/paper/";

  @TempDir static Path dir;
  private static List<Case> cases = List.of();

  private static final String ROWS =
      """
      import csv, sys
      for file in sys.argv[1:]:
          with open(file, encoding="utf-8", newline="") as table:
              rows = list(csv.reader(table, strict=True))
          assert len(set(map(len, rows))) == 1, file
          print(len(rows) - 1)
      """;

  /** A store's content, and the folder that holds its exports, each under the format's name. */
  private record Case(Path folder, Set<Quad> quads) {
    Set<Triple> union() {
      return triples(quads);
    }

    boolean has(String format) {
      return Files.exists(folder.resolve(format));
    }

    /** How many rows each table has, by what the graphs of papers hold. */
    List<String> rows() {
      Predicate<Quad> named = q -> q.getObject().toString().startsWith(NAMES);
      Set<Node> places = subjects(q -> q.getPredicate().equals(Vocabulary.ENTITY));
      Set<Node> ofNames =
          subjects(q -> q.getPredicate().equals(Vocabulary.ENTITY) && named.test(q));
      Set<Node> mentions = ofType(Classes.MENTION);
      long entities =
          paperQuads()
              .filter(q -> q.getSubject().toString().startsWith(NAMES))
              .map(q -> List.of(q.getGraph(), q.getSubject()))
              .distinct()
              .count();
      long links =
          mentions.stream().filter(places::contains).filter(m -> !ofNames.contains(m)).count();
      return Stream.of(
              ofType(Classes.PAPER).size(),
              entities,
              mentions.stream().filter(ofNames::contains).count(),
              ofType(Classes.RESULT).size(),
              links + ofType(Classes.SOURCE_STATEMENT).size())
          .map(String::valueOf)
          .toList();
    }

    private Set<Node> ofType(Node type) {
      return subjects(
          q -> q.getPredicate().equals(RDF.type.asNode()) && q.getObject().equals(type));
    }

    private Set<Node> subjects(Predicate<Quad> wanted) {
      return paperQuads().filter(wanted).map(Quad::getSubject).collect(Collectors.toSet());
    }

    private Stream<Quad> paperQuads() {
      return quads.stream().filter(q -> q.getGraph().toString().startsWith(GRAPHS));
    }

    String file(String format) {
      return folder.resolve(format).toString();
    }
  }

  @BeforeAll
  static void export() throws IOException {
    cases =
        List.of(
            export("odd", Fixture.hard(), Fixture.exporters()),
            export("controls", Fixture.quads(Fixture.CONTROLS), notXml(Fixture.exporters())),
            export("example", Fixture.example(), bundled()));
  }

  private static List<Exporter> bundled() {
    return List.of(
        new NQuadsExporter(),
        new TrigExporter(Prefixes.all()),
        new NTriplesExporter(),
        new TurtleExporter(Prefixes.all()),
        new RdfXmlExporter(Prefixes.all()),
        new JsonLdExporter(JsonLdContext.bundled()),
        new CsvExporter());
  }

  /** XML has no form for control characters. */
  private static List<Exporter> notXml(List<Exporter> exporters) {
    return exporters.stream().filter(e -> !(e instanceof RdfXmlExporter)).toList();
  }

  private static Case export(String name, List<Quad> quads, List<Exporter> exporters)
      throws IOException {
    Path folder = Files.createDirectory(dir.resolve(name));
    try (KnowledgeStore store = Fixture.store(folder.resolve("store"), quads)) {
      for (Exporter exporter : exporters) {
        new Exporters(List.of(exporter))
            .write(store, ExportOptions.everything(), folder.resolve(exporter.name()));
      }
      return new Case(folder, store.read(dataset -> new HashSet<>(list(dataset.find()))));
    }
  }

  @Test
  void rapperReadsAllThatItKnows() throws Exception {
    requireTool("rapper", "--version");
    for (Case c : cases) {
      assertSameSet(c.quads(), rapper("nquads", c.file("nquads")));
      assertSameSet(c.quads(), rapper("trig", c.file("trig")));
      assertSameSet(c.union(), triples(rapper("ntriples", c.file("ntriples"))));
      assertSameSet(c.union(), triples(rapper("turtle", c.file("turtle"))));
      if (c.has("rdfxml")) {
        assertSameSet(c.union(), triples(rapper("rdfxml", c.file("rdfxml"))));
      }
    }
  }

  @Test
  void rdflibReadsAllOfRdf() throws Exception {
    requireTool("/usr/bin/python3", "-c", "import rdflib");
    for (Case c : cases) {
      assertSameSet(c.quads(), rdflib(c.file("nquads"), "nquads", "nquads"));
      assertSameSet(c.quads(), rdflib(c.file("trig"), "trig", "nquads"));
      assertSameSet(c.union(), triples(rdflib(c.file("ntriples"), "nt", "nt")));
      assertSameSet(c.union(), triples(rdflib(c.file("turtle"), "turtle", "nt")));
      assertSameSet(c.union(), triples(rdflib(c.file("jsonld"), "json-ld", "nt")));
      if (c.has("rdfxml")) {
        assertSameSet(c.union(), triples(rdflib(c.file("rdfxml"), "xml", "nt")));
      }
    }
  }

  @Test
  void jsonldReadsNQuadsAndJsonLdWithoutANetwork() throws Exception {
    String modules = System.getenv("PAPERGRAPH_JSONLD");
    assumeTrue(modules != null, "PAPERGRAPH_JSONLD names no node_modules folder with jsonld");
    requireTool("node", "-e", "require('" + modules + "/jsonld')");
    for (Case c : cases) {
      assertSameSet(c.quads(), quads("node", "-e", JSONLD, modules, c.file("nquads"), "nquads"));
      assertSameSet(
          c.union(), triples(quads("node", "-e", JSONLD, modules, c.file("jsonld"), "jsonld")));
    }
  }

  @Test
  void sqliteReadsTheTables() throws Exception {
    requireTool("sqlite3", "--version");
    for (Case c : cases) {
      assertEquals(c.rows(), lines(sqlite(c.file("csv"), COUNTS)));
    }
    Case example = cases.get(2);
    String joined =
        sqlite(
            example.file("csv"),
            "SELECT p.title, e.name, m.quote FROM papers p JOIN entities e USING (paper)"
                + " JOIN mentions m USING (paper, entity) WHERE m.supports = 'introduces'");
    assertEquals(List.of("Wren for tagging|Wren|Wren"), lines(joined));
    String texts =
        sqlite(cases.get(0).file("csv"), "SELECT hex(title) FROM papers WHERE title LIKE 'quote%'");
    String title = "quote \" apostrophe ' backslash \\ newline \n return \r tab \t";
    assertEquals(List.of(hex(title)), lines(texts));
  }

  @Test
  void pythonReadsTheTables() throws Exception {
    requireTool("/usr/bin/python3", "--version");
    for (Case c : cases) {
      List<String> command = new ArrayList<>(List.of("/usr/bin/python3", "-c", ROWS));
      TABLES.forEach(table -> command.add(c.file("csv") + "/" + table + ".csv"));
      assertEquals(c.rows(), lines(run(command.toArray(new String[0]))));
    }
  }

  private static Set<Quad> rapper(String format, String file) throws Exception {
    return quads("rapper", "-q", "-i", format, "-o", "nquads", file);
  }

  private static Set<Quad> rdflib(String file, String format, String output) throws Exception {
    return quads("/usr/bin/python3", "-c", RDFLIB, file, format, output);
  }

  /** Imports all tables of a folder and answers a query. */
  private static String sqlite(String folder, String sql) throws Exception {
    List<String> command = new ArrayList<>(List.of("sqlite3", ":memory:"));
    TABLES.forEach(t -> command.add(".import --csv " + folder + "/" + t + ".csv " + t));
    command.add(sql);
    return run(command.toArray(new String[0]));
  }

  private static List<String> lines(String output) {
    return output.lines().toList();
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Runs a reader and takes what it prints as N-Quads. */
  private static Set<Quad> quads(String... command) throws IOException, InterruptedException {
    return new HashSet<>(
        list(RDFParser.fromString(run(command), Lang.NQUADS).toDatasetGraph().find()));
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(dir, "output", ".txt");
    Path errors = Files.createTempFile(dir, "errors", ".txt");
    int status = status(output, errors, command);
    assertEquals(0, status, () -> command[0] + ": " + read(errors));
    assertEquals("", read(errors));
    return read(output);
  }

  private static void requireTool(String... command) throws InterruptedException {
    boolean found;
    try {
      Path ignored = Files.createTempFile(dir, "tool", ".txt");
      found = status(ignored, ignored, command) == 0;
    } catch (IOException e) {
      found = false;
    }
    assumeTrue(found, () -> "not installed: " + String.join(" ", command));
  }

  private static int status(Path output, Path errors, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, () -> command[0] + " does not end");
    return process.exitValue();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Quad> list(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    return list;
  }

  /** Compares as sets and shows what only one of them holds. */
  private static <T> void assertSameSet(Set<T> expected, Set<T> read) {
    Set<T> lost = new HashSet<>(expected);
    lost.removeAll(read);
    Set<T> added = new HashSet<>(read);
    added.removeAll(expected);
    assertEquals("lost [], added []", "lost " + lost + ", added " + added);
  }

  private static Set<Triple> triples(Set<Quad> quads) {
    return quads.stream().map(Quad::asTriple).collect(Collectors.toSet());
  }
}
