package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HuggingFaceHtmlSourceTest {
  private static final Pages.Shown ONE = new Pages.Shown("2503.00001", "Gears", prose(200));
  private static final Pages.Shown TWO = new Pages.Shown("2503.00002", "Springs", prose(300));

  private final PaperSource source = new HuggingFaceHtmlSource();

  @Test
  void aPaperOfTheDataHasItsFields() {
    Paper paper =
        Samples.paper(
            source,
            data(
                """
                {"paper": {"id": "2503.00001", "title": "Gears &amp; <b>", "summary": "Turn.",
                  "authors": [{"name": "A. Clock"}], "publishedAt": "2025-03-02T10:00:00.000Z",
                  "githubRepo": "https://github.com/example/gears",
                  "projectPage": "https://gears.example.org"}}
                """));

    assertEquals("arxiv:2503.00001", paper.id().toString());
    assertEquals("Gears &amp; <b>", paper.title());
    assertEquals(List.of("A. Clock"), paper.authors());
    assertEquals(new Issued("2025-03-02"), paper.issued());
    assertEquals(new Origin("hf-html", 15, 0, "", null, "2503.00001"), paper.origin());
    assertEquals(
        List.of("https://github.com/example/gears", "https://gears.example.org"),
        paper.statements().stream().map(SourceStatement::url).toList());
  }

  @Test
  void theDataGoesBeforeTheCards() {
    String both =
        Pages.htmlWithData(List.of(ONE)).replace("</body>", Pages.htmlWithCards(List.of(TWO)));

    assertEquals(List.of("Gears"), Samples.titles(Samples.read(source, both)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"dailyPapers\":[]}", "{\"dailyPapers\":null}", "[]", ""})
  void withoutPapersInTheDataTheCardsAreRead(String json) {
    String page =
        "<div data-target=\"DailyPapers\" data-props='"
            + json
            + "'></div>"
            + Pages.htmlWithCards(List.of(TWO));

    assertEquals(List.of("Springs"), Samples.titles(Samples.read(source, page)));
  }

  @Test
  void anElementOfAnotherShapeIsRejectedWithItsNumber() {
    List<Read> reads =
        Samples.read(
            source,
            data(
                "{\"paper\":{\"id\":\"2503.00001\",\"title\":\"A\",\"summary\":\"Turn.\"}},"
                    + "{\"paper\":{\"id\":\"2503.00002\",\"title\":\"B\"}},null"));

    assertInstanceOf(Read.Ok.class, reads.get(0));
    assertEquals(
        new Read.Rejected("sample", "no abstract", "element 2: \"summary\" is absent"),
        reads.get(1));
    assertEquals(
        new Read.Rejected("sample", "not a JSON object", "element 3: found null"), reads.get(2));
  }

  @Test
  void brokenDataFailsAfterThePapersBeforeTheBreak() {
    String good = "{\"paper\":{\"id\":\"2503.00001\",\"title\":\"A\",\"summary\":\"Turn.\"}},";
    for (String rest : List.of("{\"paper\":{\"id\":\"25", "{\"paper\";1}]}")) {
      List<Read> before = new ArrayList<>();
      String page = data("", good + rest);
      Read.Failed failure = Samples.failure(source, page, before);

      assertEquals(1, before.size());
      assertEquals("sample", failure.where());
      assertEquals(rest.endsWith("}") ? "broken JSON" : "truncated JSON", failure.reason());
    }
  }

  @Test
  void aCardIsAPaper() {
    String card =
        """
        <article><a href="/papers/2503.00001"><img alt="x"></a>
        <div><p>Submitted by AK</p><h3 class="mb-1">
          <a href="https://huggingface.co/papers/2503.00001?date=x#community">Gears <em>&amp;</em>
            Springs</a></h3>
        <p>A short remark that says what it is about, in full.</p>
        <p>%s &lt; 0.1<br>and more.</p>
        <a href="https://github.com/example/gears">GitHub</a></div></article>
        <article><h3><a href="/blog/gears">No paper</a></h3><p>A blog post about gears and more.</p>
        </article>
        """;
    Paper paper = Samples.paper(source, Pages.html(card.formatted(prose(200))));

    assertEquals("arxiv:2503.00001", paper.id().toString());
    assertEquals("Gears & Springs", paper.title());
    assertEquals(prose(200) + " < 0.1 and more.", paper.abstractText());
    assertEquals(new Issued("2025-03"), paper.issued());
    assertEquals(
        List.of("https://github.com/example/gears"),
        paper.statements().stream().map(SourceStatement::url).toList());
  }

  @Test
  void aLinkWithinTheAbstractIsNoStatementOfTheSource() {
    String card =
        "<article><h3><a href='/papers/2503.00001'>Gears</a></h3><p>See our code at"
            + " <a href='https://github.com/example/gears'>the usual place</a> of ours.</p></article>";

    assertEquals(List.of(), Samples.paper(source, Pages.html(card)).statements());
  }

  @Test
  void aCardWithoutAbstractIsRejected() {
    String card =
        "<article><h3><a href='/papers/2503.00001'>Gears</a></h3><p>12 authors</p></article>\n";
    List<Read> reads =
        Samples.read(source, Pages.html(card + "<p></p>\n" + Pages.htmlWithCards(List.of(TWO))));

    assertEquals(
        new Read.Rejected("sample", "no abstract", "the card of \"Gears\" shows none"),
        reads.get(0));
    assertInstanceOf(Read.Ok.class, reads.get(1));
  }

  @Test
  void aPaperThatStandsTwiceIsReadTwice() {
    for (String page :
        List.of(Pages.htmlWithData(List.of(ONE, ONE)), Pages.htmlWithCards(List.of(ONE, ONE)))) {
      List<Read> reads = Samples.read(source, page);
      assertEquals(2, reads.size());
      assertEquals(reads.get(0), reads.get(1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>A page about clocks.</p>",
        "<article><h3>Gears</h3><p>A post about gears in old clocks.</p></article>",
        "<div data-target='DailyPapers' data-props='{\"dailyPapers\":[]}'></div>"
      })
  void aPageWithoutPapersFails(String body) {
    List<Read> before = new ArrayList<>();
    Read.Failed failure = Samples.failure(source, Pages.html(body), before);

    assertEquals("sample", failure.where());
    assertEquals("no papers on the page", failure.reason());
    assertEquals(List.of(), before);
  }

  @Test
  void aPageTooLargeFails() {
    String page = Pages.html("<p>" + "g".repeat(PaperPage.MAX_BYTES) + "</p>");

    assertEquals("page too large", Samples.failure(source, page, new ArrayList<>()).reason());
  }

  @Test
  void aPageOfTooManyTagsFails() {
    String page = Pages.html("<b><a><table>".repeat(PaperPage.MAX_TAGS / 3 + 1));

    assertEquals("page too large", Samples.failure(source, page, new ArrayList<>()).reason());
  }

  @Test
  void aPageThatBreaksOffWhileItIsReadFails() {
    Input input = new Input("broken", Samples.breakingAfter(Pages.htmlWithData(List.of(ONE))));

    assertEquals(
        new Read.Failed("broken", "read error", "the disk is gone"),
        Samples.failure(source, input, new ArrayList<>()));
  }

  @Test
  void tagsNestedByTheThousandAreReadAllTheSame() {
    String deep = "<div>".repeat(45_000) + "x" + "</div>".repeat(45_000);
    String page = Pages.htmlWithCards(List.of(ONE)).replace("</body>", deep + "</body>");

    assertEquals(List.of("Gears"), Samples.titles(Samples.read(source, page)));
  }

  @Test
  void theEncodingIsTheOneThatThePageDeclares(@TempDir Path folder) throws IOException {
    Pages.Shown accented = new Pages.Shown("2503.00001", "Zoë's Gears", prose(200));
    String page = Pages.htmlWithCards(List.of(accented));
    for (String name : List.of("UTF-8", "ISO-8859-1", "UTF-16LE")) {
      Charset charset = Charset.forName(name);
      String mark = charset.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
      byte[] bytes = (mark + page.replace("\"utf-8\"", "\"" + name + "\"")).getBytes(charset);
      Path file = Files.write(folder.resolve("page.html"), bytes);
      Inputs inputs = new Inputs(SharedDataTest.SOURCES, InputStream.nullInputStream());

      assertEquals(
          List.of("Zoë's Gears"),
          Samples.titles(inputs.read(List.of(file.toString())).toList()),
          name);
    }
  }

  @Test
  void controlCharactersInATitleAreSpacesAndMarksOfDirectionStay() {
    Pages.Shown odd = new Pages.Shown("2503.00001", "Ge\u0007ars \u202Eturn", prose(200));
    for (String page :
        List.of(Pages.htmlWithData(List.of(odd)), Pages.htmlWithCards(List.of(odd)))) {
      assertEquals("Ge ars \u202Eturn", Samples.paper(source, page).title());
    }
  }

  @Test
  void anyHtmlIsAcceptedAndByNoOtherSource() {
    for (String head :
        List.of(
            Pages.htmlWithData(List.of(ONE)),
            "\n<HTML lang='en'>",
            "<!-- saved from x --><html>",
            "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html xmlns='z'>",
            "<!DOCTYPE html>\n<p>By AK\nby AK and the research community\n")) {
      for (PaperSource any : SharedDataTest.SOURCES) {
        assertEquals(any.name().equals("hf-html"), any.accepts(head), any.name() + ": " + head);
      }
    }
    assertFalse(source.accepts("A text about <html> tags."));
    assertFalse(source.accepts("<feed xmlns='http://www.w3.org/2005/Atom'/>"));
    assertTrue(source.decodes());
  }

  private static String data(String papers) {
    return data("]}", papers);
  }

  private static String data(String end, String papers) {
    String json = "{\"dailyPapers\":[" + papers.replace("\n", " ") + end;
    return Pages.html(
        "<div data-target=\"DailyPapers\" data-props=\""
            + json.replace("&", "&amp;").replace("\"", "&quot;")
            + "\"></div>\n");
  }
}
