package io.papergraph.resolve;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name without the words around it that say nothing of what it names, in plain letters. */
final class BareName {
  private static final Pattern FLASH_LITE = Pattern.compile("(?i)flash[- ]lite\\b");
  private static final Pattern TIMES = Pattern.compile("(?<=\\d) x (?=\\d)");
  private static final Pattern MAKER =
      Pattern.compile(
          "^(?:(?:OpenAI|Google|Meta|Facebook|Microsoft|Anthropic|DeepMind|NVIDIA|Apple|Amazon|Alibaba"
              + "|Baidu|Tencent)['\u2019]s (?=.)"
              + "|OpenAI[ -](?=(?i:o\\d|GPT|ChatGPT|Whisper))"
              + "|Anthropic[ -](?=Claude)|Google[ -](?=Gem(?:ini|ma))|Meta[ -](?=(?i:Llama))"
              + "|Microsoft[ -](?=Phi-)|Alibaba[ -](?=Qwen))");
  private static final Pattern ANSWERING = Pattern.compile("(?<=\\w[ -])QA$");
  private static final Map<Group, Pattern> NOUN =
      Map.of(
          Group.SYSTEM, noun("(?:model|algorithm|method|test)s?"),
          Group.DATA, noun("(?:data ?set|benchmark|challenge)s?"),
          Group.METRIC, noun("(?:score|metric)s?|(?<=@(?:\\d{1,4}|[kn]) )(?:accuracy|rates?)"));

  /** The words that the patterns of {@link #NOUN} end in. */
  private static final Set<String> LAST_WORDS =
      Set.of(
          "model",
          "models",
          "algorithm",
          "algorithms",
          "method",
          "methods",
          "test",
          "tests",
          "dataset",
          "datasets",
          "set",
          "sets",
          "benchmark",
          "benchmarks",
          "challenge",
          "challenges",
          "score",
          "scores",
          "metric",
          "metrics",
          "accuracy",
          "rate",
          "rates");

  private BareName() {}

  private static Pattern noun(String nouns) {
    return Pattern.compile("(?i)(?<=[\\w+])[ -](?:" + nouns + ")$");
  }

  /**
   * The name without its maker ahead of it and the general noun at its end; a task that ends in QA
   * is one of question answering.
   */
  static String of(Group group, String name) {
    String plain = Spelling.plain(name).replace("&", " and ");
    if (LongForms.isOneWord(plain)) {
      return plain;
    }
    String joined = joined(plain);
    if (group == Group.TASK) {
      boolean mayEnd = joined.endsWith("QA");
      return mayEnd ? ANSWERING.matcher(joined).replaceFirst("question answering") : joined;
    }
    Matcher maker = MAKER.matcher(joined);
    return withoutNoun(group, maker.lookingAt() ? joined.substring(maker.end()) : joined);
  }

  /** With what belongs to one word in one word. */
  private static String joined(String plain) {
    String flash = FLASH_LITE.matcher(plain).replaceAll("flashlite");
    return flash.contains(" x ") ? TIMES.matcher(flash).replaceAll("x") : flash;
  }

  private static String withoutNoun(Group group, String name) {
    Pattern noun = NOUN.get(group);
    int apart = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'));
    String last = name.substring(apart + 1).toLowerCase(Locale.ROOT);
    return noun != null && LAST_WORDS.contains(last) ? noun.matcher(name).replaceFirst("") : name;
  }
}
