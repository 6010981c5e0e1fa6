package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the words of a paper into features, and tags them. */
final class TaggedReader {
  private static final double SEEN = 1e-3;
  private static final int LONGEST_SENTENCE = 300;

  private final Lexicons lexicons;
  private final Names names;
  private final TypeCues typeCues;
  private final PassageFacts.Cues cues;
  private final CorpusCounts counts;
  private final Supplier<Features> empty;

  TaggedReader(Lexicons lexicons, Names names, CorpusCounts counts) {
    this(lexicons, names, counts, Features::new);
  }

  /** A reader of all features but those of some groups. */
  static TaggedReader without(
      Set<FeatureGroup> groups, Lexicons lexicons, Names names, CorpusCounts counts) {
    return new TaggedReader(
        lexicons,
        names,
        counts,
        groups.isEmpty() ? Features::new : () -> new RemainingFeatures(groups));
  }

  private TaggedReader(
      Lexicons lexicons, Names names, CorpusCounts counts, Supplier<Features> empty) {
    this.lexicons = lexicons;
    this.names = names;
    this.typeCues = new TypeCues(lexicons, names);
    this.cues = new PassageFacts.Cues(lexicons);
    this.counts = counts;
    this.empty = empty;
  }

  /** A stretch of words that is tagged as one sequence, with their feature keys. */
  record Sentence(Passage passage, int first, int end, List<long[]> words) {}

  /** Hands over every sentence, title first; what is no sentence is cut into parts. */
  void sentences(RuleReader.Reading reading, Consumer<Sentence> each) {
    DocumentFacts facts = new DocumentFacts(reading, lexicons, names, counts, cues, typeCues);
    for (Passage passage : reading.document().passages()) {
      TagFeatures features = new TagFeatures(facts, facts.of(passage.field()), empty);
      for (int first = 0; first < passage.size(); ) {
        int end = Math.min(passage.sentenceEnd(first), first + LONGEST_SENTENCE);
        each.accept(new Sentence(passage, first, end, features.rows(first, end)));
        first = end;
      }
    }
  }

  /**
   * A candidate for each stretch that the model holds possible, weighing its probability; short and
   * long forms of acronyms are tied together by candidates without a type.
   */
  List<Candidate> candidates(RuleReader.Reading reading, ChainModel model) {
    List<Candidate> found = new ArrayList<>();
    sentences(reading, sentence -> tag(sentence, model, found));
    for (Passage passage : reading.document().passages()) {
      for (Acronyms.Pair pair : Acronyms.find(passage)) {
        found.add(acronym(pair, pair.first(), pair.end()));
        found.add(acronym(pair, pair.shortFirst(), pair.shortEnd()));
      }
    }
    return found;
  }

  private static void tag(Sentence sentence, ChainModel model, List<Candidate> found) {
    for (Span span : model.spans(sentence.words())) {
      found.add(
          Candidate.of(
              sentence.passage(),
              sentence.first() + span.first(),
              sentence.first() + span.end(),
              Ordinals.type(span.type()),
              Math.min(1, span.probability()),
              TaggedNames.FINDER));
    }
  }

  private static Candidate acronym(Acronyms.Pair pair, int first, int end) {
    return Candidate.named(
        pair.passage(), first, end, null, pair.shortForm(), SEEN, TaggedNames.FINDER);
  }
}
