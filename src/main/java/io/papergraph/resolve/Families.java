package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Forms of names under a vocabulary, and the lines that a form is a member of. */
final class Families {
  /** A single letter, as is left of {@code T5}, names no line. */
  private static final int SHORTEST_LINE = 2;

  private Families() {}

  /** The form of a name, its stem under the preferred label of the vocabulary. */
  static NameForm form(NameVocabulary vocabulary, Group group, String name) {
    NameForm form = NameForm.of(group, name);
    return vocabulary
        .findForm(group, form.stem())
        .map(thing -> Resolver.key(thing.label()))
        .map(form::withStem)
        .orElse(form);
  }

  /**
   * The lines that a name is a member of, the nearest first; of what a vocabulary knows, those
   * alone that it knows too.
   */
  static Set<CanonicalId> of(NameVocabulary vocabulary, Group group, String name) {
    Set<CanonicalId> lines = new LinkedHashSet<>();
    NameForm form = form(vocabulary, group, name);
    CanonicalId self = id(vocabulary, group, form);
    Optional<NamedThing> known = vocabulary.find(group, name);
    known.ifPresent(thing -> thing.families().forEach(f -> add(lines, group, f)));
    for (NameForm line : steps(form)) {
      boolean isNamed = vocabulary.findForm(group, line.key()).isPresent();
      if (isNamed || (known.isEmpty() && line.stem().length() >= SHORTEST_LINE)) {
        lines.add(id(vocabulary, group, line));
      }
    }
    lines.remove(self);
    return lines;
  }

  private static void add(Set<CanonicalId> lines, Group group, String label) {
    lines.add(new CanonicalId(group, Resolver.key(label)));
  }

  private static List<NameForm> steps(NameForm form) {
    List<NameForm> steps = new ArrayList<>();
    NameForm left = form;
    List<Predicate<String>> removals =
        List.of(
            Marks::isTuning,
            Marks::isSize,
            mark -> !Marks.isLine(mark) && !Character.isDigit(mark.charAt(0)),
            Marks::isLine,
            mark -> true);
    for (Predicate<String> removal : removals) {
      List<String> kept = left.marks().stream().filter(removal.negate()).toList();
      if (kept.size() < left.marks().size()) {
        left = left.withMarks(kept);
        steps.add(left);
      }
    }
    return steps;
  }

  private static CanonicalId id(NameVocabulary vocabulary, Group group, NameForm form) {
    String key =
        vocabulary
            .findForm(group, form.key())
            .map(thing -> Resolver.key(thing.label()))
            .orElseGet(form::key);
    return new CanonicalId(group, key);
  }
}
