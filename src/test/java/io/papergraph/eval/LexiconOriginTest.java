package io.papergraph.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * No entry of a word list was taken from a single annotated paper: a phrase that stands in one of
 * them and in none of the other papers at hand must be written like a name.
 */
class LexiconOriginTest {
  private static final Path LISTS = Path.of("src/main/resources/lexicon");
  private static final List<String> TERMS =
      List.of(
          "models", "methods", "datasets", "benchmarks", "metrics", "costs", "tasks", "generic");
  private static final Path GOLD = Path.of("../shared/gold");
  private static final Path UNLABELLED = Path.of("../shared/corpora/arxiv-2025-2026.jsonl.gz");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Phrases by their words, to be found in one pass over a text. */
  private static final class Phrases {
    private final Map<String, Phrases> next = new HashMap<>();
    private final Set<String> here = new HashSet<>();

    void add(String phrase) {
      Phrases node = this;
      for (String word : words(phrase)) {
        node = node.next.computeIfAbsent(word, w -> new Phrases());
      }
      if (node != this) {
        node.here.add(phrase);
      }
    }

    /** The phrases that stand in a text, in any case, the last word in singular or plural. */
    Set<String> in(String text) {
      List<String> words = words(text);
      Set<String> found = new HashSet<>();
      for (int first = 0; first < words.size(); first++) {
        Phrases node = this;
        for (int i = first; i < words.size() && node != null; i++) {
          String word = words.get(i);
          Phrases singular =
              word.endsWith("s") ? node.next.get(word.substring(0, word.length() - 1)) : null;
          found.addAll(singular == null ? Set.of() : singular.here);
          node = node.next.get(word);
          found.addAll(node == null ? Set.of() : node.here);
        }
      }
      return found;
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
      return words;
    }
  }

  private static Phrases phrases() throws IOException {
    Phrases phrases = new Phrases();
    for (String list : TERMS) {
      for (String line : Files.readAllLines(LISTS.resolve(list + ".txt"))) {
        if (!line.startsWith("#")) {
          List.of(line.split("\\|", -1)).forEach(phrases::add);
        }
      }
    }
    return phrases;
  }

  /** Phrases that stand in one of the papers alone, with the id of that paper. */
  private static Map<String, String> inOneAlone(Phrases phrases, List<GoldPaper> papers) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> where = new HashMap<>();
    for (GoldPaper paper : papers) {
      for (String phrase : phrases.in(paper.title() + " / " + paper.abstractText())) {
        counts.merge(phrase, 1, Integer::sum);
        where.put(phrase, paper.id());
      }
    }
    where.keySet().removeIf(phrase -> counts.getOrDefault(phrase, 0) > 1);
    return where;
  }

  private static boolean isWrittenLikeAName(String phrase) {
    return phrase.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  @Test
  void phrasesAreFoundAsWholeWordsInAnyCaseAndNumber() {
    Phrases phrases = new Phrases();
    List.of("song detection", "song", "Wren-2", "detection of song").forEach(phrases::add);
    assertEquals(
        Set.of("song detection", "song", "Wren-2"),
        phrases.in("Song detections by WREN 2, not songbird detection"));
  }

  @Test
  void thePhrasesOfOnePaperAreThoseThatNoOtherHolds() {
    Phrases phrases = new Phrases();
    List.of("song", "nest").forEach(phrases::add);
    List<GoldPaper> papers =
        List.of(
            new GoldPaper("1", "A song", "Of a nest", List.of(), List.of(), List.of()),
            new GoldPaper("2", "Songs", "", List.of(), List.of(), List.of()));
    assertEquals(Map.of("nest", "1"), inOneAlone(phrases, papers));
  }

  @Test
  void noEntryIsAPhraseOfASingleAnnotatedPaper() throws IOException {
    assumeTrue(Files.exists(UNLABELLED), "no " + UNLABELLED + " here: nothing to compare with");
    List<GoldPaper> gold =
        GoldFile.gold(List.of(GOLD.resolve("seeds.jsonl"), GOLD.resolve("arxiv.jsonl")));
    Map<String, String> suspects = inOneAlone(phrases(), gold);
    assertTrue(suspects.size() > 20, "rare names are known of: " + suspects.size());
    suspects.keySet().removeIf(LexiconOriginTest::isWrittenLikeAName);
    removeWhatOthersSay(suspects, new Annotated(gold.stream().map(GoldPaper::paper).toList()));
    Set<String> offenders = new TreeSet<>();
    suspects.forEach((phrase, paper) -> offenders.add(phrase + " (" + paper + ")"));
    assertEquals(Set.of(), offenders);
  }

  /** Takes away every phrase that stands in a record that is not annotated. */
  private static void removeWhatOthersSay(Map<String, String> suspects, Annotated annotated)
      throws IOException {
    Phrases phrases = new Phrases();
    suspects.keySet().forEach(phrases::add);
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(UNLABELLED)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = mapper.readTree(line);
        String title = record.path("title").asText();
        String text = record.path("summary").asText();
        Set<String> found = phrases.in(title + " / " + text);
        if (!found.isEmpty() && !annotated.holds(paper(title, text))) {
          suspects.keySet().removeAll(found);
        }
      }
    }
  }

  private static Paper paper(String title, String text) {
    Origin origin = new Origin("test", 0, 0, "", null, null);
    return Paper.of(List.of(), Texts.clean(title), Texts.clean(text), List.of(), null, origin);
  }
}
