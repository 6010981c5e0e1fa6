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
 * meet that are equal but for case, hyphens, spaces and other punctuation; metrics also meet over
 * the aliases of the vocabulary.
 */
public final class Resolver {
  /** Name and version of the rules; a change makes every store work its identities out afresh. */
  public static final String VERSION = "plain-1";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+]+");

  private final Map<String, String> metricAliases;

  /**
   * @param metricAliases for each metric of the vocabulary, its preferred label and all its labels
   */
  public Resolver(Map<String, ? extends Collection<String>> metricAliases) {
    Map<String, String> byKey = new HashMap<>();
    metricAliases.forEach(
        (preferred, labels) -> labels.forEach(l -> byKey.putIfAbsent(key(l), key(preferred))));
    this.metricAliases = Map.copyOf(byKey);
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
    Group group = Group.of(name.type());
    String key = key(name.name());
    return new CanonicalId(
        group, group == Group.METRIC ? metricAliases.getOrDefault(key, key) : key);
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
