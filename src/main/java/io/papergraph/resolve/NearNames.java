package io.papergraph.resolve;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scores how near two names are that no rule brings together, and gives the keys under which near
 * names meet, so that nobody has to compare all with all.
 */
final class NearNames {
  /** Shorter names are told apart by a single letter too often. */
  private static final int LEAST_SLIP = 6;

  private static final int LEAST_HELD = 4;

  /** How much of the doubt a common repository or page takes away. */
  private static final double LINKED = 0.4;

  private static final List<Shortening> SHORTENINGS =
      List.of(new GeneralWords(), new Letters(), new Contraction());

  private NearNames() {}

  /** Keys that a name shares with names near to it, if it is the longer of the two. */
  static Set<String> longKeys(Group group, NameWords name) {
    Set<String> keys = new HashSet<>();
    for (Shortening shortening : SHORTENINGS) {
      shortening.shorten(group, name, keys::add);
    }
    return keys;
  }

  /** Keys that a name shares with names near to it otherwise. */
  static Set<String> keys(NameWords name) {
    Set<String> keys = new HashSet<>();
    String joined = name.joined();
    keys.add(joined);
    if (!name.bag().isEmpty()) {
      keys.add("bag " + name.bag());
    }
    if (joined.length() >= LEAST_SLIP) {
      keys.add("slip " + joined);
      for (int i = 0; i < joined.length(); i++) {
        keys.add("slip " + joined.substring(0, i) + joined.substring(i + 1));
      }
    }
    return keys;
  }

  /** How near two names of a group are; empty when they are not. The order does not matter. */
  static Optional<Likeness> likeness(Group group, NameWords a, NameWords b) {
    if (!a.numbers().equals(b.numbers()) || a.size() == 0 || b.size() == 0) {
      return Optional.empty();
    }
    Optional<Likeness> best = better(sameWords(a, b), slip(a, b));
    for (Shortening shortening : SHORTENINGS) {
      best = better(best, shortening.likeness(group, a, b));
      best = better(best, shortening.likeness(group, b, a));
    }
    return best;
  }

  /** The score of names of two things that have a page in common. */
  static double linked(double score) {
    return score + (1 - score) * LINKED;
  }

  /** For names of things with a common page: one holds all words of the other, and more. */
  static Optional<Likeness> holding(NameWords a, NameWords b) {
    boolean first = a.size() > b.size();
    NameWords longer = first ? a : b;
    NameWords shorter = first ? b : a;
    boolean holds =
        longer.size() > shorter.size()
            && shorter.joined().length() >= LEAST_HELD
            && longer.numbers().equals(shorter.numbers())
            && Collections.indexOfSubList(longer.words(), shorter.words()) >= 0;
    return holds ? Optional.of(new Likeness(0.3, "one name holds the other")) : Optional.empty();
  }

  private static Optional<Likeness> better(Optional<Likeness> one, Optional<Likeness> other) {
    double score = one.map(Likeness::score).orElse(0.0);
    return other.filter(o -> o.score() > score).or(() -> one);
  }

  private static Optional<Likeness> sameWords(NameWords a, NameWords b) {
    if (a.joined().equals(b.joined())) {
      return Optional.of(new Likeness(0.8, "the same letters"));
    }
    if (a.bag().isEmpty() || !a.bag().equals(b.bag())) {
      return Optional.empty();
    }
    if (a.stems().equals(b.stems())) {
      return Optional.of(new Likeness(0.75, "the same words but for endings and small words"));
    }
    return Optional.of(new Likeness(0.65, "the same words in another order"));
  }

  private static Optional<Likeness> slip(NameWords a, NameWords b) {
    String one = a.joined();
    String other = b.joined();
    int least = Math.min(one.length(), other.length());
    int from = firstDifference(one, other);
    if (least < LEAST_SLIP || !isOneSlip(one.substring(from), other.substring(from))) {
      return Optional.empty();
    }
    double score = least >= 20 ? 0.85 : least >= 12 ? 0.7 : 0.5;
    double coined = isCoined(a) || isCoined(b) ? 0.25 : 0;
    double first = isWordStart(a, from) || isWordStart(b, from) ? 0.3 : 0;
    double left = Math.max(0, score - coined - first);
    return Optional.of(new Likeness(left, "one letter apart", Likeness.Kind.SLIP));
  }

  /** Whether two texts that begin otherwise are a letter more, less, other or swapped apart. */
  private static boolean isOneSlip(String a, String b) {
    int gap = a.length() - b.length();
    if (Math.abs(gap) == 1) {
      return gap > 0 ? a.substring(1).equals(b) : b.substring(1).equals(a);
    }
    if (gap != 0 || a.isEmpty()) {
      return false;
    }
    boolean swapped =
        a.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0)
            && a.substring(2).equals(b.substring(2));
    return swapped || a.substring(1).equals(b.substring(1));
  }

  private static int firstDifference(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  /** Whether a name has capitals beyond those that begin words: then each letter was chosen. */
  private static boolean isCoined(NameWords name) {
    return name.size() == 1
        || name.written().stream()
            .anyMatch(w -> w.substring(1).chars().anyMatch(Character::isUpperCase));
  }

  private static boolean isWordStart(NameWords name, int at) {
    int start = 0;
    for (String word : name.words()) {
      if (start == at) {
        return true;
      }
      start += word.length();
    }
    return false;
  }
}
