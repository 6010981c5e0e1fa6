package io.papergraph.resolve;

import java.util.Map;

/** What the papers of a store show of short forms and what they stand for. */
public interface ShortForms {
  /** Of no papers. */
  ShortForms NONE =
      new ShortForms() {
        @Override
        public Map<String, Integer> longKeys(Group group, String shortKey) {
          return Map.of();
        }

        @Override
        public Map<String, Integer> shortKeys(Group group, String longKey) {
          return Map.of();
        }
      };

  /** By {@link WrittenName#longKey}, the papers that spell this short form out so. */
  Map<String, Integer> longKeys(Group group, String shortKey);

  /** By {@link WrittenName#shortKey}, the papers that give this short form of the long one. */
  Map<String, Integer> shortKeys(Group group, String longKey);
}
