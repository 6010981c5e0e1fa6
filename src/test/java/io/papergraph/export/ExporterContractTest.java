package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every format promises, on terms that are hard to write. */
class ExporterContractTest {
  private static final List<Quad> QUADS = Fixture.hard();
  private static final Map<String, Lang> QUAD_FORMATS =
      Map.of("nquads", Lang.NQUADS, "trig", Lang.TRIG);
  private static final Map<String, Lang> TRIPLE_FORMATS =
      Map.of(
          "ntriples", Lang.NTRIPLES,
          "turtle", Lang.TURTLE,
          "rdfxml", Lang.RDFXML,
          "jsonld", Lang.JSONLD11);

  @TempDir Path dir;
  private Path folder;
  private SortedLines.Room small;

  @BeforeEach
  void makeRoom() throws IOException {
    folder = Files.createDirectory(dir.resolve("sorting"));
    small = new SortedLines.Room(folder, 100);
  }

  @Test
  void givesTheSameBytesWhateverTheOrderOfStoring() throws IOException {
    List<String> first = exports("first", QUADS, SortedLines.Room.standard());
    for (int seed = 1; seed <= 3; seed++) {
      List<Quad> shuffled = new ArrayList<>(QUADS);
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(first, exports("seed" + seed, shuffled, SortedLines.Room.standard()));
    }
  }

  @Test
  void givesTheSameBytesFromTemporaryFilesAsFromMemory() throws IOException {
    assertEquals(
        exports("memory", QUADS, SortedLines.Room.standard()), exports("files", QUADS, small));
    assertNoTemporaryFiles();
  }

  @Test
  void readsBackAsWhatTheStoreHolds() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      assertEquals(Set.copyOf(QUADS), store.read(dataset -> set(dataset)));
      assertReadsBack(store, documents());
    }
  }

  @Test
  void readsBackControlCharactersFromAllButXml() throws IOException {
    List<Exporter> able = documents().stream().filter(e -> !e.name().equals("rdfxml")).toList();
    List<Quad> quads = Fixture.quads(Fixture.CONTROLS);
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), quads)) {
      assertReadsBack(store, able);
    }
  }

  @Test
  void leavesOutWhatIsInNoNamedGraph() throws IOException {
    List<Quad> more = new ArrayList<>(QUADS);
    more.addAll(Fixture.quads("<http://e/s> <http://e/p> <http://e/o> ."));
    assertEquals(
        exports("named", QUADS, SortedLines.Room.standard()),
        exports("more", more, SortedLines.Room.standard()));
  }

  @Test
  void passesAFailureOfTheOutputOnAndCleansUp() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      for (Exporter exporter : documents()) {
        Exporters one = new Exporters(List.of(exporter), small);
        OutputStream broken = new BrokenPipe();
        IOException e =
            assertThrows(
                IOException.class, () -> one.write(store, ExportOptions.everything(), broken));
        assertEquals("Broken pipe", e.getMessage());
        assertNoTemporaryFiles();
      }
    }
  }

  @Test
  void passesAFailureOfTheTemporaryFilesOnAndWritesNothing() throws IOException {
    SortedLines.Room nowhere = new SortedLines.Room(dir.resolve("missing"), 100);
    Path target = dir.resolve("target");
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      for (Exporter exporter : Fixture.exporters()) {
        Exporters one = new Exporters(List.of(exporter), nowhere);
        assertThrows(IOException.class, () -> one.write(store, ExportOptions.everything(), target));
        assertFalse(Files.exists(target));
      }
    }
  }

  @Test
  void writesAStreamWithTheSameBytesAsAFile() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      for (Exporter exporter : documents()) {
        Path file = dir.resolve(exporter.name());
        new Exporters(List.of(exporter)).write(store, ExportOptions.everything(), file);
        assertEquals(Fixture.export(exporter, store), Files.readString(file));
      }
    }
  }

  private static List<Exporter> documents() {
    return Fixture.exporters().stream().filter(e -> e instanceof DocumentExporter).toList();
  }

  /** What every format makes of a new store that holds the quads. */
  private List<String> exports(String name, List<Quad> quads, SortedLines.Room room)
      throws IOException {
    List<String> contents = new ArrayList<>();
    try (KnowledgeStore store = Fixture.store(dir.resolve(name), quads)) {
      for (Exporter exporter : Fixture.exporters()) {
        Path target = dir.resolve(name + "." + exporter.name() + ".out");
        new Exporters(List.of(exporter), room).write(store, ExportOptions.everything(), target);
        contents.add(Fixture.content(target));
      }
    }
    return contents;
  }

  private void assertReadsBack(KnowledgeStore store, List<Exporter> exporters) throws IOException {
    Set<Quad> stored = store.read(dataset -> set(dataset));
    Set<Triple> union = stored.stream().map(Quad::asTriple).collect(Collectors.toSet());
    for (Exporter exporter : exporters) {
      Lang quads = QUAD_FORMATS.get(exporter.name());
      if (quads == null) {
        Lang lang = TRIPLE_FORMATS.get(exporter.name());
        assertEquals(union, triples(parse(exporter, store, lang)), exporter.name());
      } else {
        assertEquals(stored, set(parse(exporter, store, quads)), exporter.name());
      }
    }
  }

  private void assertNoTemporaryFiles() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }

  private static DatasetGraph parse(Exporter exporter, KnowledgeStore store, Lang lang)
      throws IOException {
    return RDFParser.fromString(Fixture.export(exporter, store), lang).toDatasetGraph();
  }

  private static Set<Quad> set(DatasetGraph dataset) {
    Set<Quad> quads = new HashSet<>();
    dataset.find().forEachRemaining(quads::add);
    return quads;
  }

  private static Set<Triple> triples(DatasetGraph dataset) {
    return set(dataset).stream().map(Quad::asTriple).collect(Collectors.toSet());
  }

  /** Fails at the first byte. */
  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
