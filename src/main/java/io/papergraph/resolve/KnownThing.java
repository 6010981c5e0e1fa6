package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.List;
import java.util.Set;

/**
 * A thing of a store, as the search for duplicates looks at it.
 *
 * @param id tells it from the others, e.g. its IRI
 * @param type its settled type
 * @param label what it is shown as
 * @param names what it goes by, short forms only where they mean nothing else; the label may be
 *     among them
 * @param papers the number of papers that use one of the names, a paper once a name
 * @param pages repositories and pages linked by the papers that introduce it
 */
public record KnownThing(
    String id, EntityType type, String label, List<String> names, long papers, Set<String> pages) {

  public KnownThing {
    names = List.copyOf(names);
    pages = Set.copyOf(pages);
  }

  /**
   * The same, its type given by the name that guidelines and ontology have for it.
   *
   * @throws IllegalArgumentException when there is no such type
   */
  public static KnownThing of(
      String id, String type, String label, List<String> names, long papers, Set<String> pages) {
    EntityType known =
        EntityType.ofLabel(type)
            .orElseThrow(() -> new IllegalArgumentException("no type '" + type + "'"));
    return new KnownThing(id, known, label, names, papers, pages);
  }

  /** The name of its type in the ontology. */
  public String typeLabel() {
    return type.label();
  }

  Group group() {
    return Group.of(type);
  }
}
