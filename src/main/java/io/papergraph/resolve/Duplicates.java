package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks among things that are kept apart for pairs that may be one. Pairs that spelling, marks or a
 * vocabulary know as line and member or as two are left out.
 *
 * <p>Only names are compared that meet under a key of {@link NearNames}, so that time and memory
 * grow with the number of names.
 */
public final class Duplicates {
  private static final Comparator<KnownThing> COMMONEST_FIRST =
      Comparator.comparingLong(KnownThing::papers)
          .reversed()
          .thenComparing(KnownThing::label)
          .thenComparing(KnownThing::id);

  /** Where a merge would move most papers, then where most papers are, then the likeliest. */
  private static final Comparator<Suspicion> ORDER =
      Comparator.comparingLong((Suspicion s) -> s.other().papers())
          .thenComparingLong(s -> s.one().papers())
          .thenComparingDouble(Suspicion::score)
          .reversed()
          .thenComparing(s -> s.one().label())
          .thenComparing(s -> s.other().label())
          .thenComparing(s -> s.one().id())
          .thenComparing(s -> s.other().id());

  private final NameJudge judge;
  private final double least;

  /**
   * @param least the score below which a pair is no suspicion
   */
  public Duplicates(NameJudge judge, double least) {
    this.judge = judge;
    this.least = least;
  }

  /**
   * The pairs that may be one thing, those first that most papers use: by the papers of the rarer
   * of the two, then by those of the other. The order of the things does not matter.
   */
  public List<Suspicion> find(Collection<KnownThing> things) {
    List<Suspicion> found = new ArrayList<>();
    for (Group group : Group.values()) {
      List<KnownThing> sorted =
          things.stream().filter(t -> t.group() == group).sorted(COMMONEST_FIRST).toList();
      new Search(group, sorted).run().forEach(found::add);
    }
    found.sort(ORDER);
    return found;
  }

  /** A name and the place of its thing. */
  private record Spelled(int thing, String name, NameWords words) {}

  /** Two names of two things, that of the commoner thing first. */
  private record Near(Spelled one, Spelled other, Likeness likeness) {
    /** Of a short form and the name that it may stand for, the latter. */
    Spelled longer() {
      return isOneLonger() ? one : other;
    }

    Spelled shorter() {
      return isOneLonger() ? other : one;
    }

    private boolean isOneLonger() {
      return one.words().size() > other.words().size();
    }
  }

  /** The search among the things of one group, the commonest first. */
  private final class Search {
    private final Group group;
    private final List<KnownThing> things;
    private final SharedPages pages;
    private final List<Spelled> names = new ArrayList<>();
    private final WordCounts words;
    private final Map<Long, Near> nearest = new HashMap<>();

    Search(Group group, List<KnownThing> things) {
      this.group = group;
      this.things = things;
      this.pages = new SharedPages(things);
      for (int i = 0; i < things.size(); i++) {
        spellings(i).forEach(names::add);
      }
      this.words = new WordCounts(names.stream().map(Spelled::words).toList());
    }

    private Stream<Spelled> spellings(int thing) {
      return things.get(thing).names().stream()
          .map(name -> new Spelled(thing, name, NameWords.of(name)));
    }

    private long papersOf(Spelled name) {
      return things.get(name.thing()).papers();
    }

    Stream<Suspicion> run() {
      Meetings meetings = new Meetings();
      for (int i = 0; i < names.size(); i++) {
        int at = i;
        NameWords words = names.get(i).words();
        NearNames.keys(words).forEach(key -> meetings.add(key, at, true));
        NearNames.longKeys(group, words).forEach(key -> meetings.add(key, at, false));
      }
      meetings.pairs((a, b) -> compare(names.get(a), names.get(b)));
      pages.pairs(this::compareLinked);
      Map<Integer, Long> shortForms = papersOfLongForms();
      return nearest.values().stream().flatMap(near -> suspicion(near, shortForms).stream());
    }

