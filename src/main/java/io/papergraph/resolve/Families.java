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
  static NameForm preferred(NameVocabulary vocabulary, Group group, NameForm form) {
    return vocabulary
        .findForm(group, form.stem())
        .map(thing -> Resolver.key(thing.label()))
        .map(form::withStem)
        .orElse(form);
  }

  /**
   * The lines that a name is a member of, the nearest first. What the vocabulary has the last word
   * on is a member of the lines that it says, whatever its form looks like.
   */
  static Set<CanonicalId> of(NameVocabulary vocabulary, Group group, String name) {
    Set<CanonicalId> lines = new LinkedHashSet<>();
    NameForm written = NameForm.of(group, name);
    Optional<NamedThing> known = vocabulary.find(group, name, written);
    known.ifPresent(thing -> addLines(vocabulary, thing, lines));
    NameForm form = preferred(vocabulary, group, written);
    if (known.filter(NamedThing::apart).isEmpty()) {
      addSteps(vocabulary, group, form, known.isPresent(), lines);
    }
    lines.remove(known.map(Families::id).orElseGet(() -> id(vocabulary, group, form.key())));
    return lines;
  }

  private static void addLines(
      NameVocabulary vocabulary, NamedThing thing, Set<CanonicalId> lines) {
    for (String label : thing.families()) {
      if (lines.add(new CanonicalId(thing.group(), Resolver.key(label)))) {
        vocabulary.find(thing.group(), label).ifPresent(line -> addLines(vocabulary, line, lines));
      }
    }
  }

  /** Adds what is left of a form as its marks go; lines that no vocabulary knows where it may. */
  private static void addSteps(
      NameVocabulary vocabulary,
      Group group,
      NameForm form,
      boolean knownOnly,
      Set<CanonicalId> lines) {
    for (NameForm step : steps(form)) {
      Optional<NamedThing> known = vocabulary.findForm(group, step.key());
      if (known.isPresent() || (!knownOnly && step.stem().length() >= SHORTEST_LINE)) {
        lines.add(id(vocabulary, group, step.key()));
      }
      known.ifPresent(thing -> addLines(vocabulary, thing, lines));
      if (known.filter(NamedThing::apart).isPresent()) {
        return;
      }
    }
  }

  private static List<NameForm> steps(NameForm form) {
    if (form.marks().isEmpty()) {
      return List.of();
    }
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

  private static CanonicalId id(NameVocabulary vocabulary, Group group, String formKey) {
    return vocabulary
        .findForm(group, formKey)
        .map(Families::id)
        .orElseGet(() -> new CanonicalId(group, formKey));
  }

  private static CanonicalId id(NamedThing thing) {
    return new CanonicalId(thing.group(), Resolver.key(thing.label()));
  }
}
