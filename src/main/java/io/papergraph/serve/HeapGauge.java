package io.papergraph.serve;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Optional;

/** Says when what is alive on the heap, garbage aside, leaves hardly any room. */
final class HeapGauge {
  private static final double FULL = 0.85;

  private final Optional<MemoryPoolMXBean> oldest;

  HeapGauge() {
    this.oldest =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP && p.isCollectionUsageThresholdSupported())
            .max(Comparator.comparingLong(p -> p.getUsage().getMax()));
  }

  /** Whether the heap is nearly full now and was so after the last collection too. */
  boolean full() {
    return oldest.map(p -> full(p.getUsage()) && full(p.getCollectionUsage())).orElse(false);
  }

  /** Collects what stopped queries leave behind, so that the gauge does not stay where it was. */
  void settle() {
    System.gc();
  }

  private static boolean full(MemoryUsage usage) {
    return usage.getMax() > 0 && usage.getUsed() > FULL * usage.getMax();
  }
}
