package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.paper.Paper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same page gives the same papers, whichever form it was saved in. */
class PageFormsTest {
  private static final List<Pages.Shown> PAPERS =
      List.of(
          new Pages.Shown(
              "1706.03762",
              "Attention Is All You Need",
              "A network for translation that drops recurrence and convolution and keeps attention"
                  + " alone. It trains in less time on eight GPUs & its score in BLEU is above that"
                  + " of every ensemble before it, from English to German and to French."),
          new Pages.Shown(
              "1810.04805",
              "BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding",
              "An encoder is trained to fill gaps and to tell whether one sentence follows another;"
                  + " then one layer is added for each task. Eleven tasks, \"GLUE\" among them, are"
                  + " solved better than before. Code: https://github.com/google-research/bert"),
          new Pages.Shown(
              "2103.00020",
              "Learning Transferable Visual Models From Natural Language Supervision",
              "Pairs of image and caption, 400 million of them, teach two encoders to agree. Named"
                  + " in words, the classes of ImageNet are told apart with no example of any"
                  + " (<i>zero-shot</i> is the word), as well as a ResNet-50 does with all of them."),
          new Pages.Shown(
              "2005.14165",
              "Language Models are Few-Shot Learners",
              "With 175 billion parameters a language model does a task from a few examples in its"
                  + " prompt, without a step of gradient descent. News that it writes is hard to"
                  + " tell from news that people wrote; where the Web leaks into tests is shown."),
          new Pages.Shown(
              "1512.03385",
              "Deep Residual Learning for Image Recognition",
              "Layers learn what to add to their input rather than what to put in its place, so a"
                  + " net of 152 layers is still easy to train. On ImageNet's test set an ensemble"
                  + " errs in 3.57\\% of the cases, with $8\\times$ the depth of VGG nets."),
          new Pages.Shown(
              "2304.02643",
              "Segment Anything",
              "A task, a model and a dataset for cutting images into parts: a point or a box asks,"
                  + " and a mask answers. A loop of model and people gave more than 1\u00A0billion"
                  + " masks on 11M images; the model does new tasks na\u00EFvely well."));

  @TempDir private Path folder;

  @Test
  void textHtmlAndJsonGiveTheSameTitlesAndAbstracts() throws IOException {
    List<String> expected =
        PAPERS.stream().map(p -> p.title() + "\n" + p.text().replace('\u00A0', ' ')).toList();

    assertEquals(expected, texts(read("hf-text", Pages.text(PAPERS))));
    assertEquals(expected, texts(read("hf-html", Pages.htmlWithData(PAPERS))));
    assertEquals(expected, texts(read("hf-html", Pages.htmlWithCards(PAPERS))));
    assertEquals(expected, texts(read("hf-api", Pages.json(PAPERS))));
  }

  @Test
  void theFormsWithIdsGiveTheSameIdsAndTheTitleAsAlias() throws IOException {
    List<String> ids = PAPERS.stream().map(p -> "arxiv:" + p.id()).toList();
    List<Paper> text = read("hf-text", Pages.text(PAPERS));
    for (String html : List.of(Pages.htmlWithData(PAPERS), Pages.htmlWithCards(PAPERS))) {
      List<Paper> papers = read("hf-html", html);

      assertEquals(ids, papers.stream().map(p -> p.id().toString()).toList());
      assertEquals(
          text.stream().map(p -> List.of(p.id())).toList(),
          papers.stream().map(Paper::aliases).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.txt", "001.txt", "002.txt"})
  void theSharedPagesGiveTheSamePapersAsHtml(String name) throws IOException {
    Path page = Path.of("../shared/seeds").resolve(name);
    assumeTrue(Files.exists(page), "no " + page);
    List<Paper> papers = papers(page);
    List<Pages.Shown> shown = new ArrayList<>();
    for (Paper paper : papers) {
      String id = "2601.%05d".formatted(shown.size());
      shown.add(new Pages.Shown(id, paper.title(), paper.abstractText()));
    }
    List<Function<List<Pages.Shown>, String>> forms =
        List.of(Pages::htmlWithData, Pages::htmlWithCards);
    for (Function<List<Pages.Shown>, String> form : forms) {
      assertEquals(texts(papers), texts(read("hf-html", form.apply(shown))));
    }
  }

  /** Writes a page under a name that tells nothing, and checks which source recognises it. */
  private List<Paper> read(String source, String page) throws IOException {
    List<Paper> papers = papers(Files.writeString(folder.resolve("page.txt"), page));
    papers.forEach(paper -> assertEquals(source, paper.origin().source()));
    return papers;
  }

  private static List<Paper> papers(Path file) {
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, InputStream.nullInputStream());
    try (Stream<Read> reads = inputs.read(List.of(file.toString()))) {
      return reads.map(read -> ((Read.Ok) read).paper()).toList();
    }
  }

  private static List<String> texts(List<Paper> papers) {
    return papers.stream().map(p -> p.title() + "\n" + p.abstractText()).toList();
  }
}
