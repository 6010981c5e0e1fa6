package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills compactions at random moments, from the making of the new generation to after the deletion
 * of the old one; {@code -Dpapergraph.kills=10} for more of them.
 */
class KilledCompactionIT {
  private static final int KILLS = Integer.getInteger("papergraph.kills", 2);
  private static final int MOST_TRIES = 20;
  private static final double LONGER = 1.1;

  /** In hundredths: the machine was slower when the time was taken. */
  private static final long SHORTER = 60;

  @TempDir Path dir;

  @Test
  void theStoreIsWholeWheneverItsCompactionEnds() throws Exception {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    SortedSet<String> expected = KilledProcess.quads(store);
    String[] compact = {"compact", "--store", store.toString()};
    long millis =
        (long) (LONGER * KilledProcess.time(() -> generations(store).size() > 1, compact));

    Random random = new Random(millis);
    List<String> killed = new ArrayList<>();
    for (int tries = 0; killed.size() < KILLS && tries < MOST_TRIES; tries++) {
      long after =
          KilledProcess.killed(random, () -> generations(store).size() > 1, millis, compact);
      List<String> left = generations(store);
      if (after < 0) {
        millis = millis * SHORTER / 100;
      } else {
        killed.add(after + " ms: " + left);
      }
      assertEquals(expected, KilledProcess.quads(store), () -> "killed, leaving " + left);
      assertEquals(1, generations(store).size());
      assertFalse(KnowledgeStore.isHalfCompacted(store));
    }
    System.out.println("killed compactions after " + killed);
    assertEquals(KILLS, killed.size());
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
