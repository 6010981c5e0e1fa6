package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Score;
import io.papergraph.extract.LinkTraits.Slot;
import io.papergraph.extract.TaggerTrainer.Measured;
import io.papergraph.extract.crf.Labelled;
import io.papergraph.extract.crf.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotated results at their numbers in a text, as examples to learn from. */
final class GoldResults {
  private static final int LINKED = LearnedResults.LINK.type("link");

  private final @Nullable Measured[] measured;

  private GoldResults(@Nullable Measured[] measured) {
    this.measured = measured;
  }

  /** Looks for the number of each result within its quote. */
  static GoldResults of(Passage passage, Quantities quantities, List<Measured> results) {
    @Nullable Measured[] measured = new @Nullable Measured[quantities.size()];
    for (Measured result : results) {
      int from = passage.text().indexOf(result.quote());
      int to = from < 0 ? passage.text().length() : from + result.quote().length();
      for (int i = 0; i < measured.length; i++) {
        Quantity q = quantities.get(i);
        int at = passage.word(q.first()).from();
        if (measured[i] == null && at >= from && at < to && isValue(q, result)) {
          measured[i] = result;
          break;
        }
      }
    }
    return new GoldResults(measured);
  }

  private static boolean isValue(Quantity q, Measured result) {
    String value = result.value().replace("-", "");
    return new Outcome(q, result.kind())
        .ends().stream().anyMatch(end -> end.asWritten().equals(value));
  }

  /** The kinds of the numbers, as one sequence. */
  Labelled kinds(List<long[]> rows) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < measured.length; i++) {
      Measured result = measured[i];
      if (result != null) {
        spans.add(new Span(i, i + 1, Ordinals.of(result.kind()), 1));
      }
    }
    return new Labelled(rows, spans);
  }

  /** For each slot of each result, one sequence of one word for each thing that could fill it. */
  List<Labelled> links(LinkTraits traits, List<Entity> entities) {
    Map<String, EntityId> names = new HashMap<>();
    for (Entity entity : entities) {
      names.put(Settlement.key(entity.id().name()), entity.id());
    }
    for (Entity entity : entities) {
      entity.surfaces().forEach(s -> names.putIfAbsent(Settlement.key(s), entity.id()));
    }
    List<Labelled> examples = new ArrayList<>();
    Map<Slot, EntityId> before = Map.of();
    for (int i = 0; i < measured.length; i++) {
      Measured result = measured[i];
      if (result != null) {
        Map<Slot, EntityId> filled = filled(result, names);
        for (Slot slot : Slot.values()) {
          examples(traits, i, slot, filled, before.get(slot), examples);
        }
        before = filled;
      }
    }
    return examples;
  }

  private static Map<Slot, EntityId> filled(Measured result, Map<String, EntityId> names) {
    Map<Slot, EntityId> filled = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      String name = result.named(slot);
      EntityId id = name == null ? null : names.get(Settlement.key(name));
      if (id != null && slot.takes(id)) {
        filled.put(slot, id);
      }
    }
    return filled;
  }

  private void examples(
      LinkTraits traits,
      int number,
      Slot slot,
      Map<Slot, EntityId> filled,
      @Nullable EntityId before,
      List<Labelled> out) {
    Measured result = measured[number];
    Score.Kind kind = result == null ? Score.Kind.ABSOLUTE : result.kind();
    List<EntityId> candidates = new ArrayList<>(traits.candidates(slot));
    if (slot == Slot.BASELINE) {
      candidates.remove(filled.get(Slot.SYSTEM));
    }
    List<long[]> rows = traits.rows(slot, candidates, number, Ordinals.of(kind), before);
    for (int c = 0; c < rows.size(); c++) {
      boolean right = candidates.get(c).equals(filled.get(slot));
      out.add(
          new Labelled(
              List.of(rows.get(c)), right ? List.of(new Span(0, 1, LINKED, 1)) : List.of()));
    }
  }
}
