package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether candidates of one name are a thing of the graph, and of which type. */
final class Typer implements Typing {
  /** Candidates of one name, with their spellings. */
  record Group(List<Candidate> candidates, Set<String> surfaces) {
    void add(Candidate candidate, String surface) {
      candidates.add(candidate);
      surfaces.add(surface);
    }
  }

  private static final double LEAST = 0.3;
  private static final int MOST_OCCURRENCES = 20;

  private final TypeCues cues;

  Typer(TypeCues cues) {
    this.cues = cues;
  }

  /** The type of a group, or null when it is likely nothing. */
  @Override
  public @Nullable EntityType type(Document document, Group group) {
    double weight = 0;
    boolean introduced = false;
    Map<String, Candidate> typed = new HashMap<>();
    for (Candidate c : group.candidates()) {
      weight = Math.max(weight, c.weight());
      introduced |= c.type() == null && c.weight() >= 0.7 && !c.finder().equals("spelling");
      if (c.type() != null) {
        typed.merge(c.finder(), c, (a, b) -> a.weight() >= b.weight() ? a : b);
      }
    }
    if (weight < LEAST) {
      return null;
    }
    TypeCues.Votes votes = new TypeCues.Votes();
    typed.values().forEach(c -> votes.add(c.type(), 6 * c.weight()));
    if (typed.isEmpty() || introduced) {
      vote(document, group, votes);
    }
    if (isWeak(group, votes)) {
      return null;
    }
    if (introduced) {
      votes.add(EntityType.METHOD, 0.6);
    }
    EntityType best = votes.best();
    if (best == null) {
      return EntityType.METHOD;
    }
    return best;
  }

  /** Capitals alone, with nothing around them that says what they are, are seldom a thing. */
  private static boolean isWeak(Group group, TypeCues.Votes votes) {
    boolean capitals =
        group.candidates().stream()
            .allMatch(c -> c.finder().equals("spelling") && c.weight() < 0.5);
    return capitals && votes.most() < 1;
  }

  private void vote(Document document, Group group, TypeCues.Votes votes) {
    int seen = 0;
    for (Candidate c : group.candidates()) {
      if (seen++ > MOST_OCCURRENCES) {
        break;
      }
      for (Passage passage : document.passages()) {
        if (passage.field() == c.field()) {
          int first = passage.wordAt(c.from());
          int end = passage.wordAt(c.to() - 1) + 1;
          cues.around(passage, first, end, votes);
        }
      }
    }
    group.surfaces().forEach(s -> cues.spelling(s, votes));
  }
}
