package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills compactions at random moments, from the making of the new generation to after the deletion
 * of the old one; {@code -Dpapergraph.kills=50} for more of them.
 */
class KilledCompactionIT {
  @TempDir Path dir;

  @Test
  void theStoreIsWholeWheneverItsCompactionEnds() throws Exception {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    SortedSet<String> expected = KilledProcess.quads(store);
    String[] compact = {"compact", "--store", store.toString()};
    BooleanSupplier begun = () -> generations(store).size() > 1;
    Kills kills = new Kills(KilledProcess.time(begun, compact));
    while (kills.goOn()) {
      kills.kill(begun, () -> generations(store).toString(), compact);
      List<String> left = generations(store);
      assertEquals(expected, KilledProcess.quads(store), () -> "killed, leaving " + left);
      assertEquals(1, generations(store).size());
      assertFalse(KnowledgeStore.isHalfCompacted(store));
    }
    kills.report("compactions");
    Cli doctor = Cli.run("doctor", "--store", store.toString(), "--port", "0");
    assertFalse(doctor.out().contains("problem "), doctor.out());
    assertEquals(0, Cli.run(compact).status());
    assertEquals(expected, KilledProcess.quads(store));
  }

  private static List<String> generations(Path store) {
    try (Stream<Path> entries = Files.list(store.resolve("tdb2"))) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.startsWith("Data"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
