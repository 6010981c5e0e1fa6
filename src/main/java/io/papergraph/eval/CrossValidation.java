package io.papergraph.eval;

import io.papergraph.extract.Calibration;
import io.papergraph.extract.Extractor;
import io.papergraph.extract.FeatureGroup;
import io.papergraph.extract.Lexicons;
import io.papergraph.extract.TaggerExtractor;
import io.papergraph.extract.TaggerModel;
import io.papergraph.extract.TaggerTrainer;
import io.papergraph.extract.TaggerTrainer.Example;
import io.papergraph.paper.Paper;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Trains a tagger on annotated papers and measures it on papers that it has not seen: each fold is
 * read by a model of the other folds. Beliefs are calibrated on these readings.
 */
public final class CrossValidation {
  private final Lexicons lexicons = Lexicons.load();
  private final List<GoldSet> sets;
  private final List<Example> examples;
  private final Folds folds;
  private final TaggerTrainer trainer;
  private final Consumer<String> progress;

  /**
   * Works out the features of all papers.
   *
   * @param sets annotated papers by file; each file is dealt into folds by itself
   * @param unlabelled papers to count words and names over; those that are annotated are left out
   * @param folds how many parts to deal each file into, or 0 to train only
   * @param progress is told of each step
   */
  public CrossValidation(
      List<GoldSet> sets, Stream<Paper> unlabelled, int folds, Consumer<String> progress) {
    this.sets = List.copyOf(sets);
    this.examples = sets.stream().flatMap(s -> s.papers().stream()).map(Examples::of).toList();
    this.folds = new Folds(sets, folds);
    this.progress = progress;
    Annotated annotated = new Annotated(examples.stream().map(Example::paper).toList());
    this.trainer =
        new TaggerTrainer(lexicons, examples, unlabelled.filter(p -> !annotated.holds(p)));
    progress.accept("features of " + examples.size() + " papers are worked out");
  }

  /** Readings of each fold by a model of the other folds; none without folds. */
  public Readings read() {
    return read(trainer, 1);
  }

  /**
   * The same with a share of the papers outside each fold, the same share of each file.
   *
   * @param share in (0, 1]
   */
  public Readings read(double share) {
    return read(trainer, share);
  }

  /** The same by models that tag words without features of these groups. */
  public Readings readWithout(Set<FeatureGroup> groups) {
    return read(trainer.without(groups), 1);
  }

  /** Readings of each file by a model of all other files; none of a single file. */
  public Readings readAcross() {
    Readings readings = new Readings(sets);
    for (int set = 0; set < sets.size() && sets.size() > 1; set++) {
      read(trainer.train(folds.besideSet(set)), folds.ofSet(set), readings);
      progress.accept(sets.get(set).name() + " is read");
    }
    return readings;
  }

  /** A model of all papers, calibrated by readings of papers that were not seen. */
  public TaggerModel model(Readings unseen) {
    return trainer
        .train(folds.all())
        .calibrated(
            new TaggerModel.Trust(
                Calibration.of(unseen.entities()),
                Calibration.of(unseen.relations()),
                Calibration.of(unseen.results())));
  }

  private Readings read(TaggerTrainer trainer, double share) {
    Readings readings = new Readings(sets);
    for (int fold = 0; fold < folds.count(); fold++) {
      read(trainer.train(folds.outside(fold, share)), folds.inside(fold), readings);
      progress.accept("fold " + (fold + 1) + " of " + folds.count() + " is read");
    }
    return readings;
  }

  private void read(TaggerModel model, List<Integer> papers, Readings readings) {
    Extractor extractor = new TaggerExtractor(model, lexicons, "");
    for (int i : papers) {
      readings.add(i, extractor.extract(examples.get(i).paper()));
    }
  }
}
