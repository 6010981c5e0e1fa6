package io.papergraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.papergraph.Wiring;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rules on names that are written by hand because they run for every name, against the patterns
 * that say the same: over all labels of the bundled vocabularies, and over names put together at
 * random from what the rules look at.
 */
class PlainRulesTest {
  private static final int MOST_NAMES = 15_000;
  private static final List<String> PIECES =
      List.of(
          "a",
          "x",
          "v",
          "V",
          "s",
          "B",
          "k",
          "o",
          "d",
          "D",
          "T2I",
          "GRUs",
          "QA",
          "q",
          "2",
          "0",
          "13",
          "2017",
          ".",
          ".0",
          "0.5",
          "+",
          "++",
          "-",
          " ",
          " ",
          "\u2013",
          "\u2011",
          "_",
          "/",
          "(",
          ")",
          "@",
          "&",
          "'s",
          "$",
          "^",
          "{",
          "}",
          "*",
          "~",
          "7B",
          "A14b",
          "8x7B",
          "256 x 256",
          "32x32",
          "4o",
          "3D",
          "3d",
          "Flash-Lite",
          "flash lite",
          "OpenAI",
          "OpenAI's ",
          "Google Gemini",
          "Meta-Llama",
          "GPT",
          "model",
          "Models",
          "data set",
          "benchmark",
          "challenge",
          "score",
          "accuracy",
          "rate",
          "pass@1 ",
          "organis",
          "isation",
          "ised",
          "ise",
          "iser",
          "ising",
          "behaviour",
          "colour",
          "modell",
          "ing",
          "labell",
          "ed",
          "classes",
          "boxes",
          "matches",
          "matrices",
          "studies",
          "loss",
          "basis",
          "\u00e9",
          "\u00df",
          "\u03b1",
          "\u03a3",
          "\u0130",
          "\u0436",
          "\u4e2d",
          "\u00b2",
          "\u0663",
          "\u2167",
          "\u01c5",
          "\u02b0",
          "\u0301",
          "\ud835\udfcf",
          "\ud835\udc9c",
          "\ud801\udc00",
          "\ud801\udc28",
          "\ud800\udd07",
          "\ud83d\ude80");

  private static final List<String> NAMES = names();

