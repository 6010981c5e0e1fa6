package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyFileTest {
  private static final Path EXAMPLE = Path.of("ontology/examples/vocabulary.ttl");
  private static final String PREFIXES =
      """
      @prefix pg:   <https://w3id.org/papergraph/ontology#> .
      @prefix m:    <https://w3id.org/papergraph/entity/metric/> .
      @prefix t:    <https://w3id.org/papergraph/entity/task/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix my:   <https://example.org/farm#> .
      """;

  @TempDir Path dir;

  @Test
  void theExampleAddsAMetricATaskANameAndALabel() {
    Vocabularies all = Vocabularies.with(List.of(EXAMPLE));
    Resolver resolver = new Resolver(all.names());
    MetricTerm error = all.metrics().find("YPE").orElseThrow();
    assertEquals("yield prediction error", error.label());
    assertEquals(false, error.higherIsBetter());
    assertEquals(MetricTerm.Range.NON_NEGATIVE, error.range());
    assertEquals(
        new CanonicalId(Group.TASK, "leafcounting"),
        resolver.canonical(new EntityId(EntityType.TASK, "counting of leaves")));
    assertEquals(
        new CanonicalId(Group.DATA, "beanset"),
        resolver.canonical(new EntityId(EntityType.BENCHMARK, "Bean Set 2021")));
    assertEquals(
        new CanonicalId(Group.METRIC, "accuracy"),
        resolver.canonical(new EntityId(EntityType.METRIC, "Trefferquote")));
    assertEquals("accuracy", all.metrics().find("Trefferquote").orElseThrow().label());
  }

  @Test
  void aConceptHasTheIriOfItsThingAndMatchesTheUsersOwn() {
    Graph graph = VocabularyGraph.of(Vocabularies.with(List.of(EXAMPLE)), Samples.IRIS);
    Node leaves = Facts.iri("https://w3id.org/papergraph/entity/task/leafcounting");
    assertTrue(graph.contains(leaves, SKOS.prefLabel.asNode(), Literals.text("leaf counting")));
    Node own = Facts.iri("https://example.org/farm#leafCounting");
    assertTrue(graph.contains(leaves, SKOS.exactMatch.asNode(), own));
    assertTrue(
        graph.contains(
            leaves,
            SKOS.broader.asNode(),
            Facts.iri("https://w3id.org/papergraph/entity/task/objectcounting")));
    assertFalse(graph.contains(own, Node.ANY, Node.ANY));
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  @Test
  void theOrderOfFilesDoesNotMatter() throws IOException {
    Path a = write("a.ttl", "my:a a pg:Task ; skos:prefLabel \"pruning of vines\" .");
    Path b = write("b.ttl", "my:b a pg:Dataset ; skos:prefLabel \"VineSet\" .");
    Graph ab = VocabularyGraph.of(Vocabularies.with(List.of(a, b)), Samples.IRIS);
    Graph ba = VocabularyGraph.of(Vocabularies.with(List.of(b, a)), Samples.IRIS);
    assertEquals(Samples.lines(ab), Samples.lines(ba));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "my:x a pg:Task ; skos:prefLabel \"weeding\"  my:y a pg:Task . | [line: 6",
        "my:x a skos:Concept ; skos:prefLabel \"weeding\" . | x has no type",
        "my:x a pg:Task . | x has 0 preferred labels",
        "my:x a pg:Task ; skos:prefLabel \"weeding\" , \"hoeing\" . | x has 2 preferred labels",
        "my:x a pg:Task ; skos:prefLabel \"--\" . | a label of",
        "my:x a pg:Metric ; skos:prefLabel \"weed rate\" ; pg:range pg:Fraction . | is defined",
        "my:x a pg:Metric ; skos:prefLabel \"weed rate\" ; skos:definition \"W.\" . | has one range",
        "my:x a pg:Task ; skos:prefLabel \"weeding\" ; skos:altlabel \"hoeing\" . | no property",
        "my:x a pg:Task ; skos:prefLabel \"weeding\" ; skos:altLabel \"NER\" . | 'NER' names both",
        "my:x a pg:Task ; skos:prefLabel \"weeding\" ; skos:broader my:y . | no task that is known",
        "my:x a pg:Task ; skos:prefLabel \"weeding\" ; skos:note [] . | blank nodes",
        "t:weed a pg:Task ; skos:prefLabel \"weeding\" . | entity/task/weeding",
        "t:unheardof skos:altLabel \"weeding\" . | has no type",
        "t:objectdetection skos:broader t:facedetection . | broader than itself",
        "m:accuracy pg:higherIsBetter false . | at most one direction",
        "pg:Paper a pg:Task ; skos:prefLabel \"paper\" . | stays as it is",
      })
  void whatDoesNotGoIsToldInOneLineThatNamesFileAndPlace(String text, String expected)
      throws IOException {
    Path file = write("mine.ttl", text);
    VocabularyException thrown =
        assertThrows(VocabularyException.class, () -> Vocabularies.with(List.of(file)));
    String message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith(file + ": "), message);
    assertTrue(message.contains(expected), message);
    assertFalse(message.contains("\n"), message);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path none = dir.resolve("none.ttl");
    VocabularyException thrown =
        assertThrows(VocabularyException.class, () -> Vocabularies.with(List.of(none)));
    assertTrue(String.valueOf(thrown.getMessage()).contains("none.ttl"), thrown::toString);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), PREFIXES + text.strip() + "\n");
  }
}
