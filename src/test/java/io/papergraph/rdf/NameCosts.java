package io.papergraph.rdf;

import io.papergraph.Wiring;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.extract.Extractor;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import io.papergraph.source.Read;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rules on one name cost in one thread, and whether they still say what they said: prints
 * microseconds of its thread a name for each step of the identity layer, and one hash over all
 * outcomes.
 *
 * <p>Run by hand, with the class path of the tests:
 *
 * <ul>
 *   <li>{@code names PAPERS OUT}: the distinct names of papers in any format with the number of
 *       papers that use them, a line each: papers, type, name, long form, between tabs;
 *   <li>{@code time NAMES}: the cost of each step;
 *   <li>{@code outcomes NAMES OUT}: all outcomes, and their SHA-256 on the standard output.
 * </ul>
 */
public final class NameCosts {
  private static final int TIMED = 40_000;
  private static final int WARM_UPS = 4;
  private static final int ROUNDS = 5;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private NameCosts() {}

  /** One step, for the name at a place; what it returns keeps Java from leaving it out. */
  private interface Step {
    Object take(int name);
  }

  /** Runs one of the three. */
  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "names" -> dump(args[1], Path.of(args[2]));
      case "time" -> time(read(Path.of(args[1])));
      case "outcomes" -> outcomes(read(Path.of(args[1])), Path.of(args[2]));
      default -> throw new IllegalArgumentException("names, time or outcomes: " + args[0]);
    }
  }

  private static void dump(String papers, Path out) throws IOException {
    Wiring wiring = new Wiring();
    Extractor extractor = wiring.extractor();
    Map<String, Integer> counts = new ConcurrentSkipListMap<>();
    try (Stream<Read> reads = wiring.inputs().read(List.of(papers))) {
      reads
          .parallel()
          .filter(Read.Ok.class::isInstance)
          .flatMap(read -> extractor.extract(((Read.Ok) read).paper()).entities().stream())
          .forEach(entity -> counts.merge(line(entity), 1, Integer::sum));
    }
    Files.write(
        out, counts.entrySet().stream().map(e -> e.getValue() + "\t" + e.getKey()).toList());
  }

  private static String line(Entity entity) {
    WrittenName name = WrittenName.of(entity);
    return String.join("\t", name.id().type().name(), name.id().name(), name.longForm());
  }

  private static Map<WrittenName, Integer> read(Path file) throws IOException {
    Map<WrittenName, Integer> names = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", -1);
      EntityId id = new EntityId(EntityType.valueOf(parts[1]), parts[2]);
      names.put(new WrittenName(id, parts[3]), Integer.valueOf(parts[0]));
    }
    return names;
  }

  private static void outcomes(Map<WrittenName, Integer> names, Path out) throws IOException {
    System.out.println(new NameOutcomes(names, new Wiring().vocabularies()).write(out));
  }

  private static void time(Map<WrittenName, Integer> all) {
    Vocabularies vocabularies = new Wiring().vocabularies();
    NameOutcomes outcomes = new NameOutcomes(all, vocabularies);
    List<WrittenName> names = sample(List.copyOf(all.keySet()));
    List<NameOutcomes.Thing> things = sample(outcomes.things());
    Map<String, double[]> costs = new TreeMap<>();
    steps(names, things, outcomes, vocabularies)
        .forEach(
            (name, step) ->
                costs.put(
                    name, cost(step, name.contains("entity") ? things.size() : names.size())));
    double sum = 0;
    for (Map.Entry<String, double[]> cost : costs.entrySet()) {
      double median = cost.getValue()[ROUNDS / 2];
      sum += median;
      System.out.printf(Locale.ROOT, "%-28s %7.2f%n", cost.getKey(), median);
    }
    System.out.printf(Locale.ROOT, "%-28s %7.2f microseconds a name%n", "sum", sum);
  }

  private static Map<String, Step> steps(
      List<WrittenName> names,
      List<NameOutcomes.Thing> things,
      NameOutcomes outcomes,
      Vocabularies vocabularies) {
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Resolver resolver = new Resolver(vocabularies.names());
    ShortForms papers = outcomes.papers();
    IdentityMapper mapper =
        new IdentityMapper(
            iris, vocabularies, Curations.none().over(name -> resolver.resolve(name, papers)));
    List<String> named = names.stream().map(iris::name).toList();
    List<NameOutcomes.Thing> of = names.stream().map(outcomes::thing).toList();
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("1 shortKey", i -> names.get(i).shortKey());
    steps.put("2 longKey", i -> names.get(i).longKey());
    steps.put("3 resolve, no papers", i -> resolver.resolve(names.get(i), ShortForms.NONE));
    steps.put("4 resolve, all papers", i -> resolver.resolve(names.get(i), papers));
    steps.put("5 lines", i -> resolver.lines(of.get(i).id(), List.of(names.get(i))));
    steps.put("6 IRI of name", i -> iris.name(names.get(i)));
    steps.put("7 name of IRI", i -> iris.readName(named.get(i)));
    steps.put(
        "8 triples of name",
        i -> mapper.name(names.get(i), of.get(i).id(), 1, true).find().toSet());
    steps.put("9 triples of entity", i -> things.get(i).describe(mapper, resolver).find().toSet());
    return steps;
  }

  /** Every n-th. */
  private static <T> List<T> sample(List<T> all) {
    int step = Math.max(1, all.size() / TIMED);
    return IntStream.range(0, all.size() / step).mapToObj(i -> all.get(i * step)).toList();
  }

  /** Microseconds a name of each round, sorted. */
  private static double[] cost(Step step, int names) {
    double[] rounds = new double[ROUNDS];
    int seen = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      long begin = THREAD.getCurrentThreadCpuTime();
      for (int i = 0; i < names; i++) {
        seen += step.take(i).hashCode();
      }
      if (round >= 0) {
        rounds[round] = (THREAD.getCurrentThreadCpuTime() - begin) / 1e3 / names;
      }
    }
    if (seen == 0) {
      throw new IllegalStateException("nothing was worked out");
    }
    Arrays.sort(rounds);
    return rounds;
  }
}
