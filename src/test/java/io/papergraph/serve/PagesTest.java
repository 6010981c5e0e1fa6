package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.rdf.Iris;
import io.papergraph.store.KnowledgeStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a client without scripts gets them, of two small papers and a hostile one. */
@TestInstance(Lifecycle.PER_CLASS)
class PagesTest {
  private static final String HOSTILE =
      """
      BASE <https://w3id.org/papergraph/>
      PREFIX pg: <https://w3id.org/papergraph/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX foaf: <http://xmlns.com/foaf/0.1/>
      <graph/paper/arxiv/2503.00666> {
        <paper/arxiv/2503.00666> a pg:Paper ;
          dcterms:title "<script>alert(1)</script> \\u202Egnp.exe" ;
          dcterms:abstract "</p><img src=x onerror=alert(2)> We use wren." ;
          pg:authors "\\"><svg onload=alert(3)>; O'Neil" ;
          dcterms:issued "2025-04" ;
          pg:source "arxiv-jsonl" ;
          foaf:page <javascript:alert(4)> ;
          pg:uses <name/model/wren> .
        <paper/arxiv/2503.00666#abstract> pg:fieldOf <paper/arxiv/2503.00666> .
        <paper/arxiv/2503.00666#abstract-40-44> a pg:Mention ;
          pg:field <paper/arxiv/2503.00666#abstract> ; pg:start 40 ; pg:end 44 ;
          pg:exact "<b>wren</b>" ; pg:entity <name/model/wren> ; pg:confidence 0.8 ;
          pg:extractor <extractor/spelling> ; pg:supports pg:uses .
      }
      """;

  private final HttpClient http = HttpClient.newHttpClient();
  private KnowledgeStore store;
  private SparqlServer server;

  @BeforeAll
  void start(@TempDir Path dir) {
    store = KnowledgeStore.openOrCreate(dir.resolve("store"), Iris.DEFAULT_BASE);
    store.write(
        dataset -> {
          RDFDataMgr.read(dataset, "src/test/resources/queries/common.trig");
          RDFParser.fromString(HOSTILE, Lang.TRIG).parse(dataset);
        });
    server = SparqlServer.start(store, ServedStore.FREE_PORT);
  }

