package io.papergraph.eval;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.extract.TaggerTrainer.Example;
import io.papergraph.extract.TaggerTrainer.Thing;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Annotated papers as a trainer takes them. */
final class Examples {
  private Examples() {}

  /**
   * @throws GoldException when an entity has no known type or role
   */
  static Example of(GoldPaper gold) {
    List<Thing> things = new ArrayList<>();
    for (GoldPaper.Thing e : gold.entities()) {
      things.add(
          new Thing(
              EntityType.ofLabel(e.type()).orElseThrow(() -> unknown(gold, e)),
              Texts.clean(e.name()),
              e.surfaces().stream().map(Texts::clean).toList(),
              role(e.role()).orElseThrow(() -> unknown(gold, e))));
    }
    return new Example(gold.paper(), things);
  }

  /** The role that the guidelines write so. */
  static Optional<Role> role(String label) {
    return Arrays.stream(Role.values()).filter(r -> r.label().equals(label)).findFirst();
  }

  private static GoldException unknown(GoldPaper gold, GoldPaper.Thing e) {
    return new GoldException(
        "paper %s: %s has no known type or role, but '%s' and '%s'"
            .formatted(gold.id(), e.name(), e.type(), e.role()));
  }
}
