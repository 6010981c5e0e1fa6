package io.papergraph.resolve;

import io.papergraph.claim.EntityType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The labels of all vocabularies, for looking names up. Immutable. */
public final class NameVocabulary {
  /** Stands where two things have labels of one form, so that the form names neither. */
  private static final NamedThing AMBIGUOUS = NamedThing.of(Group.TASK, "", List.of());

  private final Map<CanonicalId, NamedThing> byKey;
  private final Map<CanonicalId, NamedThing> byForm;
  private final Map<CanonicalId, NamedThing> byLongForm;
  private final Map<EntityType, Map<String, NamedThing>> byHint;

  /**
   * @throws IllegalArgumentException when a label names two things of one group, or a hint two of
   *     one type
   */
  public NameVocabulary(Collection<NamedThing> things) {
    Map<CanonicalId, NamedThing> keys = new HashMap<>();
    Map<EntityType, Map<String, NamedThing>> hints = new HashMap<>();
    for (NamedThing thing : things) {
      for (String label : thing.labels()) {
        CanonicalId id = new CanonicalId(thing.group(), Resolver.key(label));
        claim(keys.putIfAbsent(id, thing), thing, label);
      }
      for (String hint : thing.hints()) {
        Map<String, NamedThing> ofType = hints.computeIfAbsent(thing.type(), t -> new HashMap<>());
        claim(ofType.putIfAbsent(formKey(thing.group(), hint), thing), thing, hint);
      }
    }
    byKey = Map.copyOf(keys);
    byForm = byForm(things, label -> true, NameVocabulary::formKey);
    byLongForm =
        byForm(things, label -> !LongForms.isOneWord(label), (g, label) -> LongForms.key(label));
    byHint = Map.copyOf(hints);
  }

  /** By what their labels share with other spellings, but for what two things share. */
  private static Map<CanonicalId, NamedThing> byForm(
      Collection<NamedThing> things,
      Predicate<String> labels,
      BiFunction<Group, String, String> form) {
    Map<CanonicalId, NamedThing> found = new HashMap<>();
    for (NamedThing thing : things) {
      for (String label : thing.labels()) {
        if (labels.test(label)) {
          CanonicalId id = new CanonicalId(thing.group(), form.apply(thing.group(), label));
          found.merge(id, thing, (one, other) -> one.equals(other) ? one : AMBIGUOUS);
        }
      }
    }
    found.values().removeIf(AMBIGUOUS::equals);
    return Map.copyOf(found);
  }

  private static void claim(@Nullable NamedThing holder, NamedThing thing, String label) {
    if (holder != null && !holder.equals(thing)) {
      throw new IllegalArgumentException(
          "'" + label + "' names both " + holder.label() + " and " + thing.label());
    }
  }

  private static String formKey(Group group, String name) {
    return NameForm.of(group, name).key();
  }

  /**
   * The thing of a group that goes by this name: by the name as spelled, else by its form. The
   * plural of a short form goes by its form first, since it may be spelled like another name but
   * for case and hyphens ({@code ViTs, ViT-S}).
   */
  Optional<NamedThing> find(Group group, String name) {
    return find(group, name, NameForm.of(group, name));
  }

  /**
   * The same where the form is at hand.
   *
   * @param form that of the name
   */
  Optional<NamedThing> find(Group group, String name, NameForm form) {
    Optional<NamedThing> spelled =
        Optional.ofNullable(byKey.get(new CanonicalId(group, Resolver.key(name))));
    if (spelled.isPresent() && !Spelling.isPluralAcronym(name)) {
      return spelled;
    }
    return findForm(group, form.key()).or(() -> spelled);
  }

  /** The thing of a group one of whose labels has this form. */
  Optional<NamedThing> findForm(Group group, String formKey) {
    return Optional.ofNullable(byForm.get(new CanonicalId(group, formKey)));
  }

  /** The thing of a group one of whose labels of several words has this {@link LongForms#key}. */
  Optional<NamedThing> findLong(Group group, String longKey) {
    return Optional.ofNullable(byLongForm.get(new CanonicalId(group, longKey)));
  }

  /** The thing of a type that goes by this name, short forms that are only hints among them. */
  Optional<NamedThing> find(EntityType type, String name) {
    Group group = Group.of(type);
    NameForm form = NameForm.of(group, name);
    NamedThing hinted = byHint.getOrDefault(type, Map.of()).get(form.key());
    return hinted != null ? Optional.of(hinted) : find(group, name, form);
  }
}
