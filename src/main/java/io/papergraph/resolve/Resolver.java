package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides which names as read are one thing, from the names and the vocabularies alone: within a
 * {@link Group}, names meet that are equal but for case, hyphens, spaces, LaTeX, accents, Greek
 * letters, number, and the order of version and edition; and over the labels of the vocabularies,
 * also where one is the stem of a name ({@code MS-COCO 2017}).
 */
public final class Resolver {
  /** Name and version of the rules; a change makes every store work its identities out afresh. */
  public static final String VERSION = "forms-1";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+.]+");
  private static final Pattern NO_POINT = Pattern.compile("(?<!\\p{N})\\.|\\.(?!\\p{N})");

  private final NameVocabulary vocabulary;

  /**
   * @param aliases by group, for each thing of the vocabularies its preferred label and all its
   *     labels
   */
  public Resolver(Map<Group, ? extends Map<String, ? extends Collection<String>>> aliases) {
    this(new NameVocabulary(things(aliases)));
  }

  public Resolver(NameVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  private static List<NamedThing> things(
      Map<Group, ? extends Map<String, ? extends Collection<String>>> aliases) {
    List<NamedThing> things = new ArrayList<>();
    aliases.forEach(
        (group, labels) ->
            labels.forEach(
                (preferred, all) -> things.add(NamedThing.of(group, preferred, List.copyOf(all)))));
    return things;
  }

  /**
   * The key by which a name is looked up: plain letters in lower case, digits, plus signs, and
   * points between digits. A name without any of these is its own key.
   */
  public static String key(String name) {
    String folded = Spelling.plain(name).toLowerCase(Locale.ROOT);
    String spaced = NO_POINT.matcher(folded).replaceAll("");
    String key = NOT_WORD.matcher(spaced).replaceAll("");
    return key.isEmpty() ? name.toLowerCase(Locale.ROOT) : key;
  }

  /** The thing that a name as read stands for. */
  public CanonicalId canonical(EntityId name) {
    Group group = Group.of(name.type());
    return vocabulary
        .find(group, name.name())
        .map(thing -> new CanonicalId(group, key(thing.label())))
        .orElseGet(() -> new CanonicalId(group, form(group, name.name()).key()));
  }

  /**
   * The lines that a name is a member of, the nearest first: without its tuning, then without its
   * size and edition, then without its special line, then without its version. Empty where a name
   * has no such mark. {@code Qwen2.5-VL-7B-Instruct} gives the things of Qwen2.5-VL-7B, Qwen2.5-VL,
   * Qwen2.5 and Qwen.
   */
  public List<CanonicalId> families(EntityId name) {
    return List.copyOf(Families.of(vocabulary, Group.of(name.type()), name.name()));
  }

  private NameForm form(Group group, String name) {
    return Families.form(vocabulary, group, name);
  }

  /** A name as read and the number of papers that use it. */
  public record NameCount(EntityId name, int papers) {}

  /** What is shown for a thing: its type and its label. */
  public record Profile(EntityType type, String label) {}

  /**
   * Settles type and label of one thing from all names that stand for it: the type that most papers
   * read, then the label that most papers write; ties go to the type that comes first in {@link
   * EntityType} and to the label that sorts first.
   *
   * @param names at least one
   */
  public static Profile settle(List<NameCount> names) {
    Map<EntityType, Integer> types = new HashMap<>();
    Map<String, Integer> labels = new HashMap<>();
    for (NameCount n : names) {
      types.merge(n.name().type(), n.papers(), Integer::sum);
      labels.merge(n.name().name(), n.papers(), Integer::sum);
    }
    return new Profile(commonest(types), commonest(labels));
  }

  private static <K extends Comparable<K>> K commonest(Map<K, Integer> counts) {
    Comparator<Map.Entry<K, Integer>> byCount = Map.Entry.comparingByValue();
    Comparator<Map.Entry<K, Integer>> byName = Map.Entry.comparingByKey(Comparator.reverseOrder());
    return counts.entrySet().stream().max(byCount.thenComparing(byName)).orElseThrow().getKey();
  }
}
