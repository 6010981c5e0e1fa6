package io.papergraph.eval;

import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Pairs annotated entities with found ones: by name and type, by name, by place. */
final class EntityMatching {
  /** The test that a pair of the same type passed. */
  static final int STRICT = 0;

  /** The test that a pair of one name and two types passed. */
  static final int UNTYPED = 1;

  /** The test that a pair passed whose surfaces overlap in the text. */
  static final int OVERLAP = 2;

  private record Place(int from, int to) {
    boolean overlaps(Place other) {
      return from < other.to && other.from < to;
    }
  }

  private final String text;

  private EntityMatching(String text) {
    this.text = text;
  }

  static Matches<GoldPaper.Thing> of(Pair pair) {
    GoldPaper gold = pair.gold();
    EntityMatching matching =
        new EntityMatching(Texts.clean(gold.title()) + "\n" + Texts.clean(gold.abstractText()));
    return Matches.of(
        gold.entities(),
        pair.prediction().entities(),
        List.of(Scorer.same(GoldPaper.Thing::type), Scorer.same(thing -> ""), matching::overlap));
  }

  private boolean overlap(GoldPaper.Thing gold, GoldPaper.Thing found) {
    List<Place> places = places(found);
    return places(gold).stream().anyMatch(p -> places.stream().anyMatch(p::overlaps));
  }

  /** Where the spellings of a thing stand as whole words. */
  private List<Place> places(GoldPaper.Thing thing) {
    return Stream.of(thing.surfaces(), List.of(thing.name()))
        .flatMap(Collection::stream)
        .map(Texts::clean)
        .filter(surface -> !surface.isEmpty())
        .distinct()
        .flatMap(surface -> places(surface).stream())
        .toList();
  }

  private List<Place> places(String surface) {
    List<Place> places = new ArrayList<>();
    for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      if (isBorder(at) && isBorder(at + surface.length())) {
        places.add(new Place(at, at + surface.length()));
      }
    }
    return places;
  }

  private boolean isBorder(int at) {
    return at == 0 || at == text.length() || !(isInner(at - 1) && isInner(at));
  }

  private boolean isInner(int at) {
    return Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '-';
  }
}
