package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which models and methods are the paper's own, whose number one is, and against whose it stands.
 */
final class Systems {
  private static final Set<String> AGAINST =
      Set.of(
          "than",
          "over",
          "to",
          "against",
          "outperform",
          "outperforms",
          "outperforming",
          "outperformed",
          "surpass",
          "surpasses",
          "surpassing",
          "exceeds",
          "exceed",
          "beats",
          "vs",
          "versus",
          "with",
          "baseline",
          "of");

  private final Set<EntityId> introduced;
  private final @Nullable EntityId main;

  /**
   * Tells the paper's own systems from the rest.
   *
   * @param mentions in the order of the text
   * @param introduced what the paper brings in
   */
  Systems(List<Mention> mentions, Set<EntityId> introduced) {
    this.introduced = introduced;
    this.main =
        mentions.stream()
            .map(Mention::entity)
            .filter(id -> Named.isSystem(id) && introduced.contains(id))
            .findFirst()
            .orElse(null);
  }

  /**
   * The systems that stand where rules see the paper bring something in.
   *
   * @param places as {@link Introductions#place} writes them
   */
  static Set<EntityId> at(Set<Long> places, List<Mention> mentions) {
    Set<EntityId> introduced = new HashSet<>();
    for (Mention m : mentions) {
      Evidence e = m.evidence();
      if (Named.isSystem(m.entity())
          && places.contains(Introductions.place(e.field(), e.start()))) {
        introduced.add(m.entity());
      }
    }
    return introduced;
  }

  boolean isOwn(EntityId id) {
    return introduced.contains(id);
  }

  /** Whether a thing is the first of the paper's own systems. */
  boolean isMain(EntityId id) {
    return id.equals(main);
  }

  /** The first system of others, among names near a number, that it is compared with. */
  @Nullable EntityId baseline(Passage passage, List<Named> near) {
    for (Named n : near) {
      if (n.isSystem() && !introduced.contains(n.id()) && isCompared(passage, n)) {
        return n.id();
      }
    }
    return null;
  }

  private static boolean isCompared(Passage passage, Named n) {
    for (int i = n.first() - 1; i >= Math.max(0, n.first() - 4); i--) {
      if (AGAINST.contains(passage.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The system whose number it is: its own near it, else the paper's main one, else any near. */
  @Nullable EntityId system(Quantity q, List<Named> near, @Nullable EntityId baseline) {
    EntityId own = null;
    EntityId other = null;
    for (Named n : near) {
      if (!n.isSystem() || n.id().equals(baseline)) {
        continue;
      }
      if (introduced.contains(n.id())) {
        own = n.first() < q.first() || own == null ? n.id() : own;
      } else if (other == null) {
        other = n.id();
      }
    }
    if (own != null) {
      return own;
    }
    return main != null ? main : other;
  }
}
