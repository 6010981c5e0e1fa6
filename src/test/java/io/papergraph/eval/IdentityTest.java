package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.extract.TaggerExtractor;
import io.papergraph.extract.TaggerModel;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No score depends on a paper's identity: its id, its origin, or where it stands among others. */
class IdentityTest {
  private static final Path OWN = Path.of("src/test/resources/eval/own-gold.jsonl");
  private static final Path SHARED = Path.of("../shared/gold");

  /** Of the annotated papers beside the project, one in so many is read: enough, and quick. */
  private static final int STEP = 6;

  private static List<GoldPaper> own() {
    return GoldFile.gold(List.of(OWN));
  }

  /** Our own texts, and where they are at hand, some of the annotated papers. */
  private static List<GoldPaper> papers() {
    List<GoldPaper> papers = new ArrayList<>(own());
    List<Path> shared =
        Stream.of("seeds.jsonl", "arxiv.jsonl").map(SHARED::resolve).filter(Files::exists).toList();
    List<GoldPaper> all = GoldFile.gold(shared);
    IntStream.range(0, all.size()).filter(i -> i % STEP == 0).forEach(i -> papers.add(all.get(i)));
    return papers;
  }

  /** The same papers under each other's ids. */
  private static List<GoldPaper> renamed(List<GoldPaper> papers) {
    List<String> ids = new ArrayList<>(papers.stream().map(GoldPaper::id).toList());
    Collections.rotate(ids, 1);
    return IntStream.range(0, papers.size())
        .mapToObj(
            i -> {
              GoldPaper p = papers.get(i);
              return new GoldPaper(
                  ids.get(i), p.title(), p.abstractText(), p.entities(), p.results(), p.links());
            })
        .toList();
  }

  private static <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(7));
    assertNotEquals(list, copy);
    return copy;
  }

  @Test
  void extractionIsTheSameUnderAnotherIdAndOriginAndInAnotherOrder() {
    Extractor extractor = TaggerExtractor.standard("");
    List<Paper> papers = papers().stream().map(GoldPaper::paper).toList();
    Map<String, Extraction> before = new HashMap<>();
    papers.forEach(paper -> before.put(paper.title(), extractor.extract(paper)));
    int number = 0;
    for (Paper paper : shuffled(papers)) {
      PaperId id = PaperId.parse("arxiv:2611.%05d".formatted(++number)).orElseThrow().id();
      Origin origin = new Origin("elsewhere", number % 9, 3, "2026-11-23", null, "x" + number);
      Paper other =
          Paper.of(List.of(id), paper.title(), paper.abstractText(), List.of("A"), null, origin);
      Extraction expected = before.get(paper.title());
      Extraction read = extractor.extract(other);
      assertEquals(expected.entities(), read.entities());
      assertEquals(expected.mentions(), read.mentions());
      assertEquals(expected.claims(), read.claims());
    }
  }

  @Test
  void scoresAreTheSameUnderOtherIdsAndInAnotherOrder() {
    Extractor extractor = TaggerExtractor.standard("");
    List<GoldPaper> gold = own();
    Evaluation expected = evaluate(gold, extractor);
    assertEquals(expected, evaluate(renamed(gold), extractor));
    assertEquals(expected, evaluate(shuffled(gold), extractor));
  }

  private static Evaluation evaluate(List<GoldPaper> gold, Extractor extractor) {
    List<GoldPaper> found =
        gold.stream().map(GoldPaper::paper).map(extractor::extract).map(GoldPaper::of).toList();
    return Evaluation.of(gold, shuffled(found));
  }

  @Test
  void aModelAndItsScoresAreTheSameUnderOtherIds() throws IOException {
    CrossValidation one = validation(own());
    CrossValidation other = validation(renamed(own()));
    Readings readings = one.read();
    Readings others = other.read();
    assertEquals(readings.byFile(), others.byFile());
    assertArrayEquals(bytes(one.model(readings)), bytes(other.model(others)));
  }

  private static CrossValidation validation(List<GoldPaper> papers) {
    return new CrossValidation(
        List.of(new GoldSet("own", papers)),
        papers().stream().limit(40).map(GoldPaper::paper),
        2,
        step -> {});
  }

  private static byte[] bytes(TaggerModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
