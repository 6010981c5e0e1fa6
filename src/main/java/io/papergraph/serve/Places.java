package io.papergraph.serve;

import java.util.HashMap;
import java.util.Map;

/** How many queries run, at most, and how many of them for one client. */
final class Places {
  private final int most;
  private final int mostPerClient;
  private final Map<String, Integer> taken = new HashMap<>();
  private int all;

  Places(int most, int mostPerClient) {
    this.most = most;
    this.mostPerClient = mostPerClient;
  }

  /**
   * Takes a place.
   *
   * @param client the address that asks
   * @throws Refusal when there is none, with the time after which to try again
   */
  synchronized void take(String client) {
    if (all >= most) {
      throw Refusal.tooBusy();
    }
    if (taken.getOrDefault(client, 0) >= mostPerClient) {
      throw Refusal.tooManyOfClient(mostPerClient);
    }
    taken.merge(client, 1, Integer::sum);
    all++;
  }

  /** Gives back a place that was taken. */
  synchronized void leave(String client) {
    taken.computeIfPresent(client, (name, count) -> count > 1 ? count - 1 : null);
    all--;
    notifyAll();
  }

  synchronized int taken() {
    return all;
  }

  /**
   * Waits until no place is taken, or some time has passed.
   *
   * @return whether none is taken
   */
  synchronized boolean awaitEmpty(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    while (all > 0) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
