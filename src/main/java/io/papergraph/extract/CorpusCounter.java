package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Paper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts words and names over unlabelled papers, in any order. */
final class CorpusCounter {
  private static final int TYPES = Ordinals.TYPES;
  private static final int LEAST_PAPERS_WORD = 5;
  private static final int LEAST_PAPERS_NAME = 2;
  private static final int LEAST_HEADS = 3;
  private static final int LONGEST = 4;

  private static final class WordCount {
    private int papers;
    private int capitals;
    private int titles;
  }

  private static final class NameCount {
    private int papers;
    private final double[] settled = new double[TYPES];
    private final double[] context = new double[TYPES];
    private final double[] heads = new double[TYPES];
    private int introduced;
    private int compared;
  }

  private final Lexicons lexicons;
  private final Introductions introductions;
  private final RuleReader reader;
  private final TypeCues cues;
  private final Map<String, WordCount> words = new HashMap<>();
  private final Map<String, NameCount> names = new HashMap<>();

  CorpusCounter(Lexicons lexicons) {
    Names spelling = new Names(lexicons);
    this.lexicons = lexicons;
    this.introductions = new Introductions(lexicons, spelling);
    this.reader = new RuleReader(lexicons, spelling, introductions);
    this.cues = new TypeCues(lexicons, spelling);
  }

  void count(Paper paper) {
    RuleReader.Reading reading = reader.read(paper);
    entities(reading.settled());
    mentions(reading);
    for (Introductions.Introduction i : introductions.find(reading.document())) {
      NameCount own = names.get(Settlement.key(i.passage().cut(i.first(), i.end())));
      if (own != null) {
        own.introduced++;
      }
    }
    words(reading.document());
    reading.document().passages().forEach(this::heads);
  }

  private void entities(Settlement.Settled settled) {
    Set<String> seen = new HashSet<>();
    for (Entity entity : settled.entities()) {
      for (String surface : entity.surfaces()) {
        String key = Settlement.key(surface);
        if (!key.isEmpty()) {
          NameCount name = names.computeIfAbsent(key, k -> new NameCount());
          name.settled[Ordinals.of(entity.id().type())]++;
          name.papers += seen.add(key) ? 1 : 0;
        }
      }
    }
  }

  private void mentions(RuleReader.Reading reading) {
    for (Mention mention : reading.settled().mentions()) {
      NameCount name = names.get(Settlement.key(mention.surface()));
      if (name == null) {
        continue;
      }
      Passage passage = reading.document().passage(mention.evidence().field());
      int first = passage.wordAtCodePoint(mention.evidence().start());
      int end = passage.wordAtCodePoint(mention.evidence().end() - 1) + 1;
      TypeCues.Votes votes = new TypeCues.Votes();
      cues.around(passage, first, end, votes);
      for (EntityType type : EntityType.values()) {
        name.context[Ordinals.of(type)] += votes.of(type);
      }
      name.compared += lexicons.words("compare").contains(passage.lower(first - 1)) ? 1 : 0;
    }
  }

  private void words(Document document) {
    Set<String> seen = new HashSet<>();
    Set<String> capital = new HashSet<>();
    Set<String> title = new HashSet<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); i++) {
        Word word = passage.word(i);
        if (!word.isWord()) {
          continue;
        }
        seen.add(word.lower());
        if (passage.isTitle()) {
          title.add(word.lower());
        } else if (word.startsUpper() && i > passage.sentenceStart(i)) {
          capital.add(word.lower());
        }
      }
    }
    for (String word : seen) {
      WordCount count = words.computeIfAbsent(word, k -> new WordCount());
      count.papers++;
      count.capitals += capital.contains(word) ? 1 : 0;
      count.titles += title.contains(word) ? 1 : 0;
    }
  }

  /** Whole phrases before a noun of kind: "the … dataset". */
  private void heads(Passage passage) {
    for (int i = 0; i < passage.size(); i++) {
      EntityType head = passage.word(i).isWord() ? lexicons.head(passage.lower(i)) : null;
      for (int first = i - 1; head != null && first >= Math.max(0, i - LONGEST); first--) {
        if (isBorder(passage, first) || (first < i - 1 && !passage.word(first + 1).spaced())) {
          break;
        }
        String key = Settlement.key(passage.cut(first, i));
        if (isBorder(passage, first - 1) && !key.isEmpty()) {
          names.computeIfAbsent(key, k -> new NameCount()).heads[Ordinals.of(head)]++;
        }
      }
    }
  }

  private boolean isBorder(Passage passage, int i) {
    return i < 0
        || !passage.word(i).isWord()
        || lexicons.words("boundary").contains(passage.lower(i))
        || lexicons.words("determiner").contains(passage.lower(i));
  }

  /** The counts so far, of what is not too rare. */
  CorpusCounts counts() {
    Map<String, CorpusCounts.WordRow> wordRows = new TreeMap<>();
    words.forEach(
        (word, n) -> {
          if (n.papers >= LEAST_PAPERS_WORD) {
            wordRows.put(
                word,
                new CorpusCounts.WordRow(
                    power(n.papers),
                    10 * n.capitals / n.papers,
                    Math.min(9, 20 * n.titles / n.papers)));
          }
        });
    Map<String, CorpusCounts.NameRow> nameRows = new TreeMap<>();
    names.forEach(
        (name, n) -> {
          if (n.papers >= LEAST_PAPERS_NAME || sum(n.heads) >= LEAST_HEADS) {
            nameRows.put(name, row(n));
          }
        });
    return CorpusCounts.of(wordRows, nameRows);
  }

  private static CorpusCounts.NameRow row(NameCount n) {
    return new CorpusCounts.NameRow(
        power(n.papers),
        most(n.settled),
        most(n.context),
        most(n.heads),
        power((int) sum(n.heads)),
        n.papers == 0 ? 0 : Math.min(4, 5 * n.introduced / n.papers),
        n.papers == 0 ? 0 : Math.min(4, 10 * n.compared / n.papers));
  }

  private static int power(int n) {
    return n == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(n);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** The greatest of the values with its share in quarters, or 0 when there is next to nothing. */
  private static int most(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    double sum = sum(values);
    return sum < 1 ? 0 : 1 + best * 4 + (int) Math.min(3, 4 * values[best] / sum);
  }
}
