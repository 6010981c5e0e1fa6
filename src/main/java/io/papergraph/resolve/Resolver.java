package io.papergraph.resolve;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which names as read are one thing, from the names and the vocabularies alone: within a
 * {@link Group}, names meet that are equal but for case, hyphens, spaces, LaTeX, accents, Greek
 * letters, number, and the order of version and edition; and over the labels of the vocabularies,
 * also where one is the stem of a name ({@code MS-COCO 2017}).
 */
public final class Resolver {
  /** Name and version of the rules; a change makes every store work its identities out afresh. */
  public static final String VERSION = "forms-2";

  private final NameVocabulary vocabulary;

  /**
   * @param vocabulary the names that are known beforehand
   */
  public Resolver(NameVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The key by which a name is looked up: plain letters in lower case, digits, plus signs, and
   * points between digits. A name without any of these is its own key.
   */
  public static String key(String name) {
    String folded = Spelling.plain(name).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    int at = 0;
    while (at < folded.length()) {
      int point = folded.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Words.isPart(point)
          || (point == '.' && isNumber(folded, at - 1) && isNumber(folded, next))) {
        key.appendCodePoint(point);
      }
      at = next;
    }
    return key.length() == 0 ? name.toLowerCase(Locale.ROOT) : key.toString();
  }

  private static boolean isNumber(String text, int at) {
    return at >= 0 && at < text.length() && Words.isNumber(text.codePointAt(at));
  }

  /** The thing that a name as read stands for. */
  public CanonicalId canonical(EntityId name) {
    Group group = Group.of(name.type());
    NameForm form = NameForm.of(group, name.name());
    return vocabulary
        .find(group, name.name(), form)
        .map(Resolver::id)
        .orElseGet(() -> spelled(group, form));
  }

