package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Forms of names under a vocabulary, and the lines that a form is a member of. */
final class Families {
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

  /** The lines that a name is a member of, the nearest first. */
  static Set<CanonicalId> of(NameVocabulary vocabulary, Group group, String name) {
    Set<CanonicalId> lines = new LinkedHashSet<>();
    NameForm form = form(vocabulary, group, name);
    CanonicalId self = id(vocabulary, group, form);
    vocabulary.find(group, name).ifPresent(t -> t.families().forEach(f -> add(lines, group, f)));
    for (NameForm line : steps(form)) {
      lines.add(id(vocabulary, group, line));
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
