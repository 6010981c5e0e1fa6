package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Texts;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides which names as read are one thing. This is the plain rule: within a {@link Group}, names
 * meet that are equal but for case, hyphens, spaces and other punctuation; what the vocabularies
 * know also meets over its aliases there.
 */
public final class Resolver {
  /** Name and version of the rules; a change makes every store work its identities out afresh. */
  public static final String VERSION = "plain-2";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");

  private final Map<CanonicalId, CanonicalId> aliases;

  /**
   * @param aliases by group, for each thing of the vocabularies its preferred label and all its
   *     labels
   */
  public Resolver(Map<Group, ? extends Map<String, ? extends Collection<String>>> aliases) {
    Map<CanonicalId, CanonicalId> byLabel = new HashMap<>();
    aliases.forEach(
        (group, things) ->
            things.forEach(
                (preferred, labels) -> {
                  CanonicalId thing = new CanonicalId(group, key(preferred));
                  labels.forEach(l -> byLabel.putIfAbsent(new CanonicalId(group, key(l)), thing));
                }));
    this.aliases = Map.copyOf(byLabel);
  }

  /**
   * The key under which a name is compared: compatibility-normalised, lower case, letters, digits
   * and plus signs only. A name without any of these is its own key.
   */
  public static String key(String name) {
    String folded = Texts.nfkc(name).toLowerCase(Locale.ROOT);
    String key = NOT_WORD.matcher(folded).replaceAll("");
    return key.isEmpty() ? folded : key;
  }

  /** The thing that a name as read stands for. */
  public CanonicalId canonical(EntityId name) {
    CanonicalId plain = new CanonicalId(Group.of(name.type()), key(name.name()));
    return aliases.getOrDefault(plain, plain);
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
