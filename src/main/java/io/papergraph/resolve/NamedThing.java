package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.List;

/**
 * A thing that a vocabulary knows.
 *
 * @param type its type; its labels hold for every type of the {@link Group}
 * @param label the preferred label
 * @param labels all labels, the preferred one among them
 * @param hints short forms that stand for it where a name is known to be of this type, but that
 *     other things of the group go by too
 * @param families labels of the lines that it is a member of
 * @param apart whether the vocabulary has the last word: names of two such things are different
 *     unless one is the other's family
 */
public record NamedThing(
    EntityType type,
    String label,
    List<String> labels,
    List<String> hints,
    List<String> families,
    boolean apart) {

  public NamedThing {
    labels = List.copyOf(labels);
    hints = List.copyOf(hints);
    families = List.copyOf(families);
  }

  /** A thing of a vocabulary that knows neither types nor lines. */
  public static NamedThing of(Group group, String label, List<String> labels) {
    return new NamedThing(group.type(), label, labels, List.of(), List.of(), false);
  }

  /** Whether a short form, as {@link NameForm#key} writes it, is among the hints. */
  boolean isHint(String formKey) {
    return hints.stream().anyMatch(hint -> NameForm.of(group(), hint).key().equals(formKey));
  }

  Group group() {
    return Group.of(type);
  }
}
