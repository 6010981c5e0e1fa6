package io.papergraph.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Violation;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.store.KnowledgeStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every {@code .rq} under {@code queries/}: its header, its form, and its answers. What the checks
 * find is tested by {@link ChecksTest}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {
  private static final Pattern TERM = Pattern.compile("\\bpg:([A-Za-z]+)");
  private static final Pattern VARIABLE = Pattern.compile("[?]([A-Za-z]+)");
  private static final Limits LIMITS = new Limits(1_000, 20);

  private KnowledgeStore store;

  @BeforeAll
  void open(@TempDir Path dir) {
    store = KnowledgeStore.openOrCreate(dir, QuestionCase.base());
  }

  @AfterAll
  void close() {
    store.close();
  }

  static List<NamedQuery> questions() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("queries"))) {
      return tree.filter(f -> f.toString().endsWith(".rq"))
          .sorted()
          .map(QuestionsTest::read)
          .toList();
    }
  }

  static List<NamedQuery> answered() throws IOException {
    List<String> checks =
        QueryCatalog.load("/queries/checks").all().stream().map(NamedQuery::name).toList();
    return questions().stream().filter(q -> !checks.contains(q.name())).toList();
  }

  static List<QuestionCase> cases() {
    return QuestionCase.all();
  }

  /** A plain graph has no text index. */
  static List<QuestionCase> casesWithoutTextIndex() {
    return cases().stream().filter(c -> !c.question().equals("names-starting")).toList();
  }

  static Set<String> data() {
    return cases().stream().map(QuestionCase::question).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theHeaderNamesTheColumnsInTheirOrder(NamedQuery question) {
    assertEquals(select(question).getResultVars(), question.columns());
    assertTrue(question.question().endsWith("?"), question.question());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyParameterIsBoundAndNoneIsAColumn(NamedQuery question) {
    Set<String> used = variables(select(question));
    Map<String, String> examples = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      assertTrue(used.contains(parameter.name()), parameter + " is not a variable");
      assertFalse(question.columns().contains(parameter.name()), parameter + " is a column");
      examples.put(parameter.name(), parameter.example());
    }
    Query bound = bind(question, examples);
    Set<String> left = variables(bound);
    assertTrue(Collections.disjoint(left, examples.keySet()), left + " are left");
    assertEquals(question.columns(), bound.getResultVars());
    String text = bound.toString();
    assertEquals(text, QueryFactory.create(text).toString(), "reads back as it was");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aParameterThatMayBeLeftOutIsBoundToo(NamedQuery question) {
    Map<String, String> required = new HashMap<>();
    question.parameters().stream()
        .filter(p -> !p.optional())
        .forEach(p -> required.put(p.name(), p.example()));
    Set<String> left = variables(bind(question, required));
    question.parameters().forEach(p -> assertFalse(left.contains(p.name()), p + " is left"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void itIsPlainSparqlOnTheStoreItselfAndOrdered(NamedQuery question) {
    Query query = select(question);
    assertFalse(query.hasDatasetDescription(), "no FROM");
    assertFalse(query.hasLimit() || query.hasOffset(), "all rows; the caller limits them");
    assertFalse(query.getOrderBy() == null || query.getOrderBy().isEmpty(), "ordered");
    assertFalse(query.isQueryResultStar(), "names its columns");
    List<String> services = new ArrayList<>();
    ElementWalker.walk(
        query.getQueryPattern(),
        new ElementVisitorBase() {
          @Override
          public void visit(ElementService el) {
            services.add(el.toString());
          }
        });
    assertEquals(List.of(), services);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void itSpeaksOnlyTermsOfTheOntology(NamedQuery question) {
    Graph terms = RDFDataMgr.loadGraph("ontology/terms.ttl");
    Set<String> known = new HashSet<>();
    terms.find().forEachRemaining(t -> known.add(t.getSubject().toString()));
    Set<String> spoken =
        TERM.matcher(question.sparql())
            .results()
            .map((MatchResult m) -> Vocabulary.NS + m.group(1))
            .collect(Collectors.toSet());
    assertFalse(spoken.isEmpty(), "speaks of something");
    spoken.removeAll(known);
    assertEquals(Set.of(), spoken);
  }

  @ParameterizedTest
  @MethodSource("answered")
  void itIsAskedOfTheDefaultGraphAlone(NamedQuery question) {
    assertFalse(question.sparql().contains("GRAPH"), question.name());
  }

  @ParameterizedTest
  @MethodSource("answered")
  void itIsAskedOfHandWrittenData(NamedQuery question) {
    assertTrue(
        data().contains(question.name()),
        () ->
            question.name()
                + " needs "
                + QuestionCase.ROOT.resolve(question.name())
                + "/data.trig and, in a folder beside it, params.properties and expected.csv");
  }

  /** Each paper's graph by itself, and the identity graph with the vocabularies. */
  @ParameterizedTest
  @MethodSource("data")
  void theDataAreAsTheMapperWouldWriteThem(String question) {
    DatasetGraph data = QuestionCase.data(question);
    Graph shared = GraphFactory.createDefaultGraph();
    ShapeValidator shapes = new ShapeValidator();
    List<Violation> found = new ArrayList<>();
    for (Node graph : Iter.toList(data.listGraphNodes())) {
      if (graph.getURI().contains("/graph/paper/")) {
        found.addAll(shapes.validate(data.getGraph(graph)));
      } else {
        data.getGraph(graph).find().forEachRemaining(shared::add);
      }
    }
    found.addAll(shapes.validate(shared));
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aStoreGivesTheRowsWorkedOutByHand(QuestionCase example) throws IOException {
    store.write(
        stored -> {
          stored.deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
          example.data().find().forEachRemaining(stored::add);
        });
    Answer answer = new QueryRunner(store, LIMITS).rows(bound(example));
    assertEquals(example.expected(), csv(answer), example.name());
  }

  /** As in an engine that has read our Turtle, whatever the order of its triples. */
  @ParameterizedTest
  @MethodSource("casesWithoutTextIndex")
  void aPlainGraphGivesThemTooInWhateverOrderItWasFilled(QuestionCase example) throws IOException {
    List<Quad> quads = Iter.toList(example.data().find());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(quads, new Random(seed));
      Graph graph = GraphFactory.createDefaultGraph();
      quads.forEach(q -> graph.add(q.asTriple()));
      try (QueryExec exec = QueryExec.graph(graph).query(bound(example)).build()) {
        Answer answer = new Answer(exec.select(), false);
        assertEquals(example.expected(), csv(answer), example.name() + ", shuffle " + seed);
      }
    }
  }

  private static NamedQuery read(Path file) {
    try {
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      return NamedQuery.parse(name, Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Parsed as SPARQL 1.1 and nothing more; an update does not parse. */
  private static Query select(NamedQuery question) {
    Query query = QueryFactory.create(question.sparql(), Syntax.syntaxSPARQL_11);
    assertTrue(query.isSelectType(), "a SELECT");
    return query;
  }

  /** In patterns and in expressions. */
  private static Set<String> variables(Query query) {
    return VARIABLE
        .matcher(query.toString())
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static Query bound(QuestionCase example) throws IOException {
    NamedQuery question =
        questions().stream()
            .filter(q -> q.name().equals(example.question()))
            .findFirst()
            .orElseThrow();
    return bind(question, example.parameters());
  }

  private static Query bind(NamedQuery question, Map<String, String> parameters) {
    return new ParameterBinder(QuestionCase.base()).bind(question, parameters);
  }

  private static String csv(Answer answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnswerFormat.CSV.write(answer, QuestionCase.base(), out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
