package io.papergraph.resolve;

import java.util.Optional;
import java.util.function.Consumer;

/** A way in which people shorten names. */
interface Shortening {
  /**
   * Tells what a name may be shortened to in this way.
   *
   * @param use told of each short form, its words run together
   */
  void shorten(Group group, NameWords name, Consumer<String> use);

  /** How likely one name is the other's short form; empty when it cannot be. */
  Optional<Likeness> likeness(Group group, NameWords longer, NameWords shorter);
}
