package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledVocabulariesTest {
  private static final Vocabularies ALL = Samples.VOCABULARIES;
  private static final Node BROADER = SKOS.broader.asNode();
  private static final Set<String> FIELDS =
      Set.of(
          "biomedical AI",
          "code intelligence",
          "computer vision",
          "data management",
          "efficient machine learning",
          "graph learning",
          "machine learning",
          "multimodal learning",
          "natural language processing",
          "recommendation",
          "reinforcement learning",
          "retrieval",
          "robotics",
          "scientific discovery",
          "speech and audio processing",
          "tabular learning",
          "time series analysis",
          "trustworthy AI");

  @Test
  void thereAreEnoughMetricsAndTasks() {
    assertTrue(concepts(EntityType.METRIC).size() >= 120);
    assertTrue(concepts(EntityType.TASK).size() >= 250);
  }

  @Test
  void everythingPassesTheShapes() {
    assertEquals(List.of(), new ShapeValidator().validate(ALL.graph()));
  }

  @Test
  void noTwoConceptsOfAGroupShareALabel() {
    Map<CanonicalId, String> owners = new HashMap<>();
    for (Concept concept : ALL.all()) {
      Set<String> keys =
          concept.labels().stream()
              .map(Resolver::key)
              .collect(Collectors.toCollection(TreeSet::new));
      for (String key : keys) {
        CanonicalId label = new CanonicalId(concept.id().group(), key);
        assertEquals(null, owners.put(label, concept.label()), label::toString);
      }
    }
  }

  @Test
  void theIriOfAConceptIsTheOneThatItsEveryLabelResolvesTo() {
    Resolver resolver = new Resolver(ALL.names());
    for (Concept concept : ALL.all()) {
      for (String label : concept.labels()) {
        CanonicalId id = resolver.canonical(EntityId.of(concept.type(), label));
        assertEquals(concept.id(), id, label);
        assertEquals(concept, ALL.find(id).orElseThrow());
      }
      assertTrue(
          ALL.graph()
              .contains(
                  Facts.iri(Samples.IRIS.entity(concept.id())),
                  SKOS.prefLabel.asNode(),
                  Literals.text(concept.label())),
          concept.label());
    }
  }

  @Test
  void onlyMetricsWhoseDirectionDependsOnTheSettingHaveNone() {
    List<String> without =
        ALL.metrics().all().stream()
            .filter(m -> m.higherIsBetter() == null)
            .map(MetricTerm::label)
            .toList();
    List<String> expected =
        List.of(
            "1-NNA",
            "KS statistic",
            "MQM",
            "attack success rate",
            "disparate impact",
            "parameters",
            "prediction interval coverage",
            "refusal rate",
            "response length",
            "sparsity");
    assertEquals(expected, without);
  }

  @Test
  void everyTaskLeadsUpToAFieldAndNoneToItself() {
    Graph graph = ALL.graph();
    Set<String> tops = new TreeSet<>();
    for (Concept task : concepts(EntityType.TASK)) {
      Node node = Facts.iri(Samples.IRIS.entity(task.id()));
      Set<Node> above = above(graph, node);
      assertFalse(above.contains(node), task.label());
      if (above.isEmpty()) {
        tops.add(task.label());
        assertTrue(graph.contains(node, SKOS.topConceptOf.asNode(), Node.ANY), task.label());
      }
    }
    assertEquals(new TreeSet<>(FIELDS), tops);
  }

  @ParameterizedTest
  @CsvSource({
    "VQA, visual question answering",
    "NER, named entity recognition",
    "ASR, automatic speech recognition",
    "speech to text, automatic speech recognition",
    "text summarisation, text summarization",
    "NMT, neural machine translation",
    "language modelling, language modeling",
  })
  void aTaskIsFoundByItsAcronymsAndSpellings(String written, String label) {
    CanonicalId id = new Resolver(ALL.names()).canonical(new EntityId(EntityType.TASK, written));
    assertEquals(new CanonicalId(Group.TASK, Resolver.key(label)), id);
  }

  @ParameterizedTest
  @CsvSource({
    "melanoma detection, skin cancer detection",
    "text-to-image retrieval, text-to-image generation",
    "speech-to-text translation, speech-to-text",
    "video question answering, visual question answering",
  })
  void tasksThatAreNotOneStayApart(String a, String b) {
    Resolver resolver = new Resolver(ALL.names());
    assertFalse(
        resolver
            .canonical(new EntityId(EntityType.TASK, a))
            .equals(resolver.canonical(new EntityId(EntityType.TASK, b))));
  }

  @Test
  void outsideItemsAreOfWikidataAndEachOfOneThing() {
    List<Triple> matches = ALL.graph().find(Node.ANY, SKOS.exactMatch.asNode(), Node.ANY).toList();
    assertTrue(matches.size() >= 5, "matches: " + matches.size());
    Set<String> items = new HashSet<>();
    for (Triple match : matches) {
      String item = match.getObject().getURI();
      assertTrue(item.matches("http://www\\.wikidata\\.org/entity/Q[1-9][0-9]*"), item);
      assertTrue(items.add(item), item);
    }
  }

  private static List<Concept> concepts(EntityType type) {
    return ALL.all().stream().filter(c -> c.type() == type).toList();
  }

  /** Everything broader than a node, over any number of steps. */
  private static Set<Node> above(Graph graph, Node node) {
    Set<Node> found = new HashSet<>();
    Set<Node> next = Set.of(node);
    while (!next.isEmpty()) {
      Set<Node> broader = new HashSet<>();
      next.forEach(n -> graph.find(n, BROADER, Node.ANY).forEach(t -> broader.add(t.getObject())));
      broader.removeAll(found);
      found.addAll(broader);
      next = broader;
    }
    return found;
  }
}
