package io.papergraph.peer;

import io.papergraph.Wiring;
import io.papergraph.eval.GoldFile;
import io.papergraph.eval.GoldPaper;
import io.papergraph.eval.Scorer;
import io.papergraph.extract.TaggerExtractor;
import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Our extractor beside Apache OpenNLP's name finder in one process and one thread: abstracts a
 * second over the same abstracts, in turns. OpenNLP finds names and their types; ours finds names,
 * types, roles, results and links. OpenNLP's quality is that over a fifth of the annotated papers
 * when trained on the others; ours stands in {@code docs/quality.md}.
 *
 * <p>Arguments: a file of papers in any format to time, then files of annotated papers.
 */
public final class NameFinderComparison {
  private static final int PAPERS = 1_000;
  /** Seconds each side runs before anything is counted: until Java has compiled what is hot. */
  private static final int WARM_UP_SECONDS = 75;

  private static final int ROUNDS = 5;
  private static final int FOLDS = 5;

  private NameFinderComparison() {}

  /** Runs the comparison and prints a table. */
  public static void main(String[] args) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    if (args.length < 2) {
      throw new IllegalArgumentException("PAPERS GOLD… are needed");
    }
    List<GoldPaper> gold =
        GoldFile.gold(Arrays.stream(args).skip(1).map(Path::of).toList());
    time(scored(gold), papers(args[0]));
  }

  /** A name finder that learned from four fifths of the papers; its scores over the rest. */
  private static NameFinder scored(List<GoldPaper> gold) {
    List<GoldPaper> train =
        IntStream.range(0, gold.size()).filter(i -> i % FOLDS != 0).mapToObj(gold::get).toList();
    List<GoldPaper> held =
        IntStream.range(0, gold.size()).filter(i -> i % FOLDS == 0).mapToObj(gold::get).toList();
    NameFinder finder = NameFinder.train(train);
    var rows = Scorer.score(held, held.stream().map(finder::read).toList());
    System.out.println("OpenNLP over " + held.size() + " papers, trained on " + train.size());
    rows.forEach(
        (name, row) -> {
          if (List.of("strict", "merged", "named merged", "untyped").contains(name)) {
            System.out.println(row.line(name));
          }
        });
    return finder;
  }

  private static List<Paper> papers(String file) {
    try (Stream<Read> reads = new Wiring().inputs().read(List.of(file))) {
      return reads
          .filter(Read.Ok.class::isInstance)
          .map(read -> ((Read.Ok) read).paper())
          .limit(PAPERS)
          .toList();
    }
  }

  private static void time(NameFinder finder, List<Paper> papers) {
    TaggerExtractor extractor = TaggerExtractor.standard("");
    List<List<NameFinder.Sentence>> cut =
        papers.stream().map(p -> NameFinder.sentences(plain(p))).toList();
    ToIntFunction<Integer> find = i -> finder.count(cut.get(i));
    ToIntFunction<Integer> read = i -> finder.count(NameFinder.sentences(plain(papers.get(i))));
    ToIntFunction<Integer> ours = i -> extractor.extract(papers.get(i)).mentions().size();
    Stream.of(read, ours).forEach(side -> warmUp(side, papers.size()));
    List<double[]> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      rounds.add(
          new double[] {
            speed(find, papers.size()), speed(read, papers.size()), speed(ours, papers.size())
          });
    }
    print(papers.size(), median(rounds, 0), median(rounds, 1), median(rounds, 2));
  }

  private static void warmUp(ToIntFunction<Integer> work, int papers) {
    long end = System.nanoTime() + WARM_UP_SECONDS * 1_000_000_000L;
    while (System.nanoTime() < end) {
      speed(work, papers);
    }
  }

  private static void print(int papers, double names, double text, double ours) {
    System.out.printf(
        Locale.ROOT,
        "abstracts a second, one thread, median of %d rounds over %d%n"
            + "OpenNLP, names in given tokens %8.0f%n"
            + "OpenNLP, from text             %8.0f%n"
            + "Papergraph, from text          %8.0f  %.2f times OpenNLP from text%n",
        ROUNDS,
        papers,
        names,
        text,
        ours,
        ours / text);
  }

  private static GoldPaper plain(Paper paper) {
    return new GoldPaper(
        "", paper.title(), paper.abstractText(), List.of(), List.of(), List.of());
  }

  private static double speed(ToIntFunction<Integer> work, int papers) {
    long found = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < papers; i++) {
      found += work.applyAsInt(i);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (found == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return papers / seconds;
  }

  private static double median(List<double[]> rounds, int column) {
    double[] values = rounds.stream().mapToDouble(speeds -> speeds[column]).sorted().toArray();
    return values[values.length / 2];
  }
}
