package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the names of an abstract stand, and which of them are near a number. */
final class NamedPlaces {
  /** How many words from a number its sentence is looked at. */
  static final int REACH = 25;

  private final Passage passage;
  private final List<Named> named;
  private final boolean[] inName;

  /** Takes mentions in the order of the text; those of the title stand nowhere. */
  NamedPlaces(Passage passage, List<Mention> mentions) {
    this.passage = passage;
    this.named = new ArrayList<>();
    this.inName = new boolean[passage.size()];
    for (Mention m : mentions) {
      Evidence e = m.evidence();
      if (e.field() == Field.ABSTRACT) {
        int first = passage.wordAtCodePoint(e.start());
        int end = passage.wordAtCodePoint(e.end() - 1) + 1;
        named.add(new Named(m.entity(), first, end));
        for (int i = first; i < end; i++) {
          inName[i] = true;
        }
      }
    }
  }

  boolean isNamed(int word) {
    return inName[word];
  }

  /** All names, in the order of the text. */
  List<Named> all() {
    return Collections.unmodifiableList(named);
  }

  /** Names within reach in the sentence of a number. */
  List<Named> near(Quantity q) {
    int from = Math.max(passage.sentenceStart(q.first()), q.first() - REACH);
    int to = Math.min(passage.sentenceEnd(q.first()), q.end() + REACH);
    int low = lowerBound(named, from);
    int end = low;
    while (end < named.size() && named.get(end).first() < to) {
      end++;
    }
    return named.subList(low, end);
  }

  /** How many names, of some in the order of the text, begin before a word. */
  static int lowerBound(List<Named> names, int word) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).first() < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The nearest metric at most so many words before or after a number. */
  @Nullable Named metric(Quantity q, int before, int after) {
    Named best = null;
    int least = Integer.MAX_VALUE;
    for (Named n : near(q)) {
      if (n.is(EntityType.METRIC)) {
        int distance = n.end() <= q.first() ? q.first() - n.end() : n.first() - q.end();
        int most = n.end() <= q.first() ? before : after;
        if (distance <= most && distance < least) {
          best = n;
          least = distance;
        }
      }
    }
    return best;
  }

  @Nullable EntityId nearest(Quantity q, EntityType type) {
    EntityId best = null;
    int least = Integer.MAX_VALUE;
    for (Named n : near(q)) {
      int distance = Math.min(Math.abs(n.first() - q.end()), Math.abs(q.first() - n.end()));
      if (n.is(type) && distance < least) {
        best = n.id();
        least = distance;
      }
    }
    return best;
  }
}
