package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.ChainTrainer;
import io.papergraph.extract.crf.Labelled;
import io.papergraph.extract.crf.Span;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the recipe in {@code src/train} needs of this package: annotated papers as sentences of
 * words, with what the fast tagger knows of each word, and the things that given spans make.
 */
public final class EncoderPapers {
  /** The types in the order of their numbers. */
  public static final List<String> TYPES =
      Arrays.stream(EntityType.values()).map(EntityType::label).toList();

  /**
   * A sentence.
   *
   * @param facts for each word the numbers of its facts, the same for the same fact everywhere
   * @param spans first word, end and type of each annotated thing
   */
  public record Sentence(List<String> words, List<List<Integer>> facts, List<int[]> spans) {}

  private final TaggedReader reader;
  private final RuleReader rules;

  /** Reads the counts and clusters that the fast tagger ships with. */
  public EncoderPapers() {
    Lexicons lexicons = Lexicons.load();
    Names names = new Names(lexicons);
    this.reader = new TaggedReader(lexicons, names, TaggerModel.standard().learned());
    this.rules = new RuleReader(lexicons, names, new Introductions(lexicons, names));
  }

  /** The sentences of a paper, title first, as the tagger gets them. */
  public List<Sentence> sentences(TaggerTrainer.Example example) {
    RuleReader.Reading reading = rules.read(example.paper());
    List<GoldSpans.Place> places = GoldSpans.of(reading.document(), example.things());
    DocumentFacts document = reader.facts(reading);
    List<Sentence> sentences = new ArrayList<>();
    reader.sentences(reading, s -> sentences.add(sentence(s, document, places)));
    return sentences;
  }

  private Sentence sentence(
      TaggedReader.Sentence s, DocumentFacts document, List<GoldSpans.Place> places) {
    List<String> words = new ArrayList<>();
    List<List<Integer>> facts = new ArrayList<>();
    PassageFacts passage = document.of(s.passage().field());
    for (int i = s.first(); i < s.end(); i++) {
      words.add(s.passage().word(i).text());
      facts.add(facts(passage, i));
    }
    List<int[]> spans = new ArrayList<>();
    for (Span span : TaggerTrainer.spans(s, places)) {
      spans.add(new int[] {span.first(), span.end(), span.type()});
    }
    return new Sentence(words, facts, spans);
  }

  private List<Integer> facts(PassageFacts passage, int i) {
    List<String> facts = new ArrayList<>();
    facts.add("settled " + passage.settled(i));
    facts.add("sense " + passage.sense(i));
    facts.add("head " + passage.head(i));
    facts.add("name " + passage.isName(i));
    facts.add("title " + passage.passage().isTitle());
    bits(facts, "cue ", passage.cues(i));
    for (long mark : passage.marks(i)) {
      facts.add("mark " + mark);
    }
    if (passage.passage().word(i).isWord()) {
      Repeats repeats = passage.repeats(i);
      bits(facts, "around ", repeats.cues());
      facts.add("in title " + Math.min(1, repeats.inTitle()));
      facts.add("in paper " + Math.min(4, repeats.all()));
    }
    CorpusCounts.WordRow counted = passage.facts(i).counts();
    if (counted != null) {
      facts.add("frequency " + counted.frequency());
      facts.add("capitals " + counted.capitals());
      facts.add("titles " + counted.titles());
    }
    CorpusCounts.NameRow row = passage.row(i);
    if (row != null) {
      int part = passage.rowPart(i);
      facts.add("name settled " + part + " " + row.settled());
      facts.add("name context " + part + " " + row.context());
      facts.add("name heads " + part + " " + row.heads());
      facts.add("name frequency " + part + " " + row.frequency());
      facts.add("name introduced " + row.introduced());
      facts.add("name compared " + row.compared());
    }
    return facts.stream().map(String::hashCode).toList();
  }

  private static void bits(List<String> facts, String name, long mask) {
    for (long left = mask; left != 0; left &= left - 1) {
      facts.add(name + Long.numberOfTrailingZeros(left));
    }
  }

  /** The sentences of a paper as the fast tagger learns from them. */
  public List<Labelled> labelled(TaggerTrainer.Example example) {
    RuleReader.Reading reading = rules.read(example.paper());
    return TaggerTrainer.sentences(
        reading, reader, GoldSpans.of(reading.document(), example.things()));
  }

  /** The fast tagger's chain, learned from these sentences with the settings that it ships with. */
  public static ChainModel chain(List<Labelled> sentences) {
    return ChainTrainer.train(TaggerTrainer.TYPES, TaggerTrainer.NAMES, sentences);
  }

  /**
   * The things that spans make, settled as those of {@link TaggerExtractor} are.
   *
   * @param spans by the number of the sentence
   */
  public List<Entity> settle(Paper paper, Map<Integer, List<Span>> spans) {
    RuleReader.Reading reading = rules.read(paper);
    int[] sentence = {0};
    List<Candidate> candidates =
        reader.candidates(
            reading, (features, first, end) -> spans.getOrDefault(sentence[0]++, List.of()));
    TaggedNames tagged = new TaggedNames(Calibration.NONE);
    return new Settlement(tagged, tagged).settle(reading.document(), candidates).entities();
  }

  /** Learns from labelled spans, with the counts and clusters that the fast tagger ships with. */
  public static SpanTrainer trainer(List<SpanTrainer.Example> examples) {
    return new SpanTrainer(Lexicons.load(), examples, TaggerModel.standard().learned());
  }
}
