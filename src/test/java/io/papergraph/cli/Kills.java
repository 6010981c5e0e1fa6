package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * When a command is killed, again and again: at random moments of its work, earlier ones where it
 * came to its end before. How often is a fifth of {@code -Dpapergraph.kills}, 2 unless told.
 */
final class Kills {
  private static final int WANTED = Integer.getInteger("papergraph.kills", 10) / 5;
  private static final int MOST_TRIES = 2 * WANTED + 16;
  private static final double LONGER = 1.1;

  /** In hundredths: the machine was slower when the time was taken. */
  private static final long SHORTER = 60;

  private final Random random;
  private final List<String> killed = new ArrayList<>();
  private long millis;
  private int tries;

  /**
   * @param millis how long the work takes when nobody disturbs it
   */
  Kills(long millis) {
    this.random = new Random(millis);
    this.millis = (long) (LONGER * millis);
  }

  /** Whether it is to be killed once more. */
  boolean goOn() {
    return killed.size() < WANTED && tries < MOST_TRIES;
  }

  /**
   * Runs a command, and kills it unless it comes to its end.
   *
   * @param begun whether it has begun its work
   * @param left what is there afterwards, in words for the report
   */
  void kill(BooleanSupplier begun, Supplier<String> left, String... command)
      throws IOException, InterruptedException {
    tries++;
    long after = KilledProcess.killed(random, begun, millis, command);
    if (after < 0) {
      millis = millis * SHORTER / 100;
    } else {
      killed.add(after + " ms: " + left.get());
    }
  }

  /** Says when it was killed and what was left; it must have been often enough. */
  void report(String what) {
    System.out.println("killed " + what + " after " + killed);
    assertEquals(WANTED, killed.size());
  }
}
