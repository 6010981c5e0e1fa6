package io.papergraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NTriplesExporterTest {
  @TempDir Path dir;

  @Test
  void writesEveryTripleOfTheUnionOnceInByteOrder() throws IOException {
    String trig =
        Fixture.HEAD
            + """
            <https://example.org/graph/b> { :z :p "é" . :a :p "last in its graph" }
            <https://example.org/graph/a> { :z :p "é" , "e" . }
            """;
    try (KnowledgeStore store = Fixture.store(dir, Fixture.quads(trig))) {
      assertEquals(
          """
          <https://example.org/a> <https://example.org/p> "last in its graph" .
          <https://example.org/z> <https://example.org/p> "e" .
          <https://example.org/z> <https://example.org/p> "é" .
          """,
          Fixture.export(new NTriplesExporter(), store));
    }
  }

  @Test
  void isEmptyForAnEmptyStore() throws IOException {
    try (KnowledgeStore store = Fixture.store(dir, List.of())) {
      assertEquals("", Fixture.export(new NTriplesExporter(), store));
    }
  }
}
