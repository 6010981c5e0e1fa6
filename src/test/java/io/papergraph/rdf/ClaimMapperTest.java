package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.Claim;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import io.papergraph.resolve.WrittenName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimMapperTest {
  private static final String P = "https://w3id.org/papergraph/paper/arxiv/2503.00003";

  @Test
  void writesTheGraphThatWasWorkedOutByHand() {
    Paper paper =
        Samples.paper(
            "arxiv:2503.00003", "Wren for tagging", "Wren tags \uD83E\uDD85 at 74.2 % accuracy.");
    Reading reading = new Reading(paper);
    EntityId wren = reading.thing(EntityType.MODEL, Role.INTRODUCES, "Wren");
    EntityId accuracy = reading.thing(EntityType.METRIC, Role.EVALUATES, "accuracy");
    Score score = Reading.score("74.20", "%", Score.Kind.ABSOLUTE, Score.Change.UNSAID);
    reading.result(score, accuracy, null, null, wren, null, "74.2 %");

    Graph graph = Samples.MAPPER.graph(reading.done());

    // The node of a result ends in a hash, the only part that was not worked out by hand.
    Pattern hash = Pattern.compile("#result-[0-9a-f]{16}");
    List<String> found =
        Samples.lines(graph).stream()
            .map(l -> hash.matcher(l).replaceAll("#result").replace(paper.standing(), "STANDING"))
            .toList();
    assertEquals(turtleLines("worked-out.ttl"), found);
  }

  @Test
  void givesTheSameTriplesWhateverTheOrderOfTheClaims() {
    Extraction one = Samples.kestrel();
    List<Claim> claims = new ArrayList<>(one.claims());
    Collections.reverse(claims);
    Extraction other =
        new Extraction(one.paper(), one.extractor(), one.entities(), one.mentions(), claims);
    assertEquals(
        Samples.lines(Samples.MAPPER.graph(one)), Samples.lines(Samples.MAPPER.graph(other)));
  }

  @Test
  void hasNoBlankNodes() {
    Samples.MAPPER
        .graph(Samples.kestrel())
        .find()
        .forEach(
            t -> assertFalse(t.getSubject().isBlank() || t.getObject().isBlank(), t::toString));
  }

  @Test
  void staysWithinTheBudgetForAnAveragePaper() {
    Extraction average = Samples.average();
    assertEquals(6, average.entities().size());
    assertEquals(11, average.mentions().size());
    int quads = Samples.MAPPER.graph(average).size();
    assertTrue(quads <= 145, "quads: " + quads);
  }

  @Test
  void whatAShortFormStandsForInAPaperIsPartOfItsName() {
    Paper paper = Samples.paper("arxiv:2503.00003", "Wren", "Word Reading Network (WREN) is new.");
    Reading reading = new Reading(paper);
    reading.thing(EntityType.MODEL, Role.INTRODUCES, "WREN", "Word Reading Network");
    Graph graph = Samples.MAPPER.graph(reading.done());
    Node name = Facts.iri("https://w3id.org/papergraph/name/model/WREN/Word%20Reading%20Network");
    assertTrue(graph.contains(Node.ANY, Vocabulary.INTRODUCES, name));
    assertEquals(2, graph.find(Node.ANY, Vocabulary.ENTITY, name).toList().size());
    assertEquals(
        Set.of(new WrittenName(new EntityId(EntityType.MODEL, "WREN"), "Word Reading Network")),
        new PaperReader(Samples.IRIS).names(graph));
  }

  @Test
  void papersRepositoriesAndPagesLeadToTheirIdentifiersElsewhere() {
    Paper paper =
        Samples.paper(
            "arxiv:2503.00003",
            "Wren",
            "See https://github.com/Heron/Wren/tree/main/src and https://hf.co/heron/wren-7b");
    Reading reading = new Reading(paper);
    String code = "https://github.com/Heron/Wren/tree/main/src";
    reading.link(code, HasLink.Kind.CODE, code);
    String page = "https://hf.co/heron/wren-7b";
    reading.link(page, HasLink.Kind.MODEL, page);
    Graph graph = Samples.MAPPER.graph(reading.done());
    Node exact = SKOS.exactMatch.asNode();
    Node repository = Facts.iri("https://w3id.org/papergraph/repository/github.com/heron/wren");
    Node github = Facts.iri("https://github.com/heron/wren");
    Node model = Facts.iri("https://huggingface.co/heron/wren-7b");
    assertTrue(graph.contains(repository, exact, github));
    assertTrue(graph.contains(repository, SchemaDO.codeRepository.asNode(), Facts.iri(code)));
    assertTrue(graph.contains(github, Vocabulary.MATCH_RULE, Literals.text("outside-github")));
    assertTrue(graph.contains(Facts.iri(page), SKOS.closeMatch.asNode(), model));
    assertTrue(
        graph.contains(model, Vocabulary.MATCH_RULE, Literals.text("outside-huggingface-model")));
  }

  @Test
  void kindsOfResultShareNoPropertyForTheirNumbers() {
    Graph graph = Samples.MAPPER.graph(Samples.kestrel());
    Set<Node> absolute = decimals(graph, Vocabulary.Kinds.ABSOLUTE);
    Set<Node> delta = decimals(graph, Vocabulary.Kinds.DELTA);
    Set<Node> ratio = decimals(graph, Vocabulary.Kinds.RATIO);
    assertEquals(Set.of(Vocabulary.VALUE, Vocabulary.NORMALIZED_VALUE), absolute);
    assertEquals(Set.of(Vocabulary.DELTA), delta);
    assertEquals(Set.of(Vocabulary.RATIO), ratio);
  }

  @Test
  void oneResultSaidTwiceIsTwoResultsAndGivenTwiceIsOne() {
    Paper paper = Samples.paper("arxiv:2503.00003", "Wren", "It gains 3 points, yes, 3 points.");
    Reading reading = new Reading(paper);
    Score score = Reading.score("3", "points", Score.Kind.DELTA, Score.Change.UP);
    for (int from : new int[] {9, 24, 24}) {
      Evidence quote = Evidence.of(paper, Field.ABSTRACT, from, from + 8, "numbers");
      assertEquals("3 points", quote.quote());
      reading.claim(new Reports(score, null, null, null, null, null, List.of(quote), 0.5));
    }
    Graph graph = Samples.MAPPER.graph(reading.done());
    assertEquals(2, graph.find(Node.ANY, Vocabulary.REPORTS, Node.ANY).toList().size());
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  @ParameterizedTest
  @CsvSource({
    "INTRODUCES,MODEL,introduces",
    "COMPARES,METHOD,comparesWith",
    "USES,DATASET,uses",
    "MENTIONS,TASK,mentions",
    "EVALUATES,DATASET,evaluatesOn",
    "EVALUATES,BENCHMARK,evaluatesOn",
    "EVALUATES,TASK,addressesTask",
    "EVALUATES,METRIC,reportsMetric",
    "EVALUATES,MODEL,evaluatesSystem",
    "EVALUATES,METHOD,evaluatesSystem"
  })
  void roleAndTypeGiveOneDirectTripleThatTheMentionSupports(
      Role role, EntityType type, String property) {
    Paper paper = Samples.paper("arxiv:2503.00003", "On Tern", "Nothing else, but Tern is here.");
    Reading reading = new Reading(paper);
    EntityId tern = reading.thing(type, role, "Tern");
    Graph graph = Samples.MAPPER.graph(reading.done());
    Node expected = Facts.iri(Vocabulary.NS + property);
    assertTrue(graph.contains(Facts.iri(P), expected, Facts.iri(Samples.IRIS.name(tern))));
    Node mention = Facts.iri(P + "#title-3-7");
    assertEquals(
        List.of(mention),
        graph.find(Node.ANY, Vocabulary.SUPPORTS, expected).mapWith(t -> t.getSubject()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "MODEL,hasModelPage",
    "DATASET,hasDatasetPage",
    "PROJECT,hasProjectPage",
    "VIDEO,hasVideo",
    "OTHER,hasLink",
    "CODE,hasLink"
  })
  void linksThatNameNoRepositoryLeadToTheirAddress(HasLink.Kind kind, String property) {
    String url = "https://github.com/heron";
    Paper paper = Samples.paper("arxiv:2503.00003", "Wren", "See github.com/heron for more.");
    Reading reading = new Reading(paper);
    reading.link(url, kind, "github.com/heron");
    Graph graph = Samples.MAPPER.graph(reading.done());
    Node page = Facts.iri(url);
    assertTrue(graph.contains(Facts.iri(P), Facts.iri(Vocabulary.NS + property), page));
    assertTrue(graph.contains(Facts.iri(P + "#abstract-4-20-link"), Vocabulary.ENTITY, page));
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "100%",
        "\"quoted\"",
        "<b>C++</b>",
        "\uD83E\uDD85 Eagle",
        "x\\y{z}|^`",
        "Größe 中文",
        "a/b?c#d",
        "\\OurMethod",
        "%zz",
        "'"
      })
  void oddNamesGiveLegalAndDistinctIris(String name) {
    Paper paper = Samples.paper("arxiv:2503.00003", "Odd names", "Here is " + name + " at last.");
    Reading reading = new Reading(paper);
    reading.thing(EntityType.METHOD, Role.USES, name);
    Graph graph = Samples.MAPPER.graph(reading.done());
    requireLegalIris(graph);
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  @Test
  void aVeryLongNameKeepsItsWholeText() {
    String name = "Long".repeat(2_000);
    Reading reading = new Reading(Samples.paper("arxiv:2503.00003", "Length", "A " + name + "."));
    reading.thing(EntityType.METHOD, Role.USES, name);
    Graph graph = Samples.MAPPER.graph(reading.done());
    requireLegalIris(graph);
    assertTrue(graph.contains(Node.ANY, Vocabulary.EXACT, Literals.text(name)));
  }

  @Test
  void aDoiWithAngleBracketsGivesLegalIris() {
    Paper paper =
        Samples.paper(
            "10.1002/(SICI)1097-4571(199806)49:8<693::AID>3.0.CO;2-O", "Old", "Old text.");
    Graph graph = Samples.MAPPER.graph(new Reading(paper).done());
    requireLegalIris(graph);
    assertEquals(paper, new PaperReader(Samples.IRIS).paper(graph));
  }

  @Test
  void aJoinedRecordIsNoPaper() {
    Paper record =
        Paper.of(List.of(), "Wren for tagging", "Wren tags.", List.of(), null, Samples.ORIGIN);
    Graph graph = Samples.MAPPER.joined(record, "{\"title\":\"Wren for tagging\"}");
    assertEquals(3, graph.size());
    assertFalse(graph.contains(Node.ANY, DCTerms.title.asNode(), Node.ANY));
    assertEquals(record.standing(), PaperReader.standing(graph));
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  private static void requireLegalIris(Graph graph) {
    graph
        .find()
        .forEach(
            t -> {
              for (Node node : List.of(t.getSubject(), t.getPredicate(), t.getObject())) {
                if (node.isURI()) {
                  IRIx iri = IRIx.create(node.getURI());
                  assertTrue(iri.str().startsWith("http") && !iri.hasViolations(), node::getURI);
                }
              }
            });
  }

  private static Set<Node> decimals(Graph graph, Node kind) {
    Set<Node> properties = new HashSet<>();
    graph
        .find(Node.ANY, Vocabulary.KIND, kind)
        .mapWith(t -> t.getSubject())
        .toList()
        .forEach(
            result ->
                graph
                    .find(result, Node.ANY, Node.ANY)
                    .filterKeep(t -> t.getObject().isLiteral())
                    .filterKeep(t -> t.getObject().getLiteralDatatypeURI().endsWith("#decimal"))
                    .filterDrop(t -> t.getPredicate().equals(Vocabulary.CONFIDENCE))
                    .forEach(t -> properties.add(t.getPredicate())));
    return properties;
  }

  private static List<String> turtleLines(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = ClaimMapperTest.class.getResourceAsStream(file)) {
      RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Samples.lines(graph);
  }
}
