package io.papergraph.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numeric outcome of the paper. What the text does not name is null.
 *
 * @param score the number, its unit and kind
 * @param metric what is measured
 * @param dataset the dataset or benchmark it is measured on
 * @param task the task it is measured for
 * @param system what is measured
 * @param baseline what it is compared with
 * @param evidence the shortest quote that shows it, first
 * @param confidence in (0, 1]
 */
public record Reports(
    Score score,
    @Nullable EntityId metric,
    @Nullable EntityId dataset,
    @Nullable EntityId task,
    @Nullable EntityId system,
    @Nullable EntityId baseline,
    List<Evidence> evidence,
    double confidence)
    implements Claim {

  public Reports {
    evidence = Evidences.atLeastOne(evidence);
    Confidences.check(confidence);
  }

  @Override
  public <T> T accept(Visitor<T> visitor) {
    return visitor.reports(this);
  }
}
