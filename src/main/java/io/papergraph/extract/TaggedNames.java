package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.paper.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides on a name by the probabilities of all its tagged places: it is a thing when one place is
 * sure enough, of the type that all places together speak for.
 */
final class TaggedNames implements Typing, Beliefs {
  /** The name of the finder whose candidates carry probabilities. */
  static final String FINDER = "tagger";

  private static final double LEAST = 0.45;

  /** So many places tell enough: a name that fills a text costs no more than one that does not. */
  private static final int MOST_CANDIDATES = 100;

  private final Calibration calibration;

  TaggedNames(Calibration calibration) {
    this.calibration = calibration;
  }

  private record Place(Field field, int from, int to) {}

  @Override
  public @Nullable EntityType type(Document document, Typer.Group group) {
    return surest(group) < LEAST ? null : type(sums(group));
  }

  private static List<Candidate> first(Typer.Group group) {
    List<Candidate> all = group.candidates();
    return all.subList(0, Math.min(MOST_CANDIDATES, all.size()));
  }

  /** The probability, at the surest place, that the name is a thing of any type. */
  private static double surest(Typer.Group group) {
    Map<Place, Double> places = new HashMap<>();
    double most = 0;
    for (Candidate c : first(group)) {
      if (c.type() != null) {
        Place place = new Place(c.field(), c.from(), c.to());
        most = Math.max(most, places.merge(place, c.weight(), Double::sum));
      }
    }
    return most;
  }

  private static double[] sums(Typer.Group group) {
    double[] sums = new double[Ordinals.TYPES];
    for (Candidate c : first(group)) {
      if (c.type() != null) {
        sums[Ordinals.of(c.type())] += c.weight();
      }
    }
    return sums;
  }

  private static EntityType type(double[] sums) {
    int best = 0;
    for (int t = 1; t < sums.length; t++) {
      best = sums[t] > sums[best] ? t : best;
    }
    return Ordinals.type(best);
  }

  /** Sureness of the name times the share of its type, set right by the calibration. */
  @Override
  public double of(Typer.Group group, EntityType type, @Nullable Candidate there) {
    double[] sums = sums(group);
    double all = 0;
    for (double sum : sums) {
      all += sum;
    }
    double belief = all == 0 ? 0 : Math.min(1, surest(group)) * sums[Ordinals.of(type)] / all;
    return calibration.of(belief);
  }
}
