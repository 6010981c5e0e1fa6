package io.papergraph.extract;

import io.papergraph.extract.crf.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads the words of a paper into features, and tags them. */
final class TaggedReader {
  private static final double SEEN = 1e-3;
  private static final double LIKELY = 0.3;
  private static final int LONGEST_SENTENCE = 300;

  private final Lexicons lexicons;
  private final TypeCues typeCues;
  private final KnownWords words;
  private final Unlabelled learned;
  private final WordFeatures alone;
  private final ShortForms shortForms;
  private final Supplier<Features> empty;

  TaggedReader(Lexicons lexicons, Names names, Unlabelled learned) {
    this(lexicons, names, learned, Features::new);
  }

  /** A reader of all features but those of some groups. */
  static TaggedReader without(
      Set<FeatureGroup> groups, Lexicons lexicons, Names names, Unlabelled learned) {
    return new TaggedReader(
        lexicons,
        names,
        learned,
        groups.isEmpty() ? Features::new : () -> new RemainingFeatures(groups));
  }

  private TaggedReader(
      Lexicons lexicons, Names names, Unlabelled learned, Supplier<Features> empty) {
    this.lexicons = lexicons;
    this.typeCues = new TypeCues(lexicons, names);
    this.words = new KnownWords(lexicons, names, learned);
    this.learned = learned;
    this.alone = new WordFeatures(learned.clusters());
    this.shortForms = new ShortForms(lexicons);
    this.empty = empty;
  }

  /** A stretch of words that is tagged as one sequence, with their feature keys. */
  record Sentence(Passage passage, int first, int end, List<long[]> words) {}

  /** Finds spans among words {@code first} to {@code end} of a sentence, asked in their order. */
  interface Spans {
    List<Span> spans(TagFeatures features, int first, int end);
  }

  /** Hands over every sentence, title first; what is no sentence is cut into parts. */
  void sentences(RuleReader.Reading reading, Consumer<Sentence> each) {
    DocumentFacts facts = facts(reading);
    for (Passage passage : reading.document().passages()) {
      TagFeatures features = features(facts, passage);
      for (int first = 0; first < passage.size(); ) {
        int end = end(passage, first);
        each.accept(new Sentence(passage, first, end, features.rows(first, end)));
        first = end;
      }
    }
  }

  DocumentFacts facts(RuleReader.Reading reading) {
    return new DocumentFacts(reading, lexicons.terms(), words, learned.counts(), typeCues);
  }

  private TagFeatures features(DocumentFacts facts, Passage passage) {
    PassageFacts words = facts.of(passage.field());
    return new TagFeatures(words, alone, new PhraseFeatures(words, learned.clusters()), empty);
  }

  private static int end(Passage passage, int first) {
    return Math.min(passage.sentenceEnd(first), first + LONGEST_SENTENCE);
  }

  /**
   * A candidate for each stretch that the tagger holds possible, weighing its probability; short
   * and long forms of acronyms are tied together by candidates without a type.
   */
  List<Candidate> candidates(RuleReader.Reading reading, Spans tagger) {
    List<Candidate> found = new ArrayList<>();
    DocumentFacts facts = facts(reading);
    List<ShortForms.Stretch> likely = new ArrayList<>();
    for (Passage passage : reading.document().passages()) {
      TagFeatures features = features(facts, passage);
      for (int first = 0; first < passage.size(); ) {
        int end = end(passage, first);
        tag(passage, first, tagger.spans(features, first, end), found, likely);
        first = end;
      }
    }
    for (ShortForms.Pair pair : shortForms.find(likely)) {
      found.add(alias(pair.shortForm(), pair));
      found.add(alias(pair.longForm(), pair));
    }
    for (Acronyms.Pair pair : reading.document().acronyms()) {
      found.add(acronym(pair, pair.first(), pair.end()));
      found.add(acronym(pair, pair.shortFirst(), pair.shortEnd()));
    }
    return found;
  }

  private static void tag(
      Passage passage,
      int first,
      List<Span> spans,
      List<Candidate> found,
      List<ShortForms.Stretch> likely) {
    for (Span span : spans) {
      if (span.probability() >= LIKELY) {
        likely.add(new ShortForms.Stretch(passage, first + span.first(), first + span.end()));
      }
      found.add(
          Candidate.of(
              passage,
              first + span.first(),
              first + span.end(),
              Ordinals.type(span.type()),
              Math.min(1, span.probability()),
              TaggedNames.FINDER));
    }
  }

  private static Candidate alias(ShortForms.Stretch place, ShortForms.Pair pair) {
    ShortForms.Stretch name = pair.shortForm();
    return Candidate.named(
        place.passage(),
        place.first(),
        place.end(),
        null,
        name.passage().cut(name.first(), name.end()),
        SEEN,
        TaggedNames.FINDER);
  }

  private static Candidate acronym(Acronyms.Pair pair, int first, int end) {
    return Candidate.named(
        pair.passage(), first, end, null, pair.shortForm(), SEEN, TaggedNames.FINDER);
  }
}
