package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Span;
import io.papergraph.paper.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the words of a paper into features, and tags them. */
final class TaggedReader {
  private static final double SEEN = 1e-3;

  private final Lexicons lexicons;
  private final Names names;
  private final TypeCues typeCues;
  private final PassageFacts.Cues cues;
  private final CorpusCounts counts;

  TaggedReader(Lexicons lexicons, Names names, CorpusCounts counts) {
    this.lexicons = lexicons;
    this.names = names;
    this.typeCues = new TypeCues(lexicons, names);
    this.cues = new PassageFacts.Cues(lexicons);
    this.counts = counts;
  }

  /** The feature keys of each word, by passage. */
  Map<Field, List<long[]>> features(RuleReader.Reading reading) {
    DocumentFacts facts = new DocumentFacts(reading, lexicons, names, counts, cues, typeCues);
    Map<Field, List<long[]>> rows = new EnumMap<>(Field.class);
    for (PassageFacts passage : facts.all()) {
      rows.put(passage.passage().field(), TagFeatures.of(facts, passage));
    }
    return rows;
  }

  /**
   * A candidate for each stretch that the model holds possible, weighing its probability; short and
   * long forms of acronyms are tied together by candidates without a type.
   */
  List<Candidate> candidates(RuleReader.Reading reading, ChainModel model) {
    Map<Field, List<long[]>> features = features(reading);
    List<Candidate> found = new ArrayList<>();
    for (Passage passage : reading.document().passages()) {
      List<long[]> rows = features.getOrDefault(passage.field(), List.of());
      for (int start = 0; start < passage.size(); start = passage.sentenceEnd(start)) {
        for (Span span : model.spans(rows.subList(start, passage.sentenceEnd(start)))) {
          found.add(
              Candidate.of(
                  passage,
                  start + span.first(),
                  start + span.end(),
                  Ordinals.type(span.type()),
                  Math.min(1, span.probability()),
                  TaggedNames.FINDER));
        }
      }
      for (Acronyms.Pair pair : Acronyms.find(passage)) {
        found.add(acronym(pair, pair.first(), pair.end()));
        found.add(acronym(pair, pair.shortFirst(), pair.shortEnd()));
      }
    }
    return found;
  }

  private static Candidate acronym(Acronyms.Pair pair, int first, int end) {
    return Candidate.named(
        pair.passage(), first, end, null, pair.shortForm(), SEEN, TaggedNames.FINDER);
  }
}
