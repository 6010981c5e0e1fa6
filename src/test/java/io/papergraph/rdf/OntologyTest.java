package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {
  private static final Graph TERMS = Ontology.read("terms.ttl");

  @Test
  void everyTermHasItsConstantAndEveryConstantItsTerm() {
    Map<String, String> constants = new TreeMap<>();
    constants(Vocabulary.class, constants);
    for (Class<?> nested : Vocabulary.class.getDeclaredClasses()) {
      constants(nested, constants);
    }
    assertEquals(terms(), constants.keySet());
    constants.forEach((term, constant) -> assertEquals(constant, upperSnake(term)));
  }

  @Test
  void everyTermHasOneLabelAndOneCommentAndAType() {
    for (String term : terms()) {
      Node node = Facts.iri(Vocabulary.NS + term);
      assertEquals(1, TERMS.find(node, RDFS.label.asNode(), Node.ANY).toList().size(), term);
      assertEquals(1, TERMS.find(node, RDFS.comment.asNode(), Node.ANY).toList().size(), term);
      assertTrue(TERMS.contains(node, RDF.type.asNode(), Node.ANY), term);
    }
  }

  @Test
  void aDatatypePropertyNamesItsDatatypeAndAPropertyHasAtMostOneDomainAndRange() {
    for (String term : terms()) {
      Node node = Facts.iri(Vocabulary.NS + term);
      int domains = TERMS.find(node, RDFS.domain.asNode(), Node.ANY).toList().size();
      int ranges = TERMS.find(node, RDFS.range.asNode(), Node.ANY).toList().size();
      boolean datatype = TERMS.contains(node, RDF.type.asNode(), OWL.DatatypeProperty.asNode());
      assertTrue(domains <= 1 && ranges <= 1 && (!datatype || ranges == 1), term);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"terms.ttl", "metrics.ttl", "tasks.ttl", "wikidata.ttl", "alignments.ttl"})
  void whatIsStoredHasNoBlankNodes(String file) {
    Ontology.read(file)
        .find()
        .forEach(
            t -> assertFalse(t.getSubject().isBlank() || t.getObject().isBlank(), t::toString));
  }

  @Test
  void alignmentsAreOfOurTermsToThoseOfOthers() {
    Set<String> terms = terms();
    Ontology.read("alignments.ttl")
        .find()
        .forEach(
            t -> {
              assertTrue(terms.contains(local(t.getSubject())), t::toString);
              assertFalse(t.getObject().getURI().startsWith(Vocabulary.NS), t::toString);
            });
  }

  @Test
  void aMetricIsFoundByAnyOfItsLabels() {
    MetricTerm wer = Samples.METRICS.find("Word error-rate").orElseThrow();
    assertEquals("WER", wer.label());
    assertEquals(false, wer.higherIsBetter());
    assertEquals(MetricTerm.Range.FRACTION, wer.range());
    assertEquals(null, Samples.METRICS.find("attack success rate").orElseThrow().higherIsBetter());
    assertTrue(Samples.METRICS.find("a metric of our own").isEmpty());
  }

  @Test
  void theVocabularyGraphFollowsTheBaseOfTheStoreButTheTermsDoNot() {
    Graph graph =
        VocabularyGraph.of(Samples.VOCABULARIES, new Iris("http://localhost:8080/graph/"));
    Node accuracy = Facts.iri("http://localhost:8080/graph/entity/metric/accuracy");
    assertTrue(graph.contains(accuracy, Vocabulary.HIGHER_IS_BETTER, Literals.bool(true)));
    assertTrue(graph.contains(Vocabulary.Classes.PAPER, RDFS.label.asNode(), Node.ANY));
    graph
        .find()
        .forEach(
            t -> assertFalse(t.getSubject().getURI().startsWith(Iris.DEFAULT_BASE + "entity/")));
    assertEquals(graph.size(), VocabularyGraph.of(Samples.VOCABULARIES, Samples.IRIS).size());
  }

  @Test
  void theContextKnowsEveryTermByItsOwnName() throws Exception {
    JsonObject keys = context();
    for (String term : terms()) {
      assertTrue(keys.hasKey(term), term);
      assertEquals("pg:" + term, iri(keys.get(term)), term);
    }
  }

  @Test
  void jsonOfTheContextIsReadAsTheSameTriples() throws Exception {
    String json =
        """
        {"@context": %s, "id": "http://example.org/r", "type": "Result", "kind": "Delta",
         "delta": "2.3", "direction": "Up", "start": "4", "metric": "http://example.org/m",
         "unit": "points"}
        """
            .formatted(context());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(json)).lang(Lang.JSONLD11).parse(graph);
    Node result = Facts.iri("http://example.org/r");
    Facts expected = new Facts();
    expected.type(result, Vocabulary.Classes.RESULT);
    expected.add(result, Vocabulary.KIND, Vocabulary.Kinds.DELTA);
    expected.add(result, Vocabulary.DELTA, Literals.decimal(new BigDecimal("2.3")));
    expected.add(result, Vocabulary.DIRECTION, Vocabulary.Directions.UP);
    expected.add(result, Vocabulary.START, Literals.integer(4));
    expected.add(result, Vocabulary.METRIC, Facts.iri("http://example.org/m"));
    expected.add(result, Vocabulary.UNIT, NodeFactory.createLiteralString("points"));
    assertEquals(Samples.lines(expected.graph()), Samples.lines(graph));
  }

  private static Set<String> terms() {
    Set<String> terms = new TreeSet<>();
    TERMS
        .find()
        .forEach(
            t -> {
              if (t.getSubject().getURI().startsWith(Vocabulary.NS)) {
                terms.add(local(t.getSubject()));
              }
            });
    return terms;
  }

  private static void constants(Class<?> type, Map<String, String> found) {
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers()) && field.getType() == Node.class) {
        try {
          String term = local((Node) field.get(null));
          assertEquals(null, found.put(term, field.getName()), "two constants for " + term);
        } catch (IllegalAccessException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private static String local(Node node) {
    assertTrue(node.getURI().startsWith(Vocabulary.NS), node::toString);
    return node.getURI().substring(Vocabulary.NS.length());
  }

  private static String upperSnake(String term) {
    return term.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static JsonObject context() throws Exception {
    try (var in = OntologyTest.class.getResourceAsStream("/ontology/context.jsonld")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.parse(text).getObj("@context");
    }
  }

  private static String iri(JsonValue value) {
    return value.isString()
        ? value.getAsString().value()
        : value.getAsObject().get("@id").getAsString().value();
  }
}
