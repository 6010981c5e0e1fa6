package io.papergraph.eval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Measures extracted papers against annotated ones: precision, recall and F1 by row, summed over
 * papers.
 *
 * <p>Papers are paired by id, else by title; a paper that was not extracted counts as empty. An
 * entity is right when at least half of its distinct normalised names and surfaces are those of a
 * gold entity, each gold entity being matched once, and, row by row:
 *
 * <ul>
 *   <li>{@code Model} … {@code Task}: entities of that type alone;
 *   <li>{@code strict}: the type is the same; {@code merged}: Model and Method count as one, so do
 *       Dataset and Benchmark; {@code named merged}: these four alone; {@code untyped}: the name
 *       alone;
 *   <li>{@code role}: strict and the same role; {@code introduces}: named entities of that role;
 *   <li>{@code links}, {@code links kind}: cleaned address, and its kind;
 *   <li>{@code results …}: the value, and what the row names beside.
 * </ul>
 */
public final class Scorer {
  /** Counts of one row. */
  public record Row(int right, int gold, int predicted) {

    /** Share of what was predicted that is right; 0 when nothing was. */
    public double precision() {
      return predicted == 0 ? 0 : (double) right / predicted;
    }

    /** Share of gold that was found; 0 when there is none. */
    public double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    /** Harmonic mean of precision and recall; 0 when both are. */
    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /**
     * One line for a reader: the name, precision, recall and F1 in three places, the count in gold
     * and in what was predicted. Shares are rounded to four places and then to three, halves to
     * even, as the reference scorer prints them.
     */
    public String line(String name) {
      return String.format(
          Locale.ROOT,
          "%-30s%7s%7s%7s%7d%7d",
          name,
          rounded(precision()),
          rounded(recall()),
          rounded(f1()),
          gold,
          predicted);
    }

    private static String rounded(double share) {
      double four = fourPlaces(share);
      return new BigDecimal(four).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** A share in four places, halves to even, as the reference scorer keeps it. */
    static double fourPlaces(double share) {
      return new BigDecimal(share).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }

    private Row plus(Row other) {
      return new Row(right + other.right, gold + other.gold, predicted + other.predicted);
    }
  }

  private static final List<String> TYPES =
      List.of("Model", "Method", "Dataset", "Benchmark", "Metric", "Task");
  private static final Map<String, String> MERGED =
      Map.of("Model", "System", "Method", "System", "Dataset", "Data", "Benchmark", "Data");
  private static final List<String> NOUNS =
      List.of("datasets", "dataset", "benchmarks", "benchmark", "models", "model", "corpus");
  private static final Pattern IGNORED = Pattern.compile("[\\s\\-_–—/^{}\\\\$()\\[\\].,:;'\"]+");
  private static final Pattern NOT_NUMBER = Pattern.compile("[^0-9.]");

  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Scorer() {}

  /** The rows in their fixed order. */
  public static Map<String, Row> score(List<GoldPaper> gold, List<GoldPaper> predicted) {
    Scorer scorer = new Scorer();
    for (Pair pair : Pair.of(gold, predicted)) {
      GoldPaper found = pair.prediction();
      scorer.entities(pair.gold().entities(), found.entities());
      scorer.links(pair.gold().links(), found.links());
      scorer.results(pair.gold().results(), found.results());
    }
    return scorer.rows;
  }

  private void entities(List<GoldPaper.Thing> gold, List<GoldPaper.Thing> found) {
    for (String type : TYPES) {
      add(
          type,
          only(gold, e -> e.type().equals(type)),
          only(found, e -> e.type().equals(type)),
          same(e -> type));
    }
    add("strict", gold, found, same(GoldPaper.Thing::type));
    add("merged", gold, found, same(Scorer::merged));
    Function<GoldPaper.Thing, Boolean> named = e -> MERGED.containsKey(e.type());
    add("named merged", only(gold, named), only(found, named), same(Scorer::merged));
    add("untyped", gold, found, same(e -> ""));
    add("role", gold, found, same(e -> e.type() + " " + e.role()));
    Function<GoldPaper.Thing, Boolean> own =
        e -> e.role().equals("introduces") && MERGED.containsKey(e.type());
    add("introduces", only(gold, own), only(found, own), same(Scorer::merged));
  }

  private void links(List<GoldPaper.Link> gold, List<GoldPaper.Link> found) {
    add("links", gold, found, (a, b) -> address(a.url()).equals(address(b.url())));
    add("links kind", gold, found, Scorer::sameLinkAndKind);
  }

  private void results(List<GoldPaper.Result> gold, List<GoldPaper.Result> found) {
    BiPredicate<GoldPaper.Result, GoldPaper.Result> value =
        (a, b) -> number(a.value()).equals(number(b.value()));
    BiPredicate<GoldPaper.Result, GoldPaper.Result> metric =
        value.and((a, b) -> alike(a.metric(), b.metric()));
    add("results value", gold, found, value);
    add("results value+metric", gold, found, metric);
    add("results value+kind", gold, found, Scorer::sameValueAndKind);
    add("results value+system", gold, found, value.and((a, b) -> alike(a.system(), b.system())));
    add(
        "results value+metric+dataset",
        gold,
        found,
        metric.and((a, b) -> alike(a.dataset(), b.dataset())));
  }

