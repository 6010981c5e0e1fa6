package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.PaperId;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.CurationException;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CurationFileTest {
  private static final EntityId NEST = new EntityId(EntityType.DATASET, "Nest \"1k\"");
  private static final PaperId PAPER = PaperId.parse("arxiv:2010.11929").orElseThrow().id();
  private static final List<Curation> EVERY_KIND =
      List.of(
          new Curation.Merge(NEST, "Nests", "the same\\photos"),
          new Curation.Split(NEST, ""),
          new Curation.Rename(NEST, "Nest", ""),
          new Curation.Retype(NEST, EntityType.BENCHMARK, ""),
          new Curation.Retract(new Statement.OfRole(PAPER, Role.EVALUATES, NEST), "only cited"),
          new Curation.Confirm(
              new Statement.OfResult(
                  PAPER, "88.55", List.of(NEST, new EntityId(EntityType.METRIC, "F1"))),
              ""),
          new Curation.Confirm(
              new Statement.OfRole(PaperId.ofTitle("On Nests"), Role.USES, NEST), ""));

  @TempDir Path dir;

  @Test
  void whatIsWrittenIsReadAndInWhateverOrderGivesTheSameBytes() throws IOException {
    Path file = dir.resolve("a.ttl");
    List<Curation> curations = new ArrayList<>(EVERY_KIND);
    new CurationFile(file).write(Curations.of("", curations));
    String bytes = Files.readString(file);
    assertEquals(Curations.of("", EVERY_KIND), new CurationFile(file).read());
    Collections.reverse(curations);
    new CurationFile(file).write(Curations.of("", curations));
    assertEquals(bytes, Files.readString(file));
  }

  @Test
  void anEntryReadsLikeTheDecision() throws IOException {
    Path file = dir.resolve("a.ttl");
    new CurationFile(file).write(Curations.of("", EVERY_KIND.subList(0, 1)));
    String text = Files.readString(file);
    assertTrue(
        text.endsWith(
            """
            [] a pg:Merge ;
              pg:curatedType pg:Dataset ;
              pg:curatedName "Nest \\"1k\\"" ;
              pg:mergedInto "Nests" ;
              rdfs:comment "the same\\\\photos" .
            """),
        text);
  }

  @Test
  void theSameCurationTwiceIsOneAndANewReasonTakesTheOldOnesPlace() {
    Curations one = Curations.of("", EVERY_KIND.subList(0, 1));
    EntityId spelled = new EntityId(EntityType.BENCHMARK, "nest-1K");
    assertEquals(one, one.with(new Curation.Merge(spelled, "NESTS", "")));
    Curations other = one.with(new Curation.Merge(NEST, "Nests", "asked the authors"));
    assertEquals(1, other.all().size());
    assertEquals("asked the authors", other.all().get(0).because());
    assertFalse(one.fingerprint().equals(other.fingerprint()));
  }

  @Test
  void noFileIsNoCuration() {
    assertTrue(new CurationFile(dir.resolve("none.ttl")).read().isEmpty());
  }

  @Test
  void theFileOfAStoreStandsBesideIt() {
    assertEquals(
        Path.of("papergraph-store.curation.ttl"), CurationFile.beside(Path.of("papergraph-store")));
    assertEquals(Path.of("/data/arxiv.curation.ttl"), CurationFile.beside(Path.of("/data/arxiv/")));
  }

  static Stream<Arguments> badEntries() {
    return Stream.of(
        Arguments.of("[] a pg:Merge ; pg:curatedType \"pg:Model .", "[line: "),
        Arguments.of(
            "[] a pg:Fusion ; pg:curatedName \"X\" .", "the entry \"X\" is none of pg:Merge,"),
        Arguments.of("[] a pg:Split , pg:Merge .", "the entry is none of pg:Merge,"),
        Arguments.of("[] pg:curatedName \"X\" .", "the entry \"X\" is none of pg:Merge,"),
        Arguments.of(
            "[] a pg:Split ; pg:curatedType pg:Model .",
            "the entry pg:Model: a curation of a name gives one"),
        Arguments.of(
            "[] a pg:Split ; pg:curatedName \"X\" ; pg:curatedType pg:Robot .",
            "the entry pg:Robot \"X\": the type of a"),
        Arguments.of(
            "[] a pg:Merge ; pg:curatedName \"X\" ; pg:curatedType pg:Model .",
            "the entry pg:Model \"X\": a merge leads to"),
        Arguments.of(
            "[] a pg:Split ; pg:curatedName \"X\" ; pg:curatedType pg:Model ; pg:newLabel \"Y\" .",
            "the entry pg:Model \"X\" \"Y\": a split has no"),
        Arguments.of(
            "[] a pg:Confirmation ; pg:curatedPaper \"P 1\" ; pg:curatedRole \"reports\" ; pg:curatedValue \"1\" .",
            "the entry \"P 1\" \"reports\" \"1\": 'P 1' is no id of a paper"));
  }

  @ParameterizedTest
  @MethodSource("badEntries")
  void aBadEntryIsRefusedInOneLineThatNamesIt(String entry, String message) throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("bad.ttl"),
            "@prefix pg: <https://w3id.org/papergraph/ontology#> .\n\n" + entry + "\n");
    String said =
        assertThrows(CurationException.class, () -> new CurationFile(file).read()).getMessage();
    assertTrue(said.startsWith(file + ": " + message), said);
    assertEquals(1, said.lines().count(), said);
  }

  @Test
  void aFolderIsNoFile() {
    assertEquals(
        "cannot read the curations " + dir + "; name a Turtle file",
        assertThrows(CurationException.class, () -> new CurationFile(dir).read()).getMessage());
  }
}
