package io.papergraph.resolve;

import java.util.Map;
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
    String joined =
        TIMES.matcher(FLASH_LITE.matcher(plain).replaceAll("flashlite")).replaceAll("x");
    if (group == Group.TASK) {
      return ANSWERING.matcher(joined).replaceFirst("question answering");
    }
    String bare = MAKER.matcher(joined).replaceFirst("");
    Pattern noun = NOUN.get(group);
    return noun == null ? bare : noun.matcher(bare).replaceFirst("");
  }
}
