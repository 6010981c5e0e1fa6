package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Judges two names by what papers show, and by rules and vocabularies where papers say nothing. */
public final class CorpusJudge {
  private static final double ONE_THING = 0.9;
  private static final double ONE_MEANING = 0.6;
  private static final double A_LINE = 0.95;
  private static final double TWO_THINGS = 0.8;
  private static final double A_PERSON = 0.99;

  private final NameJudge rules;
  private final Corpus corpus;

  public CorpusJudge(NameJudge rules, Corpus corpus) {
    this.rules = rules;
    this.corpus = corpus;
  }

  /**
   * Whether two names of a type name one thing. The order of the names does not matter.
   *
   * @param type the type that both are known to be of
   */
  public Verdict judge(EntityType type, String a, String b) {
    List<Corpus.Thing> first = corpus.named(Group.of(type), a);
    List<Corpus.Thing> second = corpus.named(Group.of(type), b);
    if (first.isEmpty() || second.isEmpty()) {
      return unknown(rules.judge(type, a, b), first.isEmpty() ? a : "", second.isEmpty() ? b : "");
    }
    Optional<Corpus.Thing> common = first.stream().filter(second::contains).findFirst();
    if (common.isPresent()) {
      boolean sure = first.size() == 1 && second.size() == 1;
      return sure
          ? oneThing(rules.known(type, a, b), common.get(), a, b)
          : Verdict.same(
              "one of several meanings in the store: '" + common.get().label() + "'", ONE_MEANING);
    }
    return line(first, second)
        .or(() -> line(second, first))
        .or(() -> split(first, a, b))
        .or(() -> split(second, a, b))
        .or(() -> rules.known(type, a, b))
        .orElseGet(() -> twoThings(rules.judge(type, a, b)));
  }

  private static Verdict unknown(Verdict verdict, String... unknown) {
    String names =
        Stream.of(unknown)
            .filter(name -> !name.isEmpty())
            .map(name -> "'" + name + "'")
            .collect(Collectors.joining(" and "));
    return new Verdict(
        verdict.answer(),
        verdict.rule() + "; the store does not know " + names,
        verdict.confidence());
  }

  /** With what the store says of why these names stand for it; else as sure as the rules are. */
  private Verdict oneThing(Optional<Verdict> known, Corpus.Thing thing, String a, String b) {
    String rule = "one thing in the store, '" + thing.label() + "'";
    List<Corpus.Reason> reasons = new ArrayList<>();
    for (Corpus.Reason reason : corpus.reasons(thing)) {
      String key = Resolver.key(reason.name());
      if (key.equals(Resolver.key(a)) || key.equals(Resolver.key(b))) {
        reasons.add(reason);
      }
    }
    if (reasons.isEmpty()) {
      Optional<Verdict> same = known.filter(v -> v.answer() == Verdict.Answer.SAME);
      return Verdict.same(
          rule + same.map(v -> ": " + v.rule()).orElse(""),
          same.map(Verdict::confidence).orElse(ONE_THING));
    }
    String why =
        reasons.stream()
            .map(r -> "'" + r.name() + "' by " + r.rule() + " (" + r.evidence() + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    double least = reasons.stream().mapToDouble(Corpus.Reason::confidence).min().orElseThrow();
    return Verdict.same(rule + ": " + why, least);
  }

  private static Optional<Verdict> line(List<Corpus.Thing> members, List<Corpus.Thing> lines) {
    for (Corpus.Thing member : members) {
      for (Corpus.Thing line : lines) {
        if (member.lines().contains(line.id())) {
          return Optional.of(
              Verdict.variant(
                  "in the store '" + member.label() + "' is of the line '" + line.label() + "'",
                  A_LINE));
        }
      }
    }
    return Optional.empty();
  }

  /** What a person keeps apart is two things, whatever the rules say. */
  private Optional<Verdict> split(List<Corpus.Thing> things, String a, String b) {
    return things.stream()
        .flatMap(t -> corpus.split(t, a).or(() -> corpus.split(t, b)).stream())
        .findFirst()
        .map(said -> Verdict.different("two things in the store: " + said, A_PERSON));
  }

  /** Initials are a guess, which papers do not bear out where they keep the two apart. */
  private static Verdict twoThings(Verdict guess) {
    return guess.answer() == Verdict.Answer.SAME
        ? Verdict.same(guess.rule() + ", though they are two things in the store", ONE_MEANING)
        : Verdict.different("two things in the store", TWO_THINGS);
  }
}
