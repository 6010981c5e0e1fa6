package io.papergraph.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the words of a text without a title into features for spans of any types. */
final class SpanReader {
  private final RuleReader rules;
  private final TaggedReader reader;
  private final Lexicons lexicons;
  private final WordClusters clusters;

  SpanReader(Lexicons lexicons, CorpusCounts counts, WordClusters clusters) {
    Names names = new Names(lexicons);
    this.rules = new RuleReader(lexicons, names, new Introductions(lexicons, names));
    this.reader = new TaggedReader(lexicons, names, counts);
    this.lexicons = lexicons;
    this.clusters = clusters;
  }

  /** The sentences of a text; what the rules make of it is among the features. */
  List<TaggedReader.Sentence> sentences(String text) {
    RuleReader.Reading reading = rules.read(Document.ofText(text));
    SpanFeatures more = new SpanFeatures(reading.document().abstractText(), clusters, lexicons);
    List<TaggedReader.Sentence> sentences = new ArrayList<>();
    reader.sentences(reading, s -> sentences.add(with(more, s)));
    return sentences;
  }

  private static TaggedReader.Sentence with(SpanFeatures more, TaggedReader.Sentence s) {
    List<long[]> words = new ArrayList<>();
    for (int i = s.first(); i < s.end(); i++) {
      long[] known = s.words().get(i - s.first());
      long[] added = more.of(i, s.first(), s.end());
      long[] all = Arrays.copyOf(known, known.length + added.length);
      System.arraycopy(added, 0, all, known.length, added.length);
      words.add(all);
    }
    return new TaggedReader.Sentence(s.passage(), s.first(), s.end(), words);
  }
}
