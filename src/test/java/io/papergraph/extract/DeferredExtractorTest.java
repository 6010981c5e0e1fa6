package io.papergraph.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.Wiring;
import io.papergraph.claim.Extraction;
import io.papergraph.paper.Paper;
import io.papergraph.source.Read;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeferredExtractorTest {
  private static List<Paper> papers = List.of();

  private final AtomicInteger made = new AtomicInteger();

  @BeforeAll
  static void read() {
    papers =
        new Wiring()
            .sample()
            .filter(Read.Ok.class::isInstance)
            .map(read -> ((Read.Ok) read).paper())
            .toList();
  }

  @Test
  void theVersionIsKnownBeforeItIsMade() {
    Extractor rules = RulesExtractor.standard();
    assertEquals(rules.version(), deferred(rules.version()).version());
    assertEquals(0, made.get());
  }

  @Test
  void itIsMadeOnceAndReadsAsTheOneThatWasMade() {
    Extractor rules = RulesExtractor.standard();
    Extractor deferred = deferred(rules.version());
    List<Extraction> read =
        IntStream.range(0, papers.size())
            .parallel()
            .mapToObj(i -> deferred.extract(papers.get(i)))
            .toList();
    assertEquals(1, made.get());
    assertEquals(papers.stream().map(rules::extract).toList(), read);
  }

  @Test
  void anotherVersionThanAnnouncedIsRefused() {
    Extractor deferred = deferred("rules-0");
    assertThrows(IllegalStateException.class, () -> deferred.extract(papers.get(0)));
  }

  private Extractor deferred(String version) {
    return new DeferredExtractor(
        version,
        () -> {
          made.incrementAndGet();
          return RulesExtractor.standard();
        });
  }
}
