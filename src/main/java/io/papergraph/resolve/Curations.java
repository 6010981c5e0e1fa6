package io.papergraph.resolve;

import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All curations of a store, in an order of their own, each once: of two that differ in their reason
 * only, the one whose reason sorts last. Immutable.
 */
public final class Curations {
  private static final String SEPARATOR = "\u0000";

  private final String source;
  private final SortedMap<String, Curation> all = new TreeMap<>();

  private Curations(String source, Collection<? extends Curation> curations) {
    this.source = source;
    for (Curation curation : curations) {
      all.merge(String.join(SEPARATOR, curation.key()), curation, Curations::chosen);
    }
  }

  /** No curation. */
  public static Curations none() {
    return new Curations("", List.of());
  }

  /**
   * These curations, in whatever order.
   *
   * @param source where they are written, for messages
   */
  public static Curations of(String source, Collection<? extends Curation> curations) {
    return new Curations(source, curations);
  }

  private static Curation chosen(Curation one, Curation other) {
    int byReason = one.because().compareTo(other.because());
    int order = byReason == 0 ? other.text().compareTo(one.text()) : byReason;
    return order >= 0 ? one : other;
  }

  /** Where they are written. */
  public String source() {
    return source;
  }

  /** Every curation, sorted by kind and name. */
  public List<Curation> all() {
    return List.copyOf(all.values());
  }

  /** These and one more, which takes the place of one that differs in its reason only. */
  public Curations with(Curation more) {
    List<Curation> others = new ArrayList<>(all());
    others.removeIf(c -> c.key().equals(more.key()) && !more.because().isEmpty());
    others.add(more);
    return new Curations(source, others);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Changes whenever a curation, or the reason for one, changes; 64 lower-case hex digits. */
  public String fingerprint() {
    return Texts.sha256(
        all.values().stream()
            .map(c -> String.join(SEPARATOR, c.text(), c.because()))
            .toArray(String[]::new));
  }

  /**
   * Puts the curations to work on what the rules say.
   *
   * @param rules what a name stands for by the rules
   */
  public CuratedNames over(Function<WrittenName, Resolution> rules) {
    return new CuratedNames(this, rules);
  }

  /**
   * Refuses curations of which one contradicts another, whatever papers say.
   *
   * @throws CurationException that names both
   */
  public void requireConsistent(Resolver resolver) {
    over(name -> resolver.resolve(name, ShortForms.NONE))
        .contradictions()
        .forEach(
            (one, other) -> {
              throw new CurationException(
                  String.format(
                      "%s: '%s' and '%s' contradict each other; delete one",
                      source, other.text(), one.text()));
            });
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Curations curations && all.equals(curations.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }
}
