package io.papergraph.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where oxigraph 0.5.11 does not go by the standard, and how its answers are compared there. */
class OxigraphIT {
  private static final String QUADS =
      """
      <http://e/wren> <http://e/uses> <http://e/birds> <http://e/one> .
      <http://e/wren> <http://e/names> <http://e/birds> <http://e/one> .
      <http://e/wren> <http://e/uses> <http://e/birds> <http://e/other> .
      """;

  private static final String BOTH =
      "SELECT ?what { <http://e/wren> <http://e/uses>|<http://e/names> ?what }";

  @TempDir Path dir;

  /** Where it does, {@link Alternatives} can go. */
  @Test
  void itDoesNotCountWhatBothSidesOfAnAlternativeMatch() throws IOException {
    try (Engine oxigraph = OxigraphEngine.orSkip(file());
        Engine memory = new MemoryEngine(quads())) {
      Rows expected = memory.ask(BOTH);
      assertEquals(2, expected.rows().size());
      assertNotEquals("", expected.differenceFrom(oxigraph.ask(BOTH), "", ""));
      String unions = Alternatives.asUnions(BOTH);
      assertEquals("", expected.differenceFrom(oxigraph.ask(unions), "", ""));
    }
  }

  @Test
  void aTripleOfTwoGraphsIsInTheDefaultGraphOnce() throws IOException {
    String users = "SELECT ?who { ?who <http://e/uses> <http://e/birds> }";
    try (Engine oxigraph = OxigraphEngine.orSkip(file());
        Engine memory = new MemoryEngine(quads())) {
      assertEquals(List.of(List.of("<http://e/wren>")), oxigraph.ask(users).rows());
      assertEquals(List.of(List.of("<http://e/wren>")), memory.ask(users).rows());
    }
  }

  private Path file() throws IOException {
    return Files.writeString(dir.resolve("few.nq"), QUADS);
  }

  private static List<Quad> quads() {
    return Iter.toList(RDFParser.fromString(QUADS, Lang.NQUADS).toDatasetGraph().find());
  }
}
