package io.papergraph.extract;

import io.papergraph.claim.Evidence;
import io.papergraph.extract.crf.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Finds spans of the types of a {@link SpanModel} in texts; safe for many threads. */
public final class SpanTagger {
  private static final Comparator<TypedSpan> SUREST =
      Comparator.comparingDouble(TypedSpan::probability)
          .reversed()
          .thenComparing(Comparator.comparingInt(TypedSpan::length).reversed())
          .thenComparingInt(TypedSpan::start)
          .thenComparing(TypedSpan::type);

  private final SpanModel model;
  private final SpanReader reader;

  /**
   * @param lexicons the lists that the model was trained with
   */
  public SpanTagger(SpanModel model, Lexicons lexicons) {
    this.model = model;
    this.reader = new SpanReader(lexicons, model.learned());
  }

  /** The spans of a text, in order, none overlapping another, with calibrated probabilities. */
  public List<TypedSpan> tag(String text) {
    List<TypedSpan> spans = new ArrayList<>();
    for (TypedSpan span : choose(likely(text), model.threshold())) {
      double probability = model.beliefs().of(span.probability());
      spans.add(new TypedSpan(span.start(), span.end(), span.type(), probability));
    }
    return spans;
  }

  /** Every span that is not altogether unlikely; they may overlap. */
  public List<TypedSpan> likely(String text) {
    List<TypedSpan> spans = new ArrayList<>();
    for (TaggedReader.Sentence s : reader.sentences(text)) {
      for (Span span : model.weights().spans(s.words())) {
        Evidence place =
            s.passage().evidence(s.first() + span.first(), s.first() + span.end(), "spans");
        String type = model.types().get(span.type());
        double probability = Math.min(1, span.probability());
        spans.add(new TypedSpan(place.start(), place.end(), type, probability));
      }
    }
    return spans;
  }

  /**
   * Of the spans that are sure enough the surest, none overlapping another, in order of the text.
   */
  public static List<TypedSpan> choose(List<TypedSpan> likely, double threshold) {
    NavigableMap<Integer, TypedSpan> chosen = new TreeMap<>();
    for (TypedSpan span : likely.stream().sorted(SUREST).toList()) {
      Map.Entry<Integer, TypedSpan> before = chosen.lowerEntry(span.end());
      boolean free = before == null || !span.overlaps(before.getValue());
      if (span.probability() >= threshold && free) {
        chosen.put(span.start(), span);
      }
    }
    return List.copyOf(chosen.values());
  }
}