  private static List<String> names() {
    Stream<String> known =
        new Wiring().vocabularies().all().stream().flatMap(concept -> concept.labels().stream());
    Random random = new Random(5);
    List<String> names = new ArrayList<>(known.toList());
    while (names.size() < MOST_NAMES) {
      StringBuilder name = new StringBuilder();
      for (int i = random.nextInt(7); i >= 0; i--) {
        name.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      names.add(Texts.clean(name.toString()));
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static <T> void same(Function<String, T> pattern, Function<String, T> rule) {
    for (String name : NAMES) {
      assertEquals(pattern.apply(name), rule.apply(name), name);
    }
  }

  private static boolean finds(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  @Test
  void aPlainNameHasNoMarkup() {
    same(
        name ->
            ascii(name)
                .replaceAll("(?<![A-Za-z0-9])([A-Z])\\*", "$1star")
                .replaceAll("[{}$^_]+", "")
                .replace('~', ' ')
                .strip(),
        name -> Spelling.plain(ascii(name)));
  }

  private static String ascii(String name) {
    return name.replaceAll("[^\\x00-\\x7f]", "");
  }

  @Test
  void aKeyHasLettersNumbersPlusesAndPointsBetweenNumbers() {
    same(
        name -> {
          String folded = Spelling.plain(name).toLowerCase(Locale.ROOT);
          String key =
              folded
                  .replaceAll("(?<!\\p{N})\\.|\\.(?!\\p{N})", "")
                  .replaceAll("[^\\p{L}\\p{N}+.]+", "");
          return key.isEmpty() ? name.toLowerCase(Locale.ROOT) : key;
        },
        Resolver::key);
  }

  @Test
  void wordsAreWhatStandsBetweenOtherSigns() {
    same(
        name ->
            Arrays.stream(name.split("[^\\p{L}\\p{N}+]+", -1)).filter(w -> !w.isEmpty()).toList(),
        Words::of);
  }

  @Test
  void oneWordHasNeitherSpacesNorHyphens() {
    same(name -> !finds("[ \\u2010-\\u2015-]", name), LongForms::isOneWord);
  }

  @Test
  void aPluralAcronymEndsInACapitalAndASmallS() {
    same(name -> finds("\\p{L}\\p{Lu}s$", name), Spelling::isPluralAcronym);
  }

  @Test
  void aPluralBehindAHissLosesTwoLetters() {
    String hiss = ".*(?:sse|xe|che|she|zze)s";
    same(
        name -> {
          boolean two =
              name.toLowerCase(Locale.ROOT).matches(hiss) && !Spelling.isPluralAcronym(name);
          return lost(name) == 0 ? 0 : two ? 2 : 1;
        },
        PlainRulesTest::lost);
  }

  /** How many letters the singular is without; 0 where it has another one in their place. */
  private static int lost(String name) {
    String singular = Spelling.singular(name);
    return name.startsWith(singular) ? name.length() - singular.length() : 0;
  }

  @Test
  void wordsAreSpelledTheAmericanWay() {
    Function<String, String> patterns =
        word ->
            word.length() < 5
                ? word
                : word.replaceAll("is(ation|ations|ing|ed|e|er|ers)$", "iz$1")
                    .replaceAll("^(tumo|behavio|colo|labo|favo|neighbo)u(r.*)$", "$1$2")
                    .replaceAll("^(mode|labe|signa|trave|cance)ll(ing|ed|er)$", "$1l$2");
    same(
        name -> patterns.apply(name.toLowerCase(Locale.ROOT)),
        name -> Spelling.american(name.toLowerCase(Locale.ROOT)));
  }

  @Test
  void tokensAreWhatOnePatternFinds() {
    Pattern token =
        Pattern.compile(
            "(?<name>(?<!\\p{Lu})\\p{Lu}2\\p{Lu}(?![A-Za-z0-9]))"
                + "|(?<dims>\\d+x\\d+(?:x\\d+)?(?!\\w))"
                + "|(?<size>(?:(?<![A-Za-z])[aA])?\\d+(?:x\\d+)?(?:\\.\\d+)?[bBmMkKtT]"
                + "(?![A-Za-z0-9]))"
                + "|(?<space>\\d[dD](?![a-z0-9]))"
                + "|(?<letter>\\d+(?:\\.\\d+)?o(?![A-Za-z0-9]))"
                + "|(?<number>(?:(?<=[A-Za-z])[vV]|(?<![A-Za-z0-9])[vV])?\\d+(?:\\.\\d+)*)"
                + "|(?<word>\\p{L}+)"
                + "|(?<plus>\\++)");
    same(
        name -> {
          List<String> found = new ArrayList<>();
          Matcher matcher = token.matcher(name);
          while (matcher.find()) {
            found.add(kind(matcher) + " " + matcher.start() + " " + matcher.group());
          }
          return found;
        },
        name -> {
          List<String> found = new ArrayList<>();
          for (NameToken word : NameToken.of(name)) {
            found.add(word.kind() + " " + word.start() + " " + word.word());
          }
          return found;
        });
  }

  private static NameToken.Kind kind(Matcher token) {
    if (token.group("word") != null) {
      return NameToken.Kind.WORD;
    }
    if (token.group("number") != null) {
      return NameToken.Kind.NUMBER;
    }
    if (token.group("size") != null) {
      return NameToken.Kind.SIZE;
    }
    boolean lettered = token.group("dims") != null || token.group("letter") != null;
    return lettered ? NameToken.Kind.LETTERED : NameToken.Kind.NAME;
  }

  @Test
  void theLastWordIsTheLastRunOfLetters() {
    Pattern last = Pattern.compile("\\p{L}+(?=\\P{L}*$)");
    same(
        name -> {
          Matcher word = last.matcher(name);
          return word.find() ? word.start() : -1;
        },
        NameToken::lastWord);
  }

  @Test
  void makersAndNounsGoWhateverTheCase() {
    String maker =
        "^(?:(?:OpenAI|Google|Meta|Facebook|Microsoft|Anthropic|DeepMind|NVIDIA|Apple|Amazon"
            + "|Alibaba|Baidu|Tencent)['\u2019]s (?=.)"
            + "|OpenAI[ -](?=(?i:o\\d|GPT|ChatGPT|Whisper))"
            + "|Anthropic[ -](?=Claude)|Google[ -](?=Gem(?:ini|ma))|Meta[ -](?=(?i:Llama))"
            + "|Microsoft[ -](?=Phi-)|Alibaba[ -](?=Qwen))";
    bare(Group.SYSTEM, maker, "(?i)(?<=[\\w+])[ -](?:(?:model|algorithm|method|test)s?)$", "");
    bare(Group.DATA, maker, "(?i)(?<=[\\w+])[ -](?:(?:data ?set|benchmark|challenge)s?)$", "");
    String ofMetrics = "(?:score|metric)s?|(?<=@(?:\\d{1,4}|[kn]) )(?:accuracy|rates?)";
    bare(Group.METRIC, maker, "(?i)(?<=[\\w+])[ -](?:" + ofMetrics + ")$", "");
    bare(Group.TASK, "^\\b\\B", "(?<=\\w[ -])QA$", "question answering");
  }

  private static void bare(Group group, String maker, String end, String instead) {
    Pattern start = Pattern.compile(maker);
    Pattern ending = Pattern.compile(end);
    same(
        name -> {
          String joined =
              Spelling.plain(name)
                  .replace("&", " and ")
                  .replaceAll("(?i)flash[- ]lite\\b", "flashlite")
                  .replaceAll("(?<=\\d) x (?=\\d)", "x");
          String made = start.matcher(joined).replaceFirst("");
          return ending.matcher(made).replaceFirst(instead);
        },
        name -> BareName.of(group, name));
  }
}