  private <T> void add(String row, List<T> gold, List<T> found, BiPredicate<T, T> same) {
    List<T> left = new ArrayList<>(found);
    int right = 0;
    for (T g : gold) {
      for (int i = 0; i < left.size(); i++) {
        if (same.test(g, left.get(i))) {
          left.remove(i);
          right++;
          break;
        }
      }
    }
    rows.merge(row, new Row(right, gold.size(), found.size()), Row::plus);
  }

  private static <T> List<T> only(List<T> list, Function<T, Boolean> kept) {
    return list.stream().filter(kept::apply).toList();
  }

  /** Whether a found entity is a gold one, and both have the same {@code part}. */
  static BiPredicate<GoldPaper.Thing, GoldPaper.Thing> same(
      Function<GoldPaper.Thing, String> part) {
    return (gold, found) -> {
      Set<String> keys = keys(found);
      Set<String> shared = new HashSet<>(keys);
      shared.retainAll(keys(gold));
      return part.apply(gold).equals(part.apply(found))
          && !keys.isEmpty()
          && 2 * shared.size() >= keys.size();
    };
  }

  /** Links by address and kind, then by address. */
  static Matches<GoldPaper.Link> matchLinks(Pair pair) {
    return Matches.of(
        pair.gold().links(),
        pair.prediction().links(),
        List.of(Scorer::sameLinkAndKind, (a, b) -> address(a.url()).equals(address(b.url()))));
  }

  /** Results by value: those first that agree in more besides. */
  static Matches<GoldPaper.Result> matchResults(Pair pair) {
    BiPredicate<GoldPaper.Result, GoldPaper.Result> value =
        (a, b) -> number(a.value()).equals(number(b.value()));
    BiPredicate<GoldPaper.Result, GoldPaper.Result> place =
        value
            .and((a, b) -> alike(a.metric(), b.metric()))
            .and((a, b) -> alike(a.dataset(), b.dataset()));
    return Matches.of(
        pair.gold().results(),
        pair.prediction().results(),
        List.of(
            place.and(Scorer::sameValueAndKind).and((a, b) -> alike(a.system(), b.system())),
            place,
            Scorer::sameValueAndKind,
            value));
  }

  static boolean sameLinkAndKind(GoldPaper.Link gold, GoldPaper.Link found) {
    return address(gold.url()).equals(address(found.url())) && gold.kind().equals(found.kind());
  }

  static boolean sameValueAndKind(GoldPaper.Result gold, GoldPaper.Result found) {
    return number(gold.value()).equals(number(found.value())) && gold.kind().equals(found.kind());
  }

  private static String merged(GoldPaper.Thing thing) {
    return MERGED.getOrDefault(thing.type(), thing.type());
  }

  private static Set<String> keys(GoldPaper.Thing thing) {
    Set<String> keys = new HashSet<>();
    keys.add(normal(thing.name()));
    thing.surfaces().forEach(surface -> keys.add(normal(surface)));
    keys.remove("");
    return keys;
  }

  /** A name without case, hyphens, spaces, a trailing noun of kind and a plural s. */
  static String normal(String name) {
    String key = IGNORED.matcher(name.toLowerCase(Locale.ROOT).replace('’', '\'')).replaceAll("");
    for (String noun : NOUNS) {
      if (key.endsWith(noun) && key.length() > noun.length() + 1) {
        key = key.substring(0, key.length() - noun.length());
        break;
      }
    }
    boolean plural = key.length() > 3 && key.endsWith("s");
    return plural ? key.substring(0, key.length() - 1) : key;
  }

  static boolean alike(@Nullable String a, @Nullable String b) {
    String first = normal(a == null ? "" : a);
    String second = normal(b == null ? "" : b);
    return first.equals(second)
        || (!first.isEmpty()
            && !second.isEmpty()
            && (first.contains(second) || second.contains(first)));
  }

  private static String number(@Nullable String value) {
    String digits = strip(NOT_NUMBER.matcher(value == null ? "" : value).replaceAll(""), ".");
    return digits.isEmpty() ? String.valueOf(value).toLowerCase(Locale.ROOT) : digits;
  }

  /** An address without scheme, www, closing punctuation and .git, in lower case. */
  static String address(String url) {
    String key = url.strip().toLowerCase(Locale.ROOT).replace("\\_", "_");
    int scheme = key.indexOf("://");
    key = scheme < 0 ? key : key.substring(scheme + 3);
    key = strip(key.startsWith("www.") ? key.substring(4) : key, ".,;:)}]/");
    return key.endsWith(".git") ? key.substring(0, key.length() - 4) : key;
  }

  private static String strip(String text, String closing) {
    int end = text.length();
    while (end > 0 && closing.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end);
  }
}