    private void compare(Spelled a, Spelled b) {
      if (a.thing() != b.thing()) {
        NearNames.likeness(group, a.words(), b.words())
            .filter(like -> like.kind() != Likeness.Kind.SLIP || !isAnotherWord(a, b))
            .ifPresent(like -> note(a, b, like));
      }
    }

    private boolean isAnotherWord(Spelled a, Spelled b) {
      return words.isAnotherWord(a.words(), b.words());
    }

    private void compareLinked(int a, int b) {
      Spelled one = labelled(a);
      Spelled other = labelled(b);
      NearNames.holding(one.words(), other.words()).ifPresent(like -> note(one, other, like));
    }

    private Spelled labelled(int thing) {
      String label = things.get(thing).label();
      return new Spelled(thing, label, NameWords.of(label));
    }

    /** Keeps the nearest names of two things, unless even a common page would not help them. */
    private void note(Spelled a, Spelled b, Likeness likeness) {
      if (NearNames.linked(likeness.score()) < least) {
        return;
      }
      Near near = a.thing() < b.thing() ? new Near(a, b, likeness) : new Near(b, a, likeness);
      long pair = (long) near.one().thing() << Integer.SIZE | near.other().thing();
      nearest.merge(pair, near, (x, y) -> y.likeness().score() > x.likeness().score() ? y : x);
    }

    /** For each thing that may be a short form, the papers of all that it may stand for. */
    private Map<Integer, Long> papersOfLongForms() {
      Map<Integer, Long> papers = new HashMap<>();
      for (Near near : nearest.values()) {
        if (near.likeness().isShortForm()) {
          papers.merge(near.shorter().thing(), papersOf(near.longer()), Long::sum);
        }
      }
      return papers;
    }

    private Optional<Suspicion> suspicion(Near near, Map<Integer, Long> longForms) {
      int a = near.one().thing();
      int b = near.other().thing();
      if (near.likeness().isShortForm() && isSpelledOut(near)) {
        return Optional.empty();
      }
      double score = near.likeness().score();
      String reason = near.likeness().reason();
      if (near.likeness().isShortForm()) {
        double all = longForms.getOrDefault(near.shorter().thing(), 1L);
        score *= Math.sqrt(papersOf(near.longer()) / all);
      }
      Optional<String> page = pages.between(a, b);
      if (page.isPresent()) {
        score = NearNames.linked(score);
        reason += "; both linked to " + page.get();
      }
      return score < least ? Optional.empty() : judged(near, score, reason);
    }

    /** Whether papers give the short form another meaning: its thing has a longer name too. */
    private boolean isSpelledOut(Near near) {
      int words = near.shorter().words().size();
      return spellings(near.shorter().thing()).anyMatch(name -> name.words().size() > words);
    }

    /** Leaves out what is known to be two; what is known to be one is no mere suspicion. */
    private Optional<Suspicion> judged(Near near, double score, String reason) {
      KnownThing one = things.get(near.one().thing());
      KnownThing other = things.get(near.other().thing());
      Optional<Verdict> labels = judge.known(one.type(), one.label(), other.label());
      Optional<Verdict> names = judge.known(one.type(), near.one().name(), near.other().name());
      if (isApart(labels) || isApart(names) || (names.isEmpty() && !isOneMember(near))) {
        return Optional.empty();
      }
      return Optional.of(
          labels
              .or(() -> names)
              .map(same -> new Suspicion(one, other, same.confidence(), same.rule()))
              .orElseGet(() -> new Suspicion(one, other, score, reason)));
    }

    /** Whether near names have the same marks: ViT-L is not short for ViT-Linearizer. */
    private boolean isOneMember(Near near) {
      NameForm one = NameForm.of(group, near.one().name());
      NameForm other = NameForm.of(group, near.other().name());
      return one.marksBeyond(other).isEmpty() && other.marksBeyond(one).isEmpty();
    }

    private static boolean isApart(Optional<Verdict> verdict) {
      return verdict.filter(v -> v.answer() != Verdict.Answer.SAME).isPresent();
    }
  }
}
