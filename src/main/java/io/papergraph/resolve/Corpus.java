package io.papergraph.resolve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of names from papers. */
public interface Corpus {
  /**
   * The things of a group that go by a name in any spelling: none where papers and lines have no
   * such name, several where it has several meanings.
   */
  List<Thing> named(Group group, String name);

  /** Why names of a thing stand for it. */
  List<Reason> reasons(Thing thing);

  /** What a person said who made a name a thing of its own, where that has made this thing. */
  Optional<String> split(Thing thing, String name);

  /**
   * A thing across papers.
   *
   * @param id tells it from others, e.g. its IRI
   * @param label what it is shown as
   * @param lines the ids of the lines that it is a member of
   */
  record Thing(String id, String label, Set<String> lines) {
    public Thing {
      lines = Set.copyOf(lines);
    }
  }

  /**
   * Why a name stands for its thing.
   *
   * @param name the name as papers write it
   * @param rule the rule that decided
   * @param evidence what the rule rests on, in words
   * @param confidence from 0 to 1
   */
  record Reason(String name, String rule, String evidence, double confidence) {}
}
