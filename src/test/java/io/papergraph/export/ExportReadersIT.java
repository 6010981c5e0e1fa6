package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.rdf.Prefixes;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Readers that others wrote take from the exports exactly what the store holds. Each test is
 * skipped where its reader is not installed: {@code rapper} (raptor2-utils), {@code
 * /usr/bin/python3} with rdflib, and {@code node} with the package jsonld in the {@code
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

  @TempDir static Path dir;
  private static List<Case> cases = List.of();

  /** A store's content, and the folder that holds its three exports. */
  private record Case(Path folder, Set<Quad> quads) {
    Set<Triple> union() {
      return triples(quads);
    }

    String file(String format) {
      return folder.resolve(format).toString();
    }
  }

  @BeforeAll
  static void export() throws IOException {
    List<Quad> odd = new ArrayList<>(Fixture.quads(Fixture.SMALL));
    odd.addAll(Fixture.quads(Fixture.ODD));
    List<Exporter> bundled =
        List.of(
            new NQuadsExporter(),
            new TurtleExporter(Prefixes.all()),
            new JsonLdExporter(JsonLdContext.bundled()));
    cases =
        List.of(
            export("odd", odd, Fixture.exporters(SortedLines.Room.standard())),
            export("example", Fixture.example(), bundled));
  }

  private static Case export(String name, List<Quad> quads, List<Exporter> exporters)
      throws IOException {
    Path folder = Files.createDirectory(dir.resolve(name));
    try (KnowledgeStore store = Fixture.store(folder.resolve("store"), quads)) {
      for (Exporter exporter : exporters) {
        exporter.write(store, folder.resolve(exporter.name()));
      }
      return new Case(folder, store.read(dataset -> new HashSet<>(list(dataset.find()))));
    }
  }

  @Test
  void rapperReadsNQuadsAndTurtle() throws Exception {
    requireTool("rapper", "--version");
    for (Case c : cases) {
      assertSameSet(c.quads(), rapper("nquads", c.file("nquads")));
      assertSameSet(c.union(), triples(rapper("turtle", c.file("turtle"))));
    }
  }

  @Test
  void rdflibReadsAllThree() throws Exception {
    requireTool("/usr/bin/python3", "-c", "import rdflib");
    for (Case c : cases) {
      assertSameSet(c.quads(), rdflib(c.file("nquads"), "nquads", "nquads"));
      assertSameSet(c.union(), triples(rdflib(c.file("turtle"), "turtle", "nt")));
      assertSameSet(c.union(), triples(rdflib(c.file("jsonld"), "json-ld", "nt")));
    }
  }

  @Test
  void jsonldReadsNQuadsAndJsonLdWithoutANetwork() throws Exception {
    String modules = System.getenv("PAPERGRAPH_JSONLD");
    assumeTrue(modules != null, "PAPERGRAPH_JSONLD names no node_modules folder with jsonld");
    requireTool("node", "-e", "require('" + modules + "/jsonld')");
    for (Case c : cases) {
      assertSameSet(c.quads(), run("node", "-e", JSONLD, modules, c.file("nquads"), "nquads"));
      assertSameSet(
          c.union(), triples(run("node", "-e", JSONLD, modules, c.file("jsonld"), "jsonld")));
    }
  }

  private static Set<Quad> rapper(String format, String file) throws Exception {
    return run("rapper", "-q", "-i", format, "-o", "nquads", file);
  }

  private static Set<Quad> rdflib(String file, String format, String output) throws Exception {
    return run("/usr/bin/python3", "-c", RDFLIB, file, format, output);
  }

  /** Runs a reader and takes what it prints as N-Quads. */
  private static Set<Quad> run(String... command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(dir, "output", ".nq");
    Path errors = Files.createTempFile(dir, "errors", ".txt");
    int status = status(output, errors, command);
    assertEquals(0, status, () -> command[0] + ": " + read(errors));
    assertEquals("", read(errors));
    return new HashSet<>(
        list(RDFParser.fromString(read(output), Lang.NQUADS).toDatasetGraph().find()));
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
