package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills restores at random moments of the bulk load; {@code -Dpapergraph.kills=50} for more of
 * them.
 */
class KilledRestoreIT {
  @TempDir Path dir;

  @Test
  void whatIsLeftIsNoStoreOrAWholeOne() throws Exception {
    Path store = dir.resolve("store");
    KilledProcess.makeStore(store);
    SortedSet<String> expected = KilledProcess.quads(store);
    Path file = dir.resolve("b.nq.gz");
    assertEquals(0, Cli.run("backup", file.toString(), "--store", store.toString()).status());
    Kills kills = new Kills(KilledProcess.time(begun("timed"), restore(file, "timed")));
    String name = "restored";
    while (kills.goOn()) {
      Path to = dir.resolve(name);
      kills.kill(begun(name), () -> isWhole(to) ? "whole" : "no store", restore(file, name));
      if (isWhole(to)) {
        assertEquals(expected, KilledProcess.quads(to));
        name += "-again";
      } else {
        assertTrue(KnowledgeStore.isHalfMade(to) || !Files.exists(to));
      }
    }
    kills.report("restores");
    if (!isWhole(dir.resolve(name))) {
      Cli last = Cli.run(restore(file, name));
      assertEquals(0, last.status(), last.err());
    }
    assertEquals(expected, KilledProcess.quads(dir.resolve(name)));
  }

  private static boolean isWhole(Path store) {
    return KnowledgeStore.baseOf(store).isPresent();
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
