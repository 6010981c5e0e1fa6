package io.papergraph.claim;

import java.util.Locale;

/** How a paper relates to a thing, from the strongest to the weakest; the strongest one holds. */
public enum Role {
  /** The paper proposes, builds, collects, trains or releases it. */
  INTRODUCES,
  /** A system that the paper's result is set against. */
  COMPARES,
  /** What the paper's own results are measured on or with. */
  EVALUATES,
  /** Built on, fine-tuned from, trained on, applied to. */
  USES,
  /** Background only. */
  MENTIONS;

  /** The name in the guidelines' JSON, e.g. {@code introduces}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