  /** The thing of a name that no vocabulary knows as a whole. */
  private CanonicalId spelled(Group group, NameForm form) {
    return new CanonicalId(group, Families.preferred(vocabulary, group, form).key());
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

  /** The lines of all names of a thing; see {@link #families}. */
  public Set<CanonicalId> lines(CanonicalId thing, Collection<WrittenName> names) {
    Set<CanonicalId> lines = new LinkedHashSet<>();
    names.forEach(name -> lines.addAll(families(name.id())));
    lines.remove(thing);
    return lines;
  }

  /**
   * What a name stands for, given what papers say of short forms: as {@link #canonical}, but that a
   * short form and a long form meet where nine in ten of the papers that spell the short form out
   * say so, or more than half where a vocabulary has the short form as a hint, and that a short
   * form is its own name where a paper spells it out otherwise.
   */
  public Resolution resolve(WrittenName name, ShortForms papers) {
    Group group = name.group();
    String written = name.isSpelledOut() ? name.longForm() : name.id().name();
    NameForm form = NameForm.of(group, written);
    Optional<NamedThing> known = vocabulary.find(group, written, form);
    if (known.isPresent()) {
      return label(group, known.get());
    }
    String longKey = name.longKey();
    if (name.isSpelledOut() || isLongForm(group, longKey, papers)) {
      return ofLongForm(group, longKey, papers);
    }
    String shortKey = LongForms.isOneWord(written) ? form.key() : "";
    return ofShortForm(group, shortKey, papers)
        .orElseGet(() -> Resolution.spelling(spelled(group, form)));
  }

  private static boolean isLongForm(Group group, String longKey, ShortForms papers) {
    return !longKey.isEmpty() && !papers.shortKeys(group, longKey).isEmpty();
  }

  private Resolution ofLongForm(Group group, String longKey, ShortForms papers) {
    Optional<NamedThing> known = vocabulary.findLong(group, longKey);
    if (known.isPresent()) {
      return label(group, known.get());
    }
    Map<String, Integer> shortKeys = papers.shortKeys(group, longKey);
    if (!shortKeys.isEmpty()) {
      String shortKey = commonest(shortKeys);
      Share share = Share.of(longKey, papers.longKeys(group, shortKey));
      Optional<NamedThing> base = vocabulary.findForm(group, shortKey);
      if (share.decides(shortKey, base.isPresent()) && base.filter(this::isSpelledOut).isEmpty()) {
        return share.resolution(base(group, shortKey), shortKey);
      }
    }
    return Resolution.spelling(new CanonicalId(group, longKey));
  }

  /** Empty where no paper spells the short form out. */
  private Optional<Resolution> ofShortForm(Group group, String shortKey, ShortForms papers) {
    Map<String, Integer> longKeys =
        shortKey.isEmpty() ? Map.of() : papers.longKeys(group, shortKey);
    if (longKeys.isEmpty()) {
      return Optional.empty();
    }
    Optional<NamedThing> known = vocabulary.findLong(group, commonest(longKeys));
    if (known.isPresent()) {
      Share share = share(known.get(), longKeys);
      boolean hinted = known.get().isHint(shortKey) && share.isMost();
      if (hinted || share.decides(shortKey, true)) {
        return Optional.of(share.resolution(id(known.get()), shortKey));
      }
    }
    return Optional.of(Resolution.spelling(base(group, shortKey)));
  }

  /** The papers that spell a short form out in a way that the vocabulary knows for this thing. */
  private Share share(NamedThing thing, Map<String, Integer> longKeys) {
    int papers = 0;
    int all = 0;
    for (Map.Entry<String, Integer> longKey : longKeys.entrySet()) {
      boolean same =
          vocabulary.findLong(thing.group(), longKey.getKey()).filter(thing::equals).isPresent();
      papers += same ? longKey.getValue() : 0;
      all += longKey.getValue();
    }
    return new Share(papers, all);
  }

  /** How many of the papers that spell a short form out give this long form. */
  private record Share(int papers, int all) {
    private static final double MOST = 0.9;

    /** By the length of the short form, the papers that are enough: short ones mean many things. */
    private static final List<Integer> ENOUGH = List.of(5, 5, 5, 3, 1);

    /** The papers that are enough to overrule what everybody may mean by a well-known name. */
    private static final int ENOUGH_KNOWN = 3;

    static Share of(String longKey, Map<String, Integer> longKeys) {
      int all = longKeys.values().stream().mapToInt(n -> n).sum();
      return new Share(longKeys.getOrDefault(longKey, 0), all);
    }

    boolean decides(String shortKey, boolean isKnown) {
      int enough = ENOUGH.get(Math.min(shortKey.length(), ENOUGH.size() - 1));
      return papers >= (isKnown ? Math.max(enough, ENOUGH_KNOWN) : enough) && papers >= MOST * all;
    }

    /** As much as is asked where the vocabulary has the short form as a hint. */
    boolean isMost() {
      return 2 * papers > all;
    }

    /** Confidence by Laplace's rule of succession: one paper of one is two in three. */
    Resolution resolution(CanonicalId thing, String shortKey) {
      String evidence = papers + " of " + all + " papers that spell '" + shortKey + "' out";
      double confidence = (papers + 1.0) / (all + 2.0);
      return new Resolution(thing, Resolution.Rule.LONG_FORM, evidence, confidence);
    }
  }

  /** The thing that a short form is the name of. */
  private CanonicalId base(Group group, String shortKey) {
    return vocabulary
        .findForm(group, shortKey)
        .map(Resolver::id)
        .orElseGet(() -> spelled(group, NameForm.of(group, capitals(shortKey))));
  }

  /** A key in capitals is read as a name again: in small letters its last s would be a plural. */
  private static String capitals(String shortKey) {
    return shortKey.toUpperCase(Locale.ROOT);
  }

  /** Whether a vocabulary says what a short form of the thing is short for. */
  private boolean isSpelledOut(NamedThing thing) {
    return thing.labels().stream().anyMatch(l -> LongForms.among(l, thing.labels()).isPresent());
  }

  private static Resolution label(Group group, NamedThing thing) {
    return Resolution.label(new CanonicalId(group, key(thing.label())), thing.label());
  }

  private static CanonicalId id(NamedThing thing) {
    return new CanonicalId(thing.group(), key(thing.label()));
  }

  /** One of the names of a thing, as it is shown, and the number of papers that use it. */
  public record Use(EntityType type, String label, int papers) {}

  /**
   * What is shown for a thing: its type and its label.
   *
   * @param types by type, the papers that read the thing so
   */
  public record Profile(EntityType type, String label, Map<EntityType, Integer> types) {}

  /**
   * Settles type and label of one thing from all names that stand for it: the type that most papers
   * read, then the label that most papers write; ties go to the type that comes first in {@link
   * EntityType} and to the label that sorts first.
   *
   * @param names at least one
   */
  public static Profile settle(List<Use> names) {
    Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
    Map<String, Integer> labels = new HashMap<>();
    for (Use use : names) {
      types.merge(use.type(), use.papers(), Integer::sum);
      labels.merge(use.label(), use.papers(), Integer::sum);
    }
    return new Profile(commonest(types), commonest(labels), Map.copyOf(types));
  }

  private static <K extends Comparable<K>> K commonest(Map<K, Integer> counts) {
    Comparator<Map.Entry<K, Integer>> byCount = Map.Entry.comparingByValue();
    Comparator<Map.Entry<K, Integer>> byName = Map.Entry.comparingByKey(Comparator.reverseOrder());
    return counts.entrySet().stream().max(byCount.thenComparing(byName)).orElseThrow().getKey();
  }
}
