package io.papergraph.eval;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import io.papergraph.extract.Calibration;
import io.papergraph.extract.Calibration.Outcome;
import io.papergraph.extract.Extractor;
import io.papergraph.extract.Lexicons;
import io.papergraph.extract.TaggerExtractor;
import io.papergraph.extract.TaggerModel;
import io.papergraph.extract.TaggerTrainer;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Trains a tagger on annotated papers and measures it on papers that it has not seen: each fold is
 * read by a model of the other folds. Beliefs are calibrated on these readings.
 */
public final class CrossValidation {
  /** A file of annotated papers. */
  public record GoldFile(String name, List<GoldPaper> papers) {

    /** Copies the papers. */
    public GoldFile {
      papers = List.copyOf(papers);
    }
  }

  /**
   * What came out.
   *
   * @param model learned from all papers, calibrated
   * @param rows by file, the rows of {@link Scorer} over readings by models of the other folds;
   *     empty without folds
   * @param entities how likely each entity was believed to be right, and whether it was
   * @param roles the same for entities together with their roles
   */
  public record Trained(
      TaggerModel model,
      Map<String, Map<String, Scorer.Row>> rows,
      List<Outcome> entities,
      List<Outcome> roles) {

    /** Copies the lists. */
    public Trained {
      entities = List.copyOf(entities);
      roles = List.copyOf(roles);
    }
  }

  private static final long SEED = 20261122L;

  private final Lexicons lexicons = Lexicons.load();
  private final List<GoldFile> files;
  private final List<GoldPaper> gold;
  private final List<Paper> papers;
  private final int folds;
  private final int[] foldOf;
  private final List<Outcome> entities = new ArrayList<>();
  private final List<Outcome> roles = new ArrayList<>();

  private CrossValidation(List<GoldFile> files, int folds) {
    this.files = files;
    this.gold = files.stream().flatMap(f -> f.papers().stream()).toList();
    this.papers = gold.stream().map(CrossValidation::paper).toList();
    this.folds = folds;
    this.foldOf = folds(files, folds);
  }

  /**
   * Trains and measures.
   *
   * @param unlabelled papers to count words and names over; those that are annotated are left out
   * @param folds how many parts to split each file into, or 0 to train only
   * @param progress is told of each step
   */
  public static Trained train(
      List<GoldFile> files, Stream<Paper> unlabelled, int folds, Consumer<String> progress) {
    return new CrossValidation(files, folds).run(unlabelled, progress);
  }

  private Trained run(Stream<Paper> unlabelled, Consumer<String> progress) {
    Annotated annotated = new Annotated(papers);
    List<TaggerTrainer.Example> examples = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      examples.add(example(papers.get(i), gold.get(i)));
    }
    TaggerTrainer trainer =
        new TaggerTrainer(lexicons, examples, unlabelled.filter(p -> !annotated.holds(p)));
    progress.accept("features of " + papers.size() + " papers are worked out");
    GoldPaper[] read = new GoldPaper[gold.size()];
    for (int fold = 0; fold < folds; fold++) {
      TaggerModel model = trainer.train(numbers(fold, false));
      Extractor extractor = new TaggerExtractor(model, lexicons, "");
      for (int i : numbers(fold, true)) {
        Extraction extraction = extractor.extract(papers.get(i));
        read[i] = GoldPaper.of(extraction);
        outcomes(extraction, gold.get(i));
      }
      progress.accept("fold " + (fold + 1) + " of " + folds + " is read");
    }
    TaggerModel model =
        trainer
            .train(numbers(-1, false))
            .calibrated(Calibration.of(entities), Calibration.of(roles));
    return new Trained(model, folds == 0 ? Map.of() : rows(read), entities, roles);
  }

  /** Each file is shuffled and dealt out by itself. */
  static int[] folds(List<GoldFile> files, int folds) {
    List<Integer> all = new ArrayList<>();
    for (GoldFile file : files) {
      List<Integer> part = new ArrayList<>();
      for (int i = 0; i < file.papers().size(); i++) {
        part.add(folds == 0 ? 0 : i % folds);
      }
      Collections.shuffle(part, new Random(SEED));
      all.addAll(part);
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Numbers of the papers in a fold, or of all others. */
  private List<Integer> numbers(int fold, boolean inside) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < foldOf.length; i++) {
      if ((foldOf[i] == fold) == inside) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private Map<String, Map<String, Scorer.Row>> rows(GoldPaper[] read) {
    Map<String, Map<String, Scorer.Row>> rows = new LinkedHashMap<>();
    int from = 0;
    for (GoldFile file : files) {
      int to = from + file.papers().size();
      rows.put(file.name(), Scorer.score(file.papers(), Arrays.asList(read).subList(from, to)));
      from = to;
    }
    return rows;
  }

  private void outcomes(Extraction extraction, GoldPaper annotated) {
    GoldPaper found = GoldPaper.of(extraction);
    List<Relation> relations =
        extraction.claims().stream()
            .filter(Relation.class::isInstance)
            .map(Relation.class::cast)
            .toList();
    for (int i = 0; i < relations.size(); i++) {
      Relation relation = relations.get(i);
      GoldPaper.Thing thing = found.entities().get(i);
      double belief =
          extraction.mentions().stream()
              .filter(m -> m.entity().equals(relation.entity()))
              .mapToDouble(Mention::confidence)
              .max()
              .orElse(0);
      entities.add(
          new Outcome(
              belief,
              annotated.entities().stream()
                  .anyMatch(g -> Scorer.same(GoldPaper.Thing::type).test(g, thing))));
      roles.add(
          new Outcome(
              relation.confidence(),
              annotated.entities().stream()
                  .anyMatch(g -> Scorer.same(e -> e.type() + " " + e.role()).test(g, thing))));
    }
  }

  static Paper paper(GoldPaper gold) {
    Origin origin = new Origin("annotated", 0, 0, "", null, gold.id());
    return Paper.of(
        List.of(),
        Texts.clean(gold.title()),
        Texts.clean(gold.abstractText()),
        List.of(),
        null,
        origin);
  }

  static TaggerTrainer.Example example(Paper paper, GoldPaper gold) {
    List<TaggerTrainer.Thing> things = new ArrayList<>();
    for (GoldPaper.Thing e : gold.entities()) {
      EntityType type =
          EntityType.ofLabel(e.type())
              .orElseThrow(() -> new IllegalArgumentException("no type " + e.type()));
      Role role =
          Arrays.stream(Role.values())
              .filter(r -> r.label().equals(e.role()))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("no role " + e.role()));
      List<String> surfaces = e.surfaces().stream().map(Texts::clean).toList();
      things.add(new TaggerTrainer.Thing(type, Texts.clean(e.name()), surfaces, role));
    }
    return new TaggerTrainer.Example(paper, things);
  }
}
