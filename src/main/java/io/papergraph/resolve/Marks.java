package io.papergraph.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/** The words that tell members of one line of things apart: sizes, tunings, splits, averages. */
final class Marks {
  private static final Set<String> TUNINGS =
      Set.of("instruct", "chat", "it", "base", "preview", "exp", "latest", "hf");
  private static final Set<String> LINES =
      Set.of("vl", "vision", "audio", "math", "coder", "omni", "thinking", "reasoning");
  private static final Pattern SIZE = Pattern.compile("a?[0-9x.]+[bmkt]");
  private static final Set<String> SIZES =
      Set.of(
          "tiny", "mini", "nano", "micro", "small", "medium", "large", "huge", "giant", "xl", "xxl",
          "ti", "s", "b", "l", "h", "g", "n", "m", "x", "xs");
  private static final Set<String> EDITIONS =
      Set.of(
          "turbo",
          "pro",
          "flash",
          "flashlite",
          "lite",
          "haiku",
          "sonnet",
          "opus",
          "ultra",
          "max",
          "dev",
          "schnell",
          "fast",
          "maverick",
          "scout",
          "vit");
  private static final Set<String> DATA =
      Set.of(
          "train",
          "test",
          "val",
          "dev",
          "validation",
          "testset",
          "verified",
          "diamond",
          "full",
          "lite",
          "synth",
          "real",
          "subset");
  private static final Set<String> METRIC = Set.of("macro", "micro", "weighted");

  private Marks() {}

  /** Whether a lower-case word that does not lead a name says which member of a line it names. */
  static boolean isMark(Group group, String word) {
    return switch (group) {
      case SYSTEM ->
          TUNINGS.contains(word)
              || LINES.contains(word)
              || SIZES.contains(word)
              || EDITIONS.contains(word);
      case DATA -> DATA.contains(word);
      case METRIC -> METRIC.contains(word);
      case TASK -> false;
    };
  }

  /** Whether a word may lead a name and be a mark all the same. */
  static boolean mayLead(Group group, String word) {
    return group == Group.METRIC && METRIC.contains(word);
  }

  /** Whether a mark names a tuning of a released model. */
  static boolean isTuning(String mark) {
    return TUNINGS.contains(mark);
  }

  /** Whether a mark names a special line of models beside the plain one. */
  static boolean isLine(String mark) {
    return LINES.contains(mark);
  }

  /** Whether a mark says how large a model is. */
  static boolean isSize(String mark) {
    return SIZES.contains(mark) || SIZE.matcher(mark).matches();
  }
}
