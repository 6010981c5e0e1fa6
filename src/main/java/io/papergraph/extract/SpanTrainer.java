package io.papergraph.extract;

import io.papergraph.claim.Evidence;
import io.papergraph.extract.crf.ChainTrainer;
import io.papergraph.extract.crf.Labelled;
import io.papergraph.extract.crf.Span;
import io.papergraph.extract.crf.TagSet;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns a {@link SpanModel} from texts with labelled spans of any types. Features are worked out
 * once, so that several models can be learned from parts of the texts. The same texts in the same
 * order give the same model.
 */
public final class SpanTrainer {
  /** A text with all its spans; of spans that overlap the longest is learned from. */
  public record Example(String text, List<TypedSpan> spans) {

    /** Copies the spans. */
    public Example {
      spans = List.copyOf(spans);
    }
  }

  private static final ChainTrainer.Settings SETTINGS =
      new ChainTrainer.Settings(8, 0.0125, 3e-4, 1);

  private final Unlabelled learned;
  private final TagSet tags;
  private final List<List<Labelled>> prepared = new ArrayList<>();
  private int left;

  /**
   * @param unlabelled papers to learn of words from, none of them annotated; possibly empty
   */
  public SpanTrainer(Lexicons lexicons, List<Example> examples, Stream<Paper> unlabelled) {
    this(lexicons, examples, Unlabelled.of(lexicons, unlabelled));
  }

  /**
   * @param learned what was learned of words before
   */
  SpanTrainer(Lexicons lexicons, List<Example> examples, Unlabelled learned) {
    this.learned = learned;
    this.tags =
        new TagSet(
            examples.stream()
                .flatMap(e -> e.spans().stream())
                .map(TypedSpan::type)
                .distinct()
                .sorted()
                .toList());
    SpanReader reader = new SpanReader(lexicons, learned);
    for (Example example : examples) {
      prepared.add(sentences(example, reader.sentences(example.text())));
    }
  }

  /** How many spans cannot be learned from: they overlap longer ones, or cut words in two. */
  public int left() {
    return left;
  }

  /** Learns from the examples of these numbers, counted from 0, in the order given. */
  public SpanModel train(Collection<Integer> examples) {
    List<Labelled> sentences = new ArrayList<>();
    examples.forEach(i -> sentences.addAll(prepared.get(i)));
    return new SpanModel(
        learned,
        ChainTrainer.train(tags, SETTINGS, sentences),
        SpanModel.USUAL_THRESHOLD,
        Calibration.NONE);
  }

  private List<Labelled> sentences(Example example, List<TaggedReader.Sentence> sentences) {
    List<TypedSpan> spans = outermost(example.spans());
    left += example.spans().size();
    List<Labelled> labelled = new ArrayList<>();
    for (TaggedReader.Sentence s : sentences) {
      List<Span> placed = new ArrayList<>();
      for (TypedSpan span : spans) {
        int first = s.passage().wordAtCodePoint(span.start());
        int end = s.passage().wordAtCodePoint(span.end() - 1) + 1;
        if (first >= s.first() && end <= s.end() && fits(s.passage(), first, end, span)) {
          placed.add(new Span(first - s.first(), end - s.first(), tags.type(span.type()), 1));
        }
      }
      left -= placed.size();
      labelled.add(new Labelled(s.words(), placed));
    }
    return labelled;
  }

  private static boolean fits(Passage passage, int first, int end, TypedSpan span) {
    if (first >= end) {
      return false;
    }
    Evidence place = passage.evidence(first, end, "spans");
    return place.start() == span.start() && place.end() == span.end();
  }

  /** The longest spans, none overlapping another. */
  private static List<TypedSpan> outermost(List<TypedSpan> spans) {
    List<TypedSpan> kept = new ArrayList<>();
    for (TypedSpan span :
        spans.stream().sorted(Comparator.comparingInt(TypedSpan::length).reversed()).toList()) {
      if (kept.stream().noneMatch(span::overlaps)) {
        kept.add(span);
      }
    }
    return kept;
  }
}
