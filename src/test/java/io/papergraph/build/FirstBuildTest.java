package io.papergraph.build;

import static io.papergraph.store.StoredQuads.quads;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.TextIndexCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store that is filled by a bulk load is the one that transactions would have made. */
class FirstBuildTest {
  private static final Vocabularies VOCABULARIES = SmallVocabulary.read();
  private static final int IN_BULK = 1;
  private static final int BY_BATCHES = Integer.MAX_VALUE;
  private static final List<String> NAMES =
      List.of(
          "SAM",
          "SAM = Segment Anything Model",
          "METHOD SAM = Sharpness-Aware Minimization",
          "Segment Anything",
          "METHOD ZIPR = Zoned Image Part Reader",
          "METHOD zoned image part reader",
          "Heron-7B",
          "METHOD Heron",
          "LLaMA-3-8B-Instruct",
          "DATASET ILSVRC-2012",
          "BENCHMARK ImageNet",
          "METRIC CE = clinical efficacy");

  @TempDir Path dir;
  private int stores;

  @ParameterizedTest
  @CsvSource({"1,true,30", "2,true,700", "3,false,30", "4,false,700"})
  void equalsBatchesWhateverIdentifiersClash(long seed, boolean text, int count) {
    List<Paper> papers = papers(new Random(seed), count);
    try (KnowledgeStore bulk = store(text);
        KnowledgeStore batches = store(text)) {
      Summary inBulk = build(bulk, papers, Curations.none(), IN_BULK);
      Summary byBatches = build(batches, papers, Curations.none(), BY_BATCHES);
      assertEquals(quads(batches), quads(bulk));
      assertEquals(byBatches.read(), inBulk.read());
      assertTrue(new TextIndexCheck(bulk).run().agrees());
      assertEquals(0, build(bulk, papers, Curations.none(), IN_BULK).count(Outcome.STORED));
    }
  }

  @Test
  void curationsAreAtWorkInItAsInBatches() {
    Curations curations =
        Curations.of(
            "f",
            List.of(
                new Curation.Merge(model("Heron-7B"), "LLaMA-3-8B-Instruct", "a joke"),
                new Curation.Rename(dataset("ImageNet"), "ILSVRC", "")));
    List<Paper> papers = papers(new Random(5), 60);
    try (KnowledgeStore bulk = store(true);
        KnowledgeStore batches = store(true)) {
      build(bulk, papers, curations, IN_BULK);
      build(batches, papers, curations, BY_BATCHES);
      assertEquals(quads(batches), quads(bulk));
      assertTrue(new Curator(bulk, VOCABULARIES, curations).isApplied());
      assertTrue(quads(bulk).stream().anyMatch(q -> q.contains("a joke")));
    }
  }

  @Test
  void aLoadThatFailsLeavesTheStoreEmptyAndTheNextOneIsWhole() {
    List<Paper> papers = papers(new Random(6), 40);
    try (KnowledgeStore store = store(true)) {
      Pipeline broken = pipeline(store, new Failing(), Curations.none(), IN_BULK);
      Stream<Read> reads = papers.stream().map(Read.Ok::new);
      assertThrows(IllegalStateException.class, () -> broken.run(reads, new SilentListener()));
      assertTrue(store.isEmpty());
      build(store, papers, Curations.none(), IN_BULK);
      assertFalse(store.isEmpty());
    }
    Path last = dir.resolve("store" + (stores - 1));
    try (KnowledgeStore again = KnowledgeStore.open(last);
        KnowledgeStore other = store(true)) {
      build(other, papers, Curations.none(), BY_BATCHES);
      assertEquals(quads(other), quads(again));
    }
  }

  @ParameterizedTest
  @CsvSource({IN_BULK + ",256", BY_BATCHES + ",32"})
  void whenStoppedItStoresWhatWasReadAndReadsNoMore(int bulk, int stored) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      Origin origin = new Origin("test", 10, 0, "", null, null);
      PaperId id = id("2401.%05d".formatted(i));
      papers.add(Paper.of(List.of(id), "Title " + i, "Heron-7B", List.of(), null, origin));
    }
    try (KnowledgeStore store = store(true);
        KnowledgeStore other = store(true)) {
      Summary summary =
          pipeline(store, new ListedExtractor("v1"), Curations.none(), bulk)
              .run(papers.stream().map(Read.Ok::new), new StopsAfter(stored));
      long read = summary.count(Outcome.STORED);
      assertTrue(stored <= read && read < 2000, () -> read + " stored");
      build(other, papers.subList(0, (int) read), Curations.none(), BY_BATCHES);
      assertEquals(quads(other), quads(store));
    }
  }

  /** Wants no more once some papers are stored. */
  private static final class StopsAfter implements Pipeline.Listener {
    private final int papers;
    private long stored;

    StopsAfter(int papers) {
      this.papers = papers;
    }

    @Override
    public void problem(Read problem) {}

    @Override
    public void progress(Summary soFar) {
      stored = soFar.count(Outcome.STORED);
    }

    @Override
    public boolean isStopped() {
      return stored >= papers;
    }
  }

  private static final class Failing implements Extractor {
    private final Extractor good = new ListedExtractor("v1");

    @Override
    public Extraction extract(Paper paper) {
      if (paper.title().endsWith("7")) {
        throw new IllegalStateException("cannot read it");
      }
      return good.extract(paper);
    }

    @Override
    public String version() {
      return good.version();
    }
  }

  /** Some papers share titles or DOIs, or come in two versions. */
  private static List<Paper> papers(Random random, int count) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<PaperId> ids = new ArrayList<>();
      ids.add(id("2401.%05d".formatted(10000 + random.nextInt(count))));
      if (random.nextInt(3) == 0) {
        ids.add(id("10.1000/" + random.nextInt(count)));
      }
      String text = NAMES.get(random.nextInt(NAMES.size()));
      if (random.nextBoolean()) {
        text = text + "; " + NAMES.get(random.nextInt(NAMES.size()));
      }
      Origin origin = new Origin("test", 10 * random.nextInt(3), random.nextInt(3), "", null, null);
      String title = "Title " + random.nextInt(count);
      papers.add(
          Paper.of(random.nextInt(4) == 0 ? List.of() : ids, title, text, List.of(), null, origin));
    }
    return papers;
  }

  private KnowledgeStore store(boolean text) {
    return KnowledgeStore.openOrCreate(dir.resolve("store" + stores++), Iris.DEFAULT_BASE, text);
  }

  private static Summary build(
      KnowledgeStore store, List<Paper> papers, Curations curations, int bulk) {
    return pipeline(store, new ListedExtractor("v1"), curations, bulk)
        .run(papers.stream().map(Read.Ok::new), new SilentListener());
  }

  private static Pipeline pipeline(
      KnowledgeStore store, Extractor extractor, Curations curations, int bulk) {
    return new Pipeline(store, extractor, VOCABULARIES, curations, 16, bulk);
  }

  private static PaperId id(String written) {
    return PaperId.parse(written).orElseThrow().id();
  }

  private static EntityId model(String name) {
    return new EntityId(EntityType.MODEL, name);
  }

  private static EntityId dataset(String name) {
    return new EntityId(EntityType.DATASET, name);
  }
}
