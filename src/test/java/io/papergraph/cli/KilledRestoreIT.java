package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills restores at random moments of the bulk load; {@code -Dpapergraph.kills=10} for more of
 * them.
 */
class KilledRestoreIT {
  private static final int KILLS = Integer.getInteger("papergraph.kills", 2);
  private static final int MOST_TRIES = 20;
  private static final double LONGER = 1.1;

  /** In hundredths: the machine was slower when the time was taken. */
  private static final long SHORTER = 60;

  @TempDir Path dir;

  @Test
  void whatIsLeftIsNoStoreOrAWholeOne() throws Exception {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    SortedSet<String> expected = KilledProcess.quads(store);
    Path file = dir.resolve("b.nq.gz");
    assertEquals(0, Cli.run("backup", file.toString(), "--store", store.toString()).status());
    long millis = (long) (LONGER * KilledProcess.time(begun("timed"), restore(file, "timed")));

    Random random = new Random(millis);
    List<String> killed = new ArrayList<>();
    String name = "restored0";
    for (int tries = 0; killed.size() < KILLS && tries < MOST_TRIES; tries++) {
      String to = name;
      long after = KilledProcess.killed(random, begun(to), millis, restore(file, to));
      boolean whole = KnowledgeStore.baseOf(dir.resolve(to)).isPresent();
      if (after < 0) {
        millis = millis * SHORTER / 100;
      } else {
        killed.add(after + " ms: " + (whole ? "whole" : "no store"));
      }
      if (whole) {
        assertEquals(expected, KilledProcess.quads(dir.resolve(to)));
        name = "restored" + (tries + 1);
      } else {
        assertTrue(KnowledgeStore.isHalfMade(dir.resolve(to)) || !Files.exists(dir.resolve(to)));
      }
    }
    System.out.println("killed restores after " + killed);
    assertEquals(KILLS, killed.size());
    if (KnowledgeStore.baseOf(dir.resolve(name)).isEmpty()) {
      Cli last = Cli.run(restore(file, name));
      assertEquals(0, last.status(), last.err());
    }
    assertEquals(expected, KilledProcess.quads(dir.resolve(name)));
  }

  /** Whether a process that was started after this call has begun to load quads into a store. */
  private BooleanSupplier begun(String name) {
    Path dataset = dir.resolve(name).resolve("tdb2/Data-0001");
    FileTime now = FileTime.from(Instant.now());
    return () -> {
      try {
        return Files.getLastModifiedTime(dataset).compareTo(now) > 0;
      } catch (IOException e) {
        return false;
      }
    };
  }

  private String[] restore(Path file, String name) {
    return new String[] {"restore", file.toString(), "--store", dir.resolve(name).toString()};
  }
}
