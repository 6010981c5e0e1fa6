package io.papergraph.eval;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.extract.TaggerTrainer.Example;
import io.papergraph.extract.TaggerTrainer.Measured;
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
   * @throws GoldException when an entity has no known type or role, or a result no known kind
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
    List<Measured> results = gold.results().stream().map(r -> measured(gold, r)).toList();
    return new Example(gold.paper(), things, results);
  }

  private static Measured measured(GoldPaper gold, GoldPaper.Result r) {
    String value = r.value();
    Score.Kind kind =
        kind(r.kind())
            .orElseThrow(
                () ->
                    new GoldException(
                        "paper %s: result %s has the kind '%s'"
                            .formatted(gold.id(), value, r.kind())));
    return new Measured(
        value == null ? "" : Texts.clean(value),
        kind,
        Texts.clean(r.quote()),
        r.metric(),
        r.dataset(),
        r.task(),
        r.system(),
        r.baseline());
  }

  /** The role that the guidelines write so. */
  static Optional<Role> role(String label) {
    return Arrays.stream(Role.values()).filter(r -> r.label().equals(label)).findFirst();
  }

  /** The kind of result that the guidelines write so. */
  static Optional<Score.Kind> kind(String label) {
    return Arrays.stream(Score.Kind.values()).filter(k -> k.label().equals(label)).findFirst();
  }

  private static GoldException unknown(GoldPaper gold, GoldPaper.Thing e) {
    return new GoldException(
        "paper %s: %s has no known type or role, but '%s' and '%s'"
            .formatted(gold.id(), e.name(), e.type(), e.role()));
  }
}
