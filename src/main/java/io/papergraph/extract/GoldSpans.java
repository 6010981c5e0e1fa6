package io.papergraph.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the places of annotated things in a text, where they begin and end with whole words. */
final class GoldSpans {
  /** Words {@code first} to {@code end} are a thing. */
  record Place(Passage passage, int first, int end, TaggerTrainer.Thing thing) {
    private int length() {
      return end - first;
    }
  }

  private GoldSpans() {}

  /** All places of all spellings, the longest first, none overlapping another. */
  static List<Place> of(Document document, List<TaggerTrainer.Thing> things) {
    List<Place> chosen = new ArrayList<>();
    for (Passage passage : document.passages()) {
      boolean[] taken = new boolean[passage.size()];
      for (Place place : all(passage, things)) {
        boolean free = true;
        for (int i = place.first(); i < place.end(); i++) {
          free &= !taken[i];
        }
        for (int i = place.first(); free && i < place.end(); i++) {
          taken[i] = true;
        }
        if (free) {
          chosen.add(place);
        }
      }
    }
    return chosen;
  }

  private static List<Place> all(Passage passage, List<TaggerTrainer.Thing> things) {
    Map<Integer, Integer> starts = new HashMap<>();
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < passage.size(); i++) {
      starts.put(passage.word(i).from(), i);
      ends.put(passage.word(i).to(), i + 1);
    }
    List<Place> places = new ArrayList<>();
    for (TaggerTrainer.Thing thing : things) {
      for (String surface : thing.surfaces()) {
        int at = passage.text().indexOf(surface);
        for (; at >= 0; at = passage.text().indexOf(surface, at + 1)) {
          Integer first = starts.get(at);
          Integer end = ends.get(at + surface.length());
          if (first != null && end != null && end > first) {
            places.add(new Place(passage, first, end, thing));
          }
        }
      }
    }
    places.sort(Comparator.comparingInt(Place::length).reversed().thenComparingInt(Place::first));
    return places;
  }

  /** The annotated things as the settlement would give them. */
  static Settlement.Settled settle(Document document, List<Place> places) {
    List<Candidate> candidates = new ArrayList<>();
    for (Place p : places) {
      candidates.add(
          Candidate.named(
              p.passage(),
              p.first(),
              p.end(),
              p.thing().type(),
              p.thing().name(),
              1,
              TaggedNames.FINDER));
    }
    Typing annotated = (d, group) -> group.candidates().get(0).type();
    return new Settlement(annotated, (group, type, there) -> 1).settle(document, candidates);
  }
}
