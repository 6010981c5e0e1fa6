package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.papergraph.Wiring;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.SourceStatement;
import io.papergraph.source.Read;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutsideRecallTest {
  private static final Path ANTHOLOGY = Path.of("../shared/corpora/acl-2022.xml.gz");

  /** Finds these names, whatever the paper says. */
  private record Finding(Map<String, EntityType> names) implements Extractor {
    @Override
    public String version() {
      return "test";
    }

    @Override
    public Extraction extract(Paper paper) {
      List<Entity> entities =
          names.entrySet().stream()
              .map(e -> new Entity(EntityId.of(e.getValue(), e.getKey()), List.of(e.getKey())))
              .toList();
      return new Extraction(paper, version(), entities, List.of(), List.of());
    }
  }

  private static Paper paper(String text, String... datasets) {
    return Paper.of(
        List.of(),
        "On birds",
        text,
        List.of(),
        null,
        new Origin("test", 0, 0, "", null, null),
        Stream.of(datasets)
            .map(
                name ->
                    new SourceStatement(
                        SourceStatement.Kind.DATASET, name, null, "https://example.org/"))
            .toList());
  }

  @Test
  void onlyNamesThatStandInTheTextAsWholeWordsAreAskedFor() {
    OutsideRecall recall = new OutsideRecall();
    Paper paper = paper("WrenSet and OwlSet2, not owls.", "WrenSet", "OwlSet", "OWLS", "KiteSet");
    recall.add(paper, new Finding(Map.of("WrenSet", EntityType.DATASET)));
    assertEquals(1.0, recall.asData());
    assertTrue(
        recall.report().startsWith("1 papers, 4 datasets named beside them, 1 of them in title"),
        recall.report());
  }

  @Test
  void aBenchmarkWillDoAnotherTypeIsFoundAsAnyEntityAndALongerNameIsAMiss() {
    OutsideRecall recall = new OutsideRecall();
    Paper paper =
        paper(
            "WrenSet, OwlSet, KiteSet and ImpSet 2 are used.",
            "WrenSet",
            "OwlSet",
            "KiteSet",
            "ImpSet");
    recall.add(
        paper,
        new Finding(
            Map.of(
                "WrenSet", EntityType.BENCHMARK,
                "OwlSet", EntityType.METHOD,
                "ImpSet 2", EntityType.DATASET)));
    assertEquals(1.0 / 4, recall.asData());
    assertEquals(2.0 / 4, recall.asAny());
    String id = paper.id().toString();
    // Statements are sorted by name.
    assertEquals(
        List.of(
            new OutsideRecall.Miss(id, "ImpSet", "", List.of("Dataset ImpSet 2")),
            new OutsideRecall.Miss(id, "KiteSet", "", List.of()),
            new OutsideRecall.Miss(id, "OwlSet", "Method", List.of())),
        recall.misses());
  }

  @Test
  void nothingAskedForIsNothingFound() {
    OutsideRecall recall = new OutsideRecall();
    recall.add(paper("Birds fly."), new Finding(Map.of()));
    assertEquals(0.0, recall.asAny());
    assertTrue(recall.json().contains("\"stated\" : 0"), recall.json());
  }

  @Test
  void datasetsThatPapersWithCodeNamesBesideTheAnthologyAreFound() {
    assumeTrue(Files.exists(ANTHOLOGY), "no " + ANTHOLOGY + " here: nothing to check against");
    Wiring wiring = new Wiring();
    Extractor extractor = wiring.extractor();
    OutsideRecall recall = new OutsideRecall();
    try (Stream<Read> reads = wiring.inputs().read(List.of(ANTHOLOGY.toString()))) {
      reads
          .filter(Read.Ok.class::isInstance)
          .forEach(read -> recall.add(((Read.Ok) read).paper(), extractor));
    }
    assertTrue(recall.asData() >= 0.80, recall.report());
    assertTrue(recall.asAny() >= 0.90, recall.report());
  }
}
