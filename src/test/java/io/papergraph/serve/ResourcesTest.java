package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Vocabulary;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the IRIs of the store answer. */
class ResourcesTest {
  @TempDir static Path dir;
  private static ServedStore served;

  @BeforeAll
  static void serve() {
    served = ServedStore.of(dir, 5, ServedStore.FREE_PORT);
    served.store.write(
        d -> {
          Node graph = ServedStore.iri("graph/paper/arxiv/1");
          Node mention = ServedStore.iri("paper/arxiv/1#title-0-4");
          d.add(graph, ServedStore.iri("paper/arxiv/1"), iri("p"), text("<script>\u202e"));
          d.add(graph, mention, iri("in"), ServedStore.iri("paper/arxiv/1"));
          for (String name : List.of("ViT-H%2F14", "50%25", "a%5Cb", "C%2B%2B", "caf%C3%A9")) {
            Node node = ServedStore.iri("name/model/" + name);
            d.add(graph, node, iri("label"), text(name));
            d.add(graph, mention, iri("of"), node);
          }
        });
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Node iri(String name) {
    return ServedStore.iri("terms#" + name);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  private static HttpResponse<String> get(String path, String accept) {
    return served.client.send(served.client.request(path).header("Accept", accept).GET());
  }

  private static Graph parse(HttpResponse<String> response, Lang lang) {
    assertEquals(200, response.statusCode(), response.body());
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(response.body(), lang).parse(graph);
    return graph;
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,turtle",
    "application/n-triples,nt",
    "application/ld+json,jsonld",
    "application/rdf+xml,rdfxml",
    "*/*,turtle",
    "'text/turtle;q=0.1, application/ld+json',jsonld",
  })
  void aThingLeadsToTheDocumentThatTheClientLikes(String accept, String format) {
    HttpResponse<String> response = get("paper/arxiv/1", accept);
    assertEquals(303, response.statusCode(), response.body());
    assertEquals(
        Optional.of("/paper/arxiv/1?format=" + format), response.headers().firstValue("Location"));
    assertTrue(response.headers().allValues("Vary").contains("Accept"));
    String links = String.join(",", response.headers().allValues("Link"));
    assertTrue(links.contains("rel=\"describedby\""), links);
    assertTrue(links.contains("</paper/arxiv/1?format=jsonld>; rel=\"alternate\""), links);
  }

  @Test
  void theDocumentOfAPaperHoldsItsFragmentsInEveryFormat() {
    Graph turtle = parse(get("paper/arxiv/1?format=turtle", "*/*"), Lang.TURTLE);
    assertEquals(12, turtle.size());
    assertTrue(turtle.contains(ServedStore.iri("paper/arxiv/1#title-0-4"), iri("in"), Node.ANY));
    for (var format :
        List.of(
            List.of("nt", Lang.NTRIPLES),
            List.of("jsonld", Lang.JSONLD),
            List.of("rdfxml", Lang.RDFXML))) {
      HttpResponse<String> response = get("paper/arxiv/1?format=" + format.get(0), "*/*");
      assertTrue(turtle.isIsomorphicWith(parse(response, (Lang) format.get(1))), response.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ViT-H%2F14", "50%25", "a%5Cb", "C%2B%2B", "caf%C3%A9"})
  void namesWithOddCharactersAnswerToo(String name) {
    Graph graph = parse(get("name/model/" + name + "?format=nt", "*/*"), Lang.NTRIPLES);
    assertTrue(
        graph.contains(ServedStore.iri("name/model/" + name), iri("label"), text(name)),
        graph.toString());
    assertEquals(2, graph.size(), "what is said of it, and what names it");
  }

  @Test
  void aGraphAnswersWithWhatIsInIt() {
    Graph graph = parse(get("graph/paper/arxiv/1?format=nt", "*/*"), Lang.NTRIPLES);
    assertEquals(12, graph.size());
  }

  @ParameterizedTest
  @CsvSource({
    "paper/arxiv/2,*/*,404",
    "paper/arxiv/2?format=turtle,*/*,404",
    "entity/system/none,text/turtle,404",
    "paper/..%2f..%2fetc%2fpasswd,*/*,404",
    "paper/%0d%0aSet-Cookie:%20x=1,*/*,4",
    "paper/arxiv/1?format=exe,*/*,406",
  })
  void whatIsNotThereIsSaid(String path, String accept, String status) {
    HttpResponse<String> response = get(path, accept);
    assertTrue(String.valueOf(response.statusCode()).startsWith(status), response.toString());
    assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
    assertTrue(response.headers().firstValue("Link").isEmpty());
  }

  @Test
  void documentsAreBounded() {
    try (SparqlServer server =
        SparqlServer.start(served.store, ServedStore.FREE_PORT.withMaxRows(3))) {
      Client client = new Client(server.url());
      HttpResponse<String> cut = client.get("paper/arxiv/1?format=nt");
      assertEquals(3, cut.body().lines().count());
      assertEquals(Optional.of("3"), cut.headers().firstValue("Papergraph-Truncated-At"));
    }
  }

  @Test
  void documentsHaveTags() {
    String path = "paper/arxiv/1?format=nt";
    String tag = get(path, "*/*").headers().firstValue("ETag").orElseThrow();
    assertEquals(
        304,
        served
            .client
            .send(
                served
                    .client
                    .request(path)
                    .header("Accept", "*/*")
                    .header("If-None-Match", tag)
                    .GET())
            .statusCode());
  }

  @Test
  void theOntologyIsTheDocumentOfItsTerms() {
    Graph terms = parse(get("ontology", "text/turtle"), Lang.TURTLE);
    assertTrue(terms.contains(Vocabulary.Classes.PAPER, Node.ANY, Node.ANY));
  }

  @Test
  void theServiceDescribesItselfWhereNothingIsAsked() {
    Graph graph = parse(get("sparql", "application/n-triples"), Lang.NTRIPLES);
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    Node endpoint = NodeFactory.createURI(served.server.url() + "sparql");
    assertTrue(graph.contains(Node.ANY, NodeFactory.createURI(sd + "endpoint"), endpoint));
    assertFalse(graph.toString().contains("SPARQL11Update"));
    parse(get("sparql?format=jsonld", "*/*"), Lang.JSONLD);
  }

  @Test
  void theDataIsDescribedWhereClientsLook() {
    Graph graph = parse(get(".well-known/void", "text/turtle"), Lang.TURTLE);
    Node endpoint = NodeFactory.createURI(served.server.url() + "sparql");
    Node property = NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint");
    assertTrue(graph.contains(Node.ANY, property, endpoint), graph.toString());
    assertEquals(406, get(".well-known/void?format=exe", "*/*").statusCode());
  }
}
