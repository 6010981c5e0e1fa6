package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  private static final List<Quad> QUADS = quads();

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
      Set<Quad> stored = store.read(dataset -> set(dataset));
      assertEquals(Set.copyOf(QUADS), stored);
      Set<Triple> union = stored.stream().map(Quad::asTriple).collect(Collectors.toSet());
      List<Exporter> exporters = Fixture.exporters(SortedLines.Room.standard());
      assertEquals(stored, set(parse(exporters.get(0), store, Lang.NQUADS)));
      assertEquals(union, triples(parse(exporters.get(1), store, Lang.TURTLE)));
      assertEquals(union, triples(parse(exporters.get(2), store, Lang.JSONLD11)));
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
      for (Exporter exporter : Fixture.exporters(small)) {
        OutputStream broken = new BrokenPipe();
        IOException e = assertThrows(IOException.class, () -> exporter.write(store, broken));
        assertEquals("Broken pipe", e.getMessage());
        assertNoTemporaryFiles();
      }
    }
  }

  @Test
  void passesAFailureOfTheTemporaryFilesOn() throws IOException {
    SortedLines.Room nowhere = new SortedLines.Room(dir.resolve("missing"), 100);
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      for (Exporter exporter : Fixture.exporters(nowhere)) {
        assertThrows(IOException.class, () -> Fixture.export(exporter, store));
      }
    }
  }

  @Test
  void writesAFileWithTheSameBytes() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir.resolve("store"), QUADS)) {
      for (Exporter exporter : Fixture.exporters(small)) {
        Path file = dir.resolve(exporter.name());
        exporter.write(store, file);
        assertEquals(Fixture.export(exporter, store), Files.readString(file));
      }
    }
  }

  private List<String> exports(String name, List<Quad> quads, SortedLines.Room room)
      throws IOException {
    List<String> texts = new ArrayList<>();
    try (KnowledgeStore store = Fixture.store(dir.resolve(name), quads)) {
      for (Exporter exporter : Fixture.exporters(room)) {
        texts.add(Fixture.export(exporter, store));
      }
    }
    return texts;
  }

  private void assertNoTemporaryFiles() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.findAny().isEmpty());
    }
  }

  private static List<Quad> quads() {
    List<Quad> quads = new ArrayList<>(Fixture.quads(Fixture.SMALL));
    quads.addAll(Fixture.quads(Fixture.ODD));
    return List.copyOf(quads);
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
