package io.papergraph.extract;

import java.util.Set;

/** Collects the features of all but some groups. */
final class RemainingFeatures extends Features {
  private final Set<FeatureGroup> without;

  RemainingFeatures(Set<FeatureGroup> without) {
    this.without = without;
  }

  @Override
  void add(int template, long value) {
    if (remains(template)) {
      super.add(template, value);
    }
  }

  @Override
  void add(int template, long first, long second) {
    if (remains(template)) {
      super.add(template, first, second);
    }
  }

  @Override
  void addAll(int template, long[] keys, long bits) {
    if (remains(template)) {
      super.addAll(template, keys, bits);
    }
  }

  private boolean remains(int template) {
    return without.stream().noneMatch(group -> group.holds(template));
  }
}
