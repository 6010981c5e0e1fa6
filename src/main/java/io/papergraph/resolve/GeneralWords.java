package io.papergraph.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Names that say no more than others: <i>GRPO algorithm</i>, <i>vanilla Transformer</i>, <i>MS
 * COCO</i>.
 */
final class GeneralWords implements Shortening {
  private static final double NOUN = 0.75;
  private static final double PART = 0.6;

  /** What may follow a name of a group without making it another. */
  private static final Map<Group, Set<String>> NOUNS =
      Map.of(
          Group.SYSTEM,
          Set.of(
              "framework",
              "architecture",
              "approach",
              "algorithm",
              "method",
              "model",
              "technique",
              "pipeline",
              "scheme",
              "strategy",
              "procedure",
              "mechanism",
              "paradigm",
              "family"),
          Group.DATA,
          Set.of(
              "dataset",
              "corpus",
              "corpora",
              "benchmark",
              "suite",
              "collection",
              "database",
              "data",
              "challenge",
              "competition",
              "leaderboard",
              "repository"),
          Group.METRIC,
          Set.of("score", "metric", "value", "index", "measure", "coefficient"),
          Group.TASK,
          Set.of("task", "problem", "setting", "challenge"));

  /** What may follow it too, but often names a part of it or something wider. */
  private static final Map<Group, Set<String>> PARTS =
      Map.of(
          Group.SYSTEM,
          Set.of(
              "network",
              "system",
              "module",
              "loss",
              "optimizer",
              "backbone",
              "classifier",
              "prompting",
              "training",
              "decoding"),
          Group.DATA,
          Set.of("task", "set", "environment", "testset", "bench"),
          Group.METRIC,
          Set.of("rate", "loss", "distance", "error"),
          Group.TASK,
          Set.of("application", "scenario", "benchmark"));

  /** Words that may stand before a name of any group. */
  private static final Set<String> ANY =
      Set.of(
          "the",
          "vanilla",
          "standard",
          "conventional",
          "traditional",
          "classical",
          "classic",
          "plain",
          "basic");

  /** Those who make models and data, as they stand before what they made. */
  private static final Set<String> MAKERS =
      Set.of(
          "microsoft",
          "google",
          "openai",
          "facebook",
          "nvidia",
          "cmu",
          "stanford",
          "mit",
          "uci",
          "nyu",
          "kaggle",
          "pascal",
          "huggingface",
          "deepmind",
          "apple",
          "amazon",
          "ibm",
          "baidu",
          "alibaba",
          "tencent");

  @Override
  public void shorten(Group group, NameWords name, Consumer<String> use) {
    List<String> words = name.words();
    if (words.size() < 2) {
      return;
    }
    if (weight(group, words) > 0) {
      use.accept(String.join("", words.subList(0, words.size() - 1)));
    }
    if (isBefore(group, words.get(0))) {
      use.accept(String.join("", words.subList(1, words.size())));
    }
  }

  @Override
  public Optional<Likeness> likeness(Group group, NameWords longer, NameWords shorter) {
    List<String> words = longer.words();
    String wanted = shorter.joined();
    if (words.size() < 2) {
      return Optional.empty();
    }
    double weight = weight(group, words);
    int last = words.size() - 1;
    if (weight > 0 && wanted.equals(String.join("", words.subList(0, last)))) {
      return Optional.of(new Likeness(weight, "but for the word '" + words.get(last) + "'"));
    }
    if (isBefore(group, words.get(0))
        && wanted.equals(String.join("", words.subList(1, words.size())))) {
      return Optional.of(new Likeness(PART, "but for the word '" + words.get(0) + "'"));
    }
    return Optional.empty();
  }

  private static boolean isBefore(Group group, String word) {
    boolean made = group == Group.SYSTEM || group == Group.DATA;
    boolean data = group == Group.DATA && word.equals("ms");
    return ANY.contains(word) || (made && MAKERS.contains(word)) || data;
  }

  /** Whether a word at the end of a name may be left out. */
  static boolean isGeneral(Group group, String word) {
    return weight(group, List.of(word)) > 0;
  }

  private static double weight(Group group, List<String> words) {
    String last = words.get(words.size() - 1);
    if (NOUNS.getOrDefault(group, Set.of()).contains(last)) {
      return NOUN;
    }
    return PARTS.getOrDefault(group, Set.of()).contains(last) ? PART : 0;
  }
}