  @AfterAll
  void stop() {
    server.close();
    store.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create(server.url() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).header("Accept", "text/html,*/*;q=0.8").build();
    return http.send(request, BodyHandlers.ofString());
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), path);
    return response.body();
  }

  @Test
  void homeHasASearchBoxDatasetsAndNewestPapers() throws Exception {
    String home = page("");
    assertTrue(home.contains("name=\"q\""));
    assertTrue(home.contains("<a href=\"/entity/data/nests\"><bdi>Nests</bdi></a>"));
    assertTrue(home.indexOf("2503.00666") < home.indexOf("2503.00003"), "newest first");
  }

  @Test
  void searchForgivesATypo() throws Exception {
    assertTrue(page("search?q=wrne").contains("/entity/system/wren"));
    assertFalse(page("search?q=wren&type=dataset").contains("/entity/system/wren\""));
    assertTrue(page("search?q=zzzzqqqq").contains("Nothing is called so"));
    assertTrue(page("search").contains("Write a name"));
  }

  @Test
  void suggestionsAreJson() throws Exception {
    HttpResponse<String> response = get("suggest?q=wre");
    assertEquals(
        "application/json;charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(
        response
            .body()
            .startsWith(
                "[{\"label\":\"Wren\",\"type\":\"model\",\"path\":\"/entity/system/wren\"}"),
        response.body());
    assertEquals("[]", get("suggest?q=w").body());
  }

  @Test
  void aPaperShowsItsWordsClaimsAndResults() throws Exception {
    String paper = page("paper/arxiv/2503.00003");
    assertTrue(paper.contains("class=\"mark mark-model\" href=\"/entity/system/wren\""));
    assertTrue(paper.contains("Wren, model · introduces · confidence 0.9 · read by lexicon"));
    assertTrue(paper.contains("<tr id=\"result-level\">"));
    assertTrue(paper.contains("74.2 %"));
    assertTrue(paper.contains("href=\"https://github.com/heron/wren\""));
    assertTrue(paper.contains("href=\"/paper/arxiv/2503.00003?format=turtle\""));
  }

  @Test
  void aThingShowsWhoIntroducesItAndInWhichWords() throws Exception {
    String thing = page("entity/system/wren");
    assertTrue(thing.contains("Named by 3 papers"));
    assertTrue(thing.contains("href=\"/paper/arxiv/2503.00003#mark-title-0\""));
    assertTrue(thing.contains("<h2 id=\"introduced\">"));
    assertTrue(thing.contains("<svg class=\"plot\""));
    assertTrue(page("entity/metric/accuracy").contains("#result-level"));
  }

  @Test
  void aLeaderboardWithoutResultsSaysSo() throws Exception {
    assertTrue(page("leaderboard?dataset=Nests&metric=accuracy").contains("No paper of the graph"));
    assertTrue(page("leaderboard").contains("dataset=Nests"));
  }

  @Test
  void theDrawingOfAThingIsAListToo() throws Exception {
    String page = page("explore?thing=/entity/system/wren");
    assertTrue(page.contains("<h1>Around <bdi>Wren</bdi></h1>"));
    assertTrue(
        page.contains(
            "<a href=\"/paper/arxiv/2503.00003\"><bdi>Wren for tagging</bdi></a>"
                + " <span class=\"note\">introduces this model</span>"));
    assertEquals(page, page("explore?thing=name/model/wren"), "by what is read in papers, too");
    assertTrue(
        page("explore?thing=paper/arxiv/2503.00003")
            .contains(
                "<bdi>github.com/heron/wren</bdi></a>"
                    + " <span class=\"note\">this paper links to it,"
                    + " this paper has, by a source, its code at it</span>"));
    assertEquals(404, get("explore?thing=entity/system/nothing").statusCode());
    assertEquals(404, get("explore").statusCode());
    assertEquals(400, get("explore?thing=a%3Eb").statusCode());
  }

  @Test
  void neighboursAreJsonByPages() throws Exception {
    assertEquals(
        "{\"centre\":{\"path\":\"/entity/data/nests\",\"label\":\"Nests\",\"type\":\"dataset\"},"
            + "\"nodes\":[{\"path\":\"/paper/arxiv/2503.00004\",\"label\":\"Kites\",\"type\":\"paper\"}],"
            + "\"edges\":[{\"from\":\"/paper/arxiv/2503.00004\",\"to\":\"/entity/data/nests\","
            + "\"role\":\"is measured on\"}],\"more\":false}",
        page("neighbours?thing=entity/data/nests"));
    assertTrue(page("neighbours?thing=entity/data/nests&page=2").contains("\"nodes\":[]"));
    assertEquals("{}", page("neighbours?thing=entity/data/none"));
    assertTrue(
        page("neighbours?thing=entity/system/wren")
            .contains("{\"path\":\"/paper/arxiv/2503.00666\",\"label\":\"<script>alert(1)"),
        "a label is data; the script shows it as text");
  }

  @Test
  void otherNamesLeadToTheThing() throws Exception {
    HttpResponse<String> name = get("name/model/Wren");
    assertEquals(303, name.statusCode());
    assertEquals("/entity/system/wren", name.headers().firstValue("Location").orElseThrow());
    HttpResponse<String> alias = get("paper/title/wren-for-tagging-ab341b0ff3941e9c");
    assertEquals("/paper/arxiv/2503.00003", alias.headers().firstValue("Location").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paper/arxiv/1", "entity/system/nothing", "entity/x%22%3E", "paper/%0d%0a"})
  void whatIsNotThereIsA404WithAPage(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertTrue(
        List.of(400, 404).contains(response.statusCode()), "status " + response.statusCode());
    assertFalse(response.body().contains("\tat "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE",
        "search?q=script&type=paper",
        "paper/arxiv/2503.00666",
        "entity/system/wren",
        "explore?thing=entity/system/wren",
        "explore?thing=paper/arxiv/2503.00666",
        "leaderboard?dataset=%22%3E%3Cscript%3E&metric=javascript:x"
      })
  void hostileTextIsOnlyText(String path) throws Exception {
    String page = page(path);
    assertFalse(page.contains("<script>"), "script");
    assertFalse(page.contains("<img"), "image");
    assertFalse(page.contains("<svg onload"), "handler");
    assertFalse(page.contains("<b>"), "mark-up in a quote");
    assertFalse(page.contains("\u202E"), "a mark that turns what follows");
    assertFalse(page.contains("href=\"javascript"), "an address that is a script");
    assertFalse(Pattern.compile("<[^>]+\\s(on[a-z]+|style)=").matcher(page).find(), "inline");
  }

  @Test
  void everyAddressOnAPageOfThisServerAnswers() throws Exception {
    for (String from :
        List.of(
            "",
            "paper/arxiv/2503.00003",
            "entity/system/wren",
            "explore?thing=entity/system/wren")) {
      Matcher links = Pattern.compile("(?:href|src)=\"(/[^\"#?]*)\"").matcher(page(from));
      while (links.find()) {
        int status = get(links.group(1).substring(1)).statusCode();
        assertTrue(
            status == 200 || links.group(1).equals("/entity/data/coco"),
            status + " " + links.group(1));
      }
    }
  }

  @Test
  void stylesAreKeptForEverAndPagesCarryThePolicy() throws Exception {
    HttpResponse<String> home = get("");
    assertEquals(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        home.headers().firstValue("Content-Security-Policy").orElseThrow());
    Matcher style = Pattern.compile("/(assets/[0-9a-f]{16}/page\\.css)").matcher(home.body());
    assertTrue(style.find());
    HttpResponse<String> css = get(style.group(1));
    assertEquals(200, css.statusCode());
    assertTrue(css.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
    assertEquals(404, get("assets/0000000000000000/page.css").statusCode());
  }
}
