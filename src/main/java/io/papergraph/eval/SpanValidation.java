package io.papergraph.eval;

import io.papergraph.extract.Calibration;
import io.papergraph.extract.Lexicons;
import io.papergraph.extract.SpanModel;
import io.papergraph.extract.SpanTagger;
import io.papergraph.extract.SpanTrainer;
import io.papergraph.extract.TypedSpan;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trains a tagger of labelled spans and measures it on texts that it has not seen: each fold is
 * read by a model of the other folds, and spans are chosen by the threshold that serves these best.
 * Folds are parts that follow each other in the file, so that neighbours, which are often of one
 * source, stay together.
 */
public final class SpanValidation {
  /**
   * What came out.
   *
   * @param model learned from all texts, with threshold and probabilities after the folds
   * @param rows the rows of {@link SpanScorer} over all folds; empty without folds
   * @param left how many spans could not be learned from
   */
  public record Trained(SpanModel model, Map<String, Scorer.Row> rows, int left) {}

  private static final int LEAST_PERCENT = 10;
  private static final int MOST_PERCENT = 70;

  private final Lexicons lexicons = Lexicons.load();
  private final List<SpanText> texts;
  private final int folds;
  private final List<List<TypedSpan>> likely = new ArrayList<>();

  private SpanValidation(List<SpanText> texts, int folds) {
    this.texts = texts;
    this.folds = folds;
  }

  /**
   * Trains and measures.
   *
   * @param unlabelled papers to learn of words from; those that are among the texts are left out
   * @param folds how many parts to cut the texts into, or 0 to train only
   * @param progress is told of each step
   */
  public static Trained train(
      List<SpanText> texts, Stream<Paper> unlabelled, int folds, Consumer<String> progress) {
    return new SpanValidation(texts, folds).run(unlabelled, progress);
  }

  private Trained run(Stream<Paper> unlabelled, Consumer<String> progress) {
    Annotated annotated = Annotated.ofTexts(texts.stream().map(SpanText::text).toList());
    List<SpanTrainer.Example> examples =
        texts.stream().map(t -> new SpanTrainer.Example(t.text(), t.spans())).toList();
    SpanTrainer trainer =
        new SpanTrainer(lexicons, examples, unlabelled.filter(p -> !annotated.holds(p)));
    progress.accept("features of " + texts.size() + " texts are worked out");
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      SpanModel model = trainer.train(numbers(i -> fold(i) != held));
      SpanTagger tagger = new SpanTagger(model, lexicons);
      numbers(i -> fold(i) == held).forEach(i -> likely.add(tagger.likely(texts.get(i).text())));
      progress.accept("fold " + (fold + 1) + " of " + folds + " is read");
    }
    SpanModel model = trainer.train(numbers(i -> true));
    if (folds == 0) {
      return new Trained(model, Map.of(), trainer.left());
    }
    double threshold = threshold(numbers(i -> true));
    return new Trained(
        model.calibrated(threshold, Calibration.of(outcomes())), rows(), trainer.left());
  }

  /** The fold that a text is in: texts are cut into parts in the order given. */
  private int fold(int text) {
    return folds == 0 ? 0 : (int) ((long) text * folds / texts.size());
  }

  private List<Integer> numbers(IntPredicate wanted) {
    return IntStream.range(0, texts.size()).filter(wanted).boxed().toList();
  }

  private Map<String, Scorer.Row> rows() {
    List<List<TypedSpan>> chosen = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      double threshold = threshold(numbers(i -> fold(i) != held));
      numbers(i -> fold(i) == held)
          .forEach(i -> chosen.add(SpanTagger.choose(likely.get(i), threshold)));
    }
    return SpanScorer.score(texts.stream().map(SpanText::spans).toList(), chosen);
  }

  /** The threshold, in hundredths, with the highest F1 over some of the texts. */
  private double threshold(List<Integer> numbers) {
    List<List<TypedSpan>> gold = numbers.stream().map(i -> texts.get(i).spans()).toList();
    double best = SpanModel.USUAL_THRESHOLD;
    double most = 0;
    for (int percent = LEAST_PERCENT; percent <= MOST_PERCENT; percent++) {
      double threshold = percent / 100.0;
      List<List<TypedSpan>> chosen =
          numbers.stream().map(i -> SpanTagger.choose(likely.get(i), threshold)).toList();
      double f1 = SpanScorer.f1(gold, chosen);
      if (f1 > most) {
        most = f1;
        best = threshold;
      }
    }
    return best;
  }

  private List<Calibration.Outcome> outcomes() {
    List<Calibration.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      List<TypedSpan> gold = texts.get(i).spans();
      for (TypedSpan span : likely.get(i)) {
        outcomes.add(
            new Calibration.Outcome(span.probability(), gold.stream().anyMatch(span::same)));
      }
    }
    return outcomes;
  }
}
