package io.papergraph.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Watchdog;
import io.papergraph.Wiring;
import io.papergraph.build.Pipeline;
import io.papergraph.build.Summary;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.ShapeValidator;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two thousand mutated files, each read with a good file beside it: nothing is thrown, nothing
 * takes long, nothing is fetched, and what the mutation did not touch is read as if it were not
 * there, as far as {@link Format.Promise} says. What comes out of them is extracted and stored.
 *
 * <p>A failure names its seed: {@code mvn test -Dtest=HostileInputsTest
 * -Dpapergraph.hostile.seed=N} runs it alone; {@code -Dpapergraph.hostile.count=N} runs more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputsTest {
  private static final int COUNT = 14 * HostileFile.ROUND;
  private static final double MAX_SECONDS = 5;
  private static final String SECRET = "the watchmaker's secret";
  private static final int SHOWN = 20;
  private static final Pipeline.Listener SILENT =
      new Pipeline.Listener() {
        @Override
        public void problem(Read problem) {}

        @Override
        public void progress(Summary soFar) {}
      };

  @TempDir static Path folder;

  private final Map<String, List<String>> faults = new LinkedHashMap<>();
  private final Map<String, Paper> survivors = new LinkedHashMap<>();
  private final Wiring wiring = new Wiring();
  private final Extractor extractor = wiring.extractor();
  private List<Read> good = List.of();
  private ServerSocket server;

  @BeforeAll
  void readThemAll() throws Exception {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Path secret = Files.writeString(folder.resolve("secret.dtd"), SECRET);
    Lures lures =
        new Lures(
            secret.toUri().toString(), "http://localhost:%d/x".formatted(server.getLocalPort()));
    Path neighbour =
        write("good.jsonl", GoodRecord.ownLine(99_997) + "\n" + GoodRecord.ownLine(99_998) + "\n");
    good = read(neighbour);
    try (Watchdog watchdog = new Watchdog()) {
      for (int seed : seeds()) {
        HostileFile file = HostileFile.of(seed, lures);
        judge(file, read(write("untouched", file.untouched())), neighbour, watchdog);
      }
    }
  }

  @AfterAll
  void closeTheServer() throws IOException {
    server.close();
  }

  @Test
  void theGoodFilesAreReadWhole() {
    assertEquals(2, papers(good).size(), good::toString);
    assertNone("not good");
  }

  @Test
  void nothingIsThrown() {
    assertNone("thrown");
  }

  @Test
  void nothingTakesLong() {
    assertNone("slow");
  }

  @Test
  void noGoodRecordIsLost() {
    assertNone("lost");
  }

  @Test
  void noGoodFileIsHarmed() {
    assertNone("harmed");
  }

  @Test
  void noSecretIsTold() {
    assertNone("told");
  }

  @Test
  void nothingIsFetched() throws IOException {
    server.setSoTimeout(1);
    assertThrows(SocketTimeoutException.class, server::accept);
  }

  @Test
  void whatSurvivesBuildsOneStoreThatHoldsToTheShapes() {
    List<Paper> some = everyThird(List.copyOf(survivors.values()));
    Stream<Read> reads = Stream.concat(some.stream().map(Read.Ok::new), good.stream());
    try (KnowledgeStore store =
        KnowledgeStore.openOrCreate(folder.resolve("store"), Iris.DEFAULT_BASE)) {
      Summary summary =
          new Pipeline(store, extractor, Vocabularies.only(List.of()), 256).run(reads, SILENT);
      assertEquals(some.size() + good.size(), summary.read());
      List<String> violations = new ArrayList<>();
      new StoreCheck(store, new ShapeValidator())
          .run((graph, violation) -> violations.add(graph + " " + violation));
      assertEquals(List.of(), violations);
      papers(good).forEach(paper -> assertTrue(holds(store, paper), paper.title()));
    }
  }

  /**
   * Reads a file and a good one, and notes what is wrong with that.
   *
   * @param untouched what the file without its mutation gives
   */
  private void judge(HostileFile file, List<Read> untouched, Path neighbour, Watchdog watchdog)
      throws IOException, InterruptedException {
    if (papers(untouched).size() != HostileFile.RECORDS) {
      fault("not good", file, untouched.toString());
    }
    Path hostile = write("hostile", file.content());
    Watchdog.Timed<List<Read>> timed;
    try {
      timed = watchdog.run(() -> extracted(untouched, read(hostile, neighbour)));
    } catch (ExecutionException e) {
      fault("thrown", file, String.valueOf(e.getCause()));
      return;
    }
    if (timed.seconds() > MAX_SECONDS) {
      fault("slow", file, timed.seconds() + " s");
    }
    List<Read> reads = timed.value();
    if (reads.toString().contains(SECRET)) {
      fault("told", file, SECRET);
    }
    int own = Math.max(0, reads.size() - good.size());
    if (!reads.subList(own, reads.size()).equals(good)) {
      fault("harmed", file, reads.subList(own, reads.size()).toString());
    }
    List<Read> itsOwn = reads.subList(0, own);
    boolean reported = itsOwn.stream().anyMatch(Read.Failed.class::isInstance);
    Set<Integer> kept = new TreeSet<>(file.kept());
    kept.addAll(reported ? Set.of() : file.keptUnlessReported());
    lost(file, kept.stream().map(number -> untouched.get(number - 1)).toList(), itsOwn);
  }

  private void lost(HostileFile file, List<Read> kept, List<Read> reads) {
    List<String> lost =
        papers(kept).stream()
            .filter(paper -> !reads.contains(new Read.Ok(paper)))
            .map(Paper::title)
            .toList();
    if (!lost.isEmpty()) {
      List<String> others =
          reads.stream().map(r -> r instanceof Read.Ok ok ? ok.paper().title() : "" + r).toList();
      fault("lost", file, lost + " among " + others);
    }
  }

  /** Extracts from what is not as it was; this belongs to what is timed. */
  private List<Read> extracted(List<Read> untouched, List<Read> reads) {
    for (Paper paper : papers(reads)) {
      Read read = new Read.Ok(paper);
      if (!untouched.contains(read) && !good.contains(read)) {
        extractor.extract(paper);
        survivors.put(paper.standing(), paper);
      }
    }
    return reads;
  }

  /** Enough for a store: validating it takes longer than all else. */
  private static List<Paper> everyThird(List<Paper> papers) {
    return IntStream.range(0, papers.size()).filter(i -> i % 3 == 0).mapToObj(papers::get).toList();
  }

  private static boolean holds(KnowledgeStore store, Paper paper) {
    Node title = NodeFactory.createLiteralString(paper.title());
    Node iri = NodeFactory.createURI(new Iris(store.base()).paper(paper.id()));
    return store.read(dataset -> dataset.contains(Node.ANY, iri, DCTerms.title.asNode(), title));
  }

  private static List<Paper> papers(List<Read> reads) {
    return reads.stream()
        .filter(Read.Ok.class::isInstance)
        .map(read -> ((Read.Ok) read).paper())
        .toList();
  }

  private List<Read> read(Path... files) {
    try (Stream<Read> reads = wiring.inputs().read(Stream.of(files).map(Path::toString).toList())) {
      return reads.toList();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), HostileFile.bytes(text));
  }

  private static List<Integer> seeds() {
    Integer one = Integer.getInteger("papergraph.hostile.seed");
    return one != null
        ? List.of(one)
        : IntStream.range(0, Integer.getInteger("papergraph.hostile.count", COUNT))
            .boxed()
            .toList();
  }

  private void fault(String kind, HostileFile file, String detail) {
    String shown = detail.length() < 2_000 ? detail : detail.substring(0, 2_000) + "…";
    faults.computeIfAbsent(kind, k -> new ArrayList<>()).add(file.name() + ": " + shown);
  }

  private void assertNone(String kind) {
    List<String> found = faults.getOrDefault(kind, List.of());
    String shown = String.join("\n", found.subList(0, Math.min(SHOWN, found.size())));
    assertTrue(found.isEmpty(), () -> found.size() + " " + kind + ":\n" + shown);
  }
}
