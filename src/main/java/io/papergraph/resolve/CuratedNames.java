package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Resolver.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What names stand for when curations have been put to work on what the rules say. A merge moves
 * all names of a thing, a split one name, a new type of another group the thing into that group;
 * moves follow each other to their end. Of two curations that contradict each other, the one that
 * sorts first holds.
 */
public final class CuratedNames {
  private final Curations curations;
  private final Function<WrittenName, Resolution> rules;
  private final Moves moves;
  private final Decisions decisions;

  CuratedNames(Curations curations, Function<WrittenName, Resolution> rules) {
    this.curations = curations;
    this.rules = rules;
    this.moves = new Moves(curations.all(), rules);
    this.decisions = new Decisions(curations.all(), this::canonical);
  }

  /** What is at work. */
  public Curations curations() {
    return curations;
  }

  /** The curation that a curation contradicts, so that it is left out; empty for most. */
  public Optional<Curation> opponent(Curation curation) {
    return moves.opponent(curation).or(() -> decisions.opponent(curation));
  }

  /** What a name stands for in the end, and why. */
  public Resolution resolve(WrittenName name) {
    Resolution byRules = rules.apply(name);
    List<Curation> why = moves.deciding(name, byRules.thing());
    CanonicalId thing = moves.follow(moves.start(name, byRules.thing()));
    return why.isEmpty() ? byRules : Resolution.curated(thing, text(why));
  }

  /** The thing that a name, as a person writes it, stands for in the end. */
  public CanonicalId canonical(EntityId name) {
    return moves.follow(origin(WrittenName.read(name)));
  }

  /** What a name stands for without curation. */
  public CanonicalId byRules(WrittenName name) {
    return rules.apply(name).thing();
  }

  /** What a name stands for before anything is moved: a thing of the rules, or one split off. */
  public CanonicalId origin(WrittenName name) {
    return moves.start(name, byRules(name));
  }

  /** The thing that a thing of the rules has become. */
  public CanonicalId follow(CanonicalId byRules) {
    return moves.follow(byRules);
  }

  /** The things that have become this one, in no order; it is not one of them. */
  public List<CanonicalId> absorbed(CanonicalId thing) {
    return moves.into(thing);
  }

  /**
   * A name as it is shown: with what it is short for in its paper, where alone it stands for
   * something else.
   */
  public String label(WrittenName name) {
    String written = name.id().name();
    boolean apart =
        name.isSpelledOut()
            && !resolve(WrittenName.of(name.id())).thing().equals(resolve(name).thing());
    return apart ? written + " (" + name.longForm() + ")" : written;
  }

  /** Lines of a thing as they are in the end: of its own group, and not the thing itself. */
  public Set<CanonicalId> lines(CanonicalId thing, Set<CanonicalId> byRules) {
    return byRules.stream()
        .map(moves::follow)
        .filter(line -> line.group() == thing.group() && !line.equals(thing))
        .collect(Collectors.toSet());
  }

  /** Type and label of a thing, those that a person gave it in place of the settled ones. */
  public Profile profile(CanonicalId thing, Profile settled) {
    EntityType type = decisions.type(thing).map(Curation.Retype::type).orElse(settled.type());
    String label = decisions.label(thing).orElse(settled.label());
    return new Profile(type, label, settled.types());
  }

  /** Why a thing has the type that a person gave it; empty where none did. */
  public Optional<Resolution> typed(CanonicalId thing) {
    return decisions.type(thing).map(retype -> Resolution.curated(thing, text(List.of(retype))));
  }

  /** Every thing that is as it is by a curation, under all the names that it has on the way. */
  public Set<CanonicalId> involved() {
    Set<CanonicalId> involved = new HashSet<>(moves.involved());
    involved.addAll(decisions.things());
    return involved;
  }

  /** Whether the same curations move and decide the same. */
  public boolean agrees(CuratedNames other) {
    return moves.agrees(other.moves) && decisions.agrees(other.decisions);
  }

  /** The things that have a type or label by a person. */
  public Set<CanonicalId> decided() {
    return decisions.things();
  }

  /** Each curation that contradicts another, with that. */
  Map<Curation, Curation> contradictions() {
    Map<Curation, Curation> all = new LinkedHashMap<>(moves.opponents());
    all.putAll(decisions.opponents());
    return all;
  }

  private static String text(List<Curation> why) {
    List<String> parts = new ArrayList<>();
    for (Curation curation : why) {
      String because = curation.because().isEmpty() ? "" : ": " + curation.because();
      parts.add(curation.text() + because);
    }
    return String.join("; ", parts);
  }
}
