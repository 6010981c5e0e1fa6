package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.List;
import java.util.Optional;

/** Judges two names from the rules and the vocabularies alone, whatever papers say. */
public final class NameJudge {
  private final NameVocabulary vocabulary;

  public NameJudge(NameVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Whether two names of a type name one thing. The order of the names does not matter.
   *
   * @param type the type that both are known to be of
   */
  public Verdict judge(EntityType type, String a, String b) {
    return known(type, a, b).orElseGet(() -> guessed(type, a, b));
  }

  /**
   * What spelling, marks and vocabularies say of two names; empty where they bring neither together
   * nor apart, so that something else may.
   *
   * @param type the type that both are known to be of
   */
  public Optional<Verdict> known(EntityType type, String a, String b) {
    Group group = Group.of(type);
    NameForm left = form(type, a);
    NameForm right = form(type, b);
    Optional<NamedThing> first = vocabulary.find(type, a);
    Optional<NamedThing> second = vocabulary.find(type, b);
    if (first.isPresent() && first.equals(second)) {
      return Optional.of(Verdict.same("both are labels of '" + first.get().label() + "'", 0.99));
    }
    if (NameForm.of(group, a).key().equals(NameForm.of(group, b).key())) {
      return Optional.of(Verdict.same("spelling", 0.98));
    }
    if (first.isPresent() && second.isPresent()) {
      return Optional.of(twoThings(first.get(), second.get(), left, right));
    }
    return forms(left, right);
  }

  /** The form of a name, its stem replaced where the vocabulary knows it under another label. */
  private NameForm form(EntityType type, String name) {
    Group group = Group.of(type);
    NameForm form =
        group == Group.TASK
            ? NameForm.of(group, TaskWords.spelledOut(vocabulary, name))
            : NameForm.of(group, name);
    return vocabulary
        .find(type, form.stem())
        .or(() -> vocabulary.findForm(group, form.stem()))
        .map(thing -> NameForm.of(group, thing.label()))
        .map(stem -> merged(stem, form))
        .orElse(form);
  }

  private static NameForm merged(NameForm stem, NameForm form) {
    return stem.marks().isEmpty() ? form.withStem(stem.stem()) : form.withStem(stem.key());
  }

  private static Verdict twoThings(NamedThing a, NamedThing b, NameForm left, NameForm right) {
    Optional<Verdict> written = forms(left, right);
    if (left.stem().equals(right.stem())
        && written.filter(v -> v.answer() == Verdict.Answer.DIFFERENT).isPresent()) {
      return written.get();
    }
    if (a.families().contains(b.label()) || b.families().contains(a.label())) {
      return Verdict.variant("the vocabulary has one as the line of the other", 0.98);
    }
    if (a.apart() && b.apart()) {
      return Verdict.different("the vocabulary knows them as two", 0.99);
    }
    return written
        .filter(verdict -> verdict.answer() == Verdict.Answer.VARIANT)
        .orElseGet(() -> Verdict.different("the vocabulary knows them as two", 0.98));
  }

  private static Optional<Verdict> forms(NameForm a, NameForm b) {
    if (a.key().equals(b.key())) {
      return Optional.of(Verdict.same("spelling of a stem that the vocabulary knows", 0.97));
    }
    if (!a.stem().equals(b.stem())) {
      return Optional.empty();
    }
    List<String> more = a.marksBeyond(b);
    List<String> less = b.marksBeyond(a);
    if (more.isEmpty() && less.isEmpty()) {
      return Optional.of(Verdict.same("the same version, size and edition in another order", 0.95));
    }
    if (!more.isEmpty() && !less.isEmpty()) {
      return Optional.of(
          Verdict.different("two of one line: " + joined(more) + " and " + joined(less), 0.98));
    }
    List<String> marks = more.isEmpty() ? less : more;
    NameForm line = more.isEmpty() ? a : b;
    if (marks.stream().anyMatch(Marks::isLine) && line.marks().stream().anyMatch(Marks::isSize)) {
      return Optional.of(Verdict.different("of two lines: " + joined(marks), 0.9));
    }
    return Optional.of(Verdict.variant("a member of the line: " + joined(marks), 0.95));
  }

  /** Initials may stand for much: they count only where no vocabulary knows one of the names. */
  private Verdict guessed(EntityType type, String a, String b) {
    boolean unknown = vocabulary.find(type, a).or(() -> vocabulary.find(type, b)).isEmpty();
    if (unknown && Initials.fit(a, b)) {
      return Verdict.same("the one is the initials of the other", 0.85);
    }
    return Verdict.different("no rule brings them together as " + type.label(), 0.9);
  }

  private static String joined(List<String> marks) {
    return String.join(" ", marks);
  }
}
