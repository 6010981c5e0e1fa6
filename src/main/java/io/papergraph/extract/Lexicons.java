package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.paper.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The word lists of the rules, read once from the resources beside this class's jar. */
public final class Lexicons {
  private static final String ROOT = "/lexicon/";
  private static final String HEADS = "heads.txt";
  private static final String WORDS = "words.txt";
  private static final String ENDINGS = "endings.txt";
  private static final String PRECISIONS = "confidence.txt";

  private final Lexicon terms;
  private final Map<String, EntityType> heads;
  private final Map<String, Set<String>> words;
  private final Set<String> taskModifiers;
  private final List<Ending> endings;
  private final Precisions precisions;
  private final String hash;

  private Lexicons(
      Lexicon terms,
      Map<String, EntityType> heads,
      Map<String, Set<String>> words,
      Set<String> taskModifiers,
      List<Ending> endings,
      Precisions precisions,
      String hash) {
    this.terms = terms;
    this.heads = Map.copyOf(heads);
    this.words = Map.copyOf(words);
    this.taskModifiers = Set.copyOf(taskModifiers);
    this.endings = List.copyOf(endings);
    this.precisions = precisions;
    this.hash = hash;
  }

  /**
   * Reads all lists from the resources.
   *
   * @throws IllegalStateException when a list is missing or a line is not of its form
   */
  public static Lexicons load() {
    List<String> contents = new ArrayList<>();
    List<Lexicon.Term> terms = new ArrayList<>();
    for (Lexicon.Sense sense : Lexicon.Sense.values()) {
      String content = read(sense.file());
      contents.add(content);
      lines(content).forEach(line -> addTerms(terms, sense, line));
    }
    String headList = read(HEADS);
    String wordList = read(WORDS);
    contents.add(headList);
    contents.add(wordList);
    String endingList = read(ENDINGS);
    contents.add(endingList);
    String precisionList = read(PRECISIONS);
    contents.add(precisionList);
    String hash = Texts.sha256(contents.toArray(new String[0]));
    return new Lexicons(
        new Lexicon(terms),
        heads(headList),
        wordLists(wordList),
        taskModifiers(terms),
        endings(endingList),
        new Precisions(section(precisionList)),
        hash);
  }

  /**
   * What the end of a name says of its type.
   *
   * @param weight how much, beside a weight of 3 for an outright statement
   */
  record Ending(String text, EntityType type, double weight) {}

  List<Ending> endings() {
    return endings;
  }

  /** The confidences that findings are published with. */
  Precisions precisions() {
    return precisions;
  }

  /** SHA-256 over all lists: another list, another hash. */
  String hash() {
    return hash;
  }

  Lexicon terms() {
    return terms;
  }

  /** The type of thing that a noun such as {@code framework} or {@code datasets} names. */
  @Nullable EntityType head(String lower) {
    return heads.get(lower);
  }

  /** The words under one heading of {@code words.txt}. */
  Set<String> words(String heading) {
    Set<String> found = words.get(heading);
    if (found == null) {
      throw new IllegalStateException(WORDS + " has no heading " + heading);
    }
    return found;
  }

  /** Whether a word stands before the last word of a known task. */
  boolean isTaskModifier(String lower) {
    return taskModifiers.contains(lower);
  }

  private static Set<String> taskModifiers(List<Lexicon.Term> terms) {
    Set<String> modifiers = new HashSet<>();
    for (Lexicon.Term term : terms) {
      if (term.sense() == Lexicon.Sense.TASK) {
        String[] parts = term.spelling().toLowerCase(Locale.ROOT).split(" ", -1);
        modifiers.addAll(Arrays.asList(parts).subList(0, parts.length - 1));
      }
    }
    return modifiers;
  }

  private static void addTerms(List<Lexicon.Term> terms, Lexicon.Sense sense, String line) {
    String[] spellings = line.split("\\|", -1);
    for (String spelling : spellings) {
      terms.add(new Lexicon.Term(sense, spellings[0].strip(), spelling.strip()));
    }
  }

  private static Map<String, EntityType> heads(String content) {
    Map<String, EntityType> heads = new HashMap<>();
    section(content)
        .forEach(
            (label, nouns) -> {
              EntityType type = type(label, HEADS);
              nouns.forEach(noun -> heads.put(noun, type));
            });
    return heads;
  }

  /** Reads headings of the form {@code Type weight}. */
  private static List<Ending> endings(String content) {
    List<Ending> endings = new ArrayList<>();
    section(content)
        .forEach(
            (heading, texts) -> {
              int space = heading.indexOf(' ');
              EntityType type = type(heading.substring(0, space), ENDINGS);
              double weight = Double.parseDouble(heading.substring(space + 1));
              texts.forEach(text -> endings.add(new Ending(text, type, weight)));
            });
    return endings;
  }

  private static EntityType type(String label, String file) {
    return EntityType.ofLabel(label)
        .orElseThrow(() -> new IllegalStateException(file + ": no type " + label));
  }

  private static Map<String, Set<String>> wordLists(String content) {
    Map<String, Set<String>> words = new HashMap<>();
    section(content).forEach((heading, list) -> words.put(heading, Set.copyOf(list)));
    return words;
  }

  /** Reads lines of the form {@code heading: word word …}; a heading may come again. */
  private static Map<String, List<String>> section(String content) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    for (String line : lines(content)) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IllegalStateException("not of the form 'heading: words': " + line);
      }
      List<String> words =
          sections.computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>());
      for (String word : line.substring(colon + 2).strip().split("\\s+", -1)) {
        if (!words.contains(word)) {
          words.add(word);
        }
      }
    }
    return sections;
  }

  private static List<String> lines(String content) {
    return content.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
  }

  private static String read(String file) {
    try (InputStream in = Lexicons.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalStateException("no lexicon " + ROOT + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
