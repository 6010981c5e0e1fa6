package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Votes on the type of a name, from the words around its occurrences and from its spelling. */
final class TypeCues {
  private static final int APPOSITION = 14;
  private static final int LIST = 40;
  private static final double STRONG = 3;
  private static final double MIDDLE = 2;
  private static final double WEAK = 1;
  private static final Set<String> OPENERS = Set.of(",", "(", "--", "—", "–", ":", "is", "as");
  private static final Set<String> CLOSERS = Set.of("that", "which", ".");
  private static final Set<String> LISTED = Set.of(",", "and", "or", "&", "(", ")", "/", "the");
  private static final Set<String> NAMING =
      Set.of(
          "called",
          "termed",
          "named",
          "dubbed",
          "coined",
          "namely",
          "as",
          ",",
          "(",
          "\"",
          "“",
          "``",
          "'",
          "‘",
          "{",
          ":",
          "textbf",
          "\\textbf",
          "\\textit",
          "\\emph",
          "\\texttt");

  private final Lexicons lexicons;
  private final Names names;

  TypeCues(Lexicons lexicons, Names names) {
    this.lexicons = lexicons;
    this.names = names;
  }

  /** Votes by type; more is better, and there is no upper end. */
  static final class Votes {
    private final Map<EntityType, Double> sums = new EnumMap<>(EntityType.class);

    void add(@Nullable EntityType type, double weight) {
      if (type != null) {
        sums.merge(type, weight, Double::sum);
      }
    }

    @Nullable EntityType best() {
      EntityType best = null;
      for (Map.Entry<EntityType, Double> e : sums.entrySet()) {
        if (best == null || e.getValue() > sums.getOrDefault(best, 0.0)) {
          best = e.getKey();
        }
      }
      return best;
    }

    double of(EntityType type) {
      return sums.getOrDefault(type, 0.0);
    }

    double most() {
      return sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }
  }

  /** Adds what stands around words {@code first} to {@code end}. */
  void around(Passage passage, int first, int end, Votes votes) {
    after(passage, end, votes);
    before(passage, first, votes);
    votes.add(headOf(listHead(passage, first, end)), WEAK * 1.5);
    String previous = passage.lower(first - 1);
    if (previous.equals("on")
        || (previous.equals("the") && passage.lower(first - 2).equals("on"))) {
      votes.add(EntityType.DATASET, WEAK * 0.5);
    }
    if (passage.lower(first - 1).startsWith("outperform")
        || passage.lower(first - 1).startsWith("surpass")) {
      votes.add(EntityType.MODEL, WEAK * 0.5);
    }
  }

  private @Nullable EntityType headOf(@Nullable String noun) {
    EntityType type = noun == null ? null : lexicons.head(noun);
    return type == EntityType.TASK ? null : type;
  }

  private void after(Passage passage, int end, Votes votes) {
    int i = end;
    if (i < passage.size() && passage.word(i).text().endsWith("s") && !passage.word(i).isWord()) {
      i++;
    }
    while (i < passage.size()
        && (passage.word(i).is("}") || passage.word(i).is("”") || passage.word(i).is("\""))) {
      i++;
    }
    if (i < passage.size() && passage.word(i).isWord()) {
      EntityType head = headOf(passage.lower(i));
      boolean plural =
          passage.lower(i).endsWith("s")
              && head != EntityType.DATASET
              && head != EntityType.BENCHMARK;
      votes.add(head, plural ? WEAK : MIDDLE);
      if (head == null
          && i + 1 < passage.size()
          && passage.word(i + 1).isWord()
          && lexicons.head(passage.lower(i + 1)) != null
          && !lexicons.words("boundary").contains(passage.lower(i))) {
        votes.add(headOf(passage.lower(i + 1)), WEAK);
      }
    }
    apposition(passage, i, votes);
  }

  /** ", a novel framework that …" */
  private void apposition(Passage passage, int from, Votes votes) {
    int i = from;
    while (i < passage.size() && i < from + 3 && passage.word(i).is(")")) {
      i++;
    }
    if (i >= passage.size() || !OPENERS.contains(passage.lower(i))) {
      return;
    }
    i++;
    boolean title = passage.isTitle() && passage.word(i - 1).is(":");
    if (!title && !lexicons.words("determiner").contains(passage.lower(i))) {
      return;
    }
    String head = null;
    for (int end = Math.min(passage.size(), i + APPOSITION); i < end; i++) {
      String word = passage.lower(i);
      if (head != null && lexicons.words("boundary").contains(word)) {
        break;
      }
      boolean open = title || !(word.equals("for") || word.equals("of"));
      if (head == null && (!open || CLOSERS.contains(word))) {
        break;
      }
      if (headOf(word) != null) {
        head = word;
      }
    }
    votes.add(headOf(head), title ? MIDDLE : STRONG);
  }

  /** "a benchmark called …", "the framework, …" */
  private void before(Passage passage, int first, Votes votes) {
    int i = first - 1;
    int from = Math.max(passage.sentenceStart(first), first - 4);
    boolean naming = false;
    while (i >= from
        && (NAMING.contains(passage.lower(i)) || passage.word(i).kind() == Word.Kind.COMMAND)) {
      naming |= passage.word(i).isWord();
      i--;
    }
    if (i >= from) {
      String noun = passage.lower(i);
      boolean plural = noun.endsWith("s") && !noun.equals("loss");
      EntityType head = headOf(noun);
      votes.add(head, naming ? STRONG : plural ? WEAK : MIDDLE);
    }
  }

  /** The noun that heads the list a name stands in: "datasets such as A and B", "A, B datasets". */
  private @Nullable String listHead(Passage passage, int first, int end) {
    int from = Math.max(passage.sentenceStart(first), first - LIST);
    int i = first - 1;
    while (i >= from && isListed(passage, i)) {
      i--;
    }
    if (i >= from) {
      boolean such = passage.lower(i).equals("as") && passage.lower(i - 1).equals("such");
      int at = such ? i - 2 : i - 1;
      boolean opens =
          such
              || Set.of("including", "like", "namely", ":", "e.g", "i.e", ".", "--", "—")
                  .contains(passage.lower(i));
      int noun = opens ? at : i;
      while (noun >= from && !passage.word(noun).isWord()) {
        noun--;
      }
      if (noun >= from && headOf(passage.lower(noun)) != null) {
        return passage.lower(noun);
      }
    }
    int to = Math.min(passage.sentenceEnd(first), end + LIST);
    int j = end;
    while (j < to && isListed(passage, j)) {
      j++;
    }
    boolean noun = j < to && j > end && passage.word(j).isWord() && passage.lower(j).endsWith("s");
    return noun ? passage.lower(j) : null;
  }

  private boolean isListed(Passage passage, int i) {
    Word word = passage.word(i);
    return LISTED.contains(word.lower())
        || (word.isWord() && (names.isName(word) || word.startsUpper() || word.startsDigit()));
  }

  /** Adds what the spelling of a name says. */
  void spelling(String name, Votes votes) {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    votes.add(lexicons.head(last.toLowerCase(java.util.Locale.ROOT)), STRONG);
    for (Lexicons.Ending ending : lexicons.endings()) {
      if (name.endsWith(ending.text()) && name.length() > ending.text().length()) {
        votes.add(ending.type(), ending.weight());
      }
    }
    if (endsInSize(name)) {
      votes.add(EntityType.MODEL, STRONG);
    }
    int hyphen = name.indexOf('-');
    Lexicon.Term family = hyphen > 2 ? lexicons.terms().lookup(name.substring(0, hyphen)) : null;
    if (family != null) {
      votes.add(family.sense().type(), WEAK);
    }
  }

  /** A size in parameters at the end of a name: 7B, 0.5B, 350M. */
  private static boolean endsInSize(String name) {
    int end = name.length() - 1;
    if (end < 1 || "BM".indexOf(name.charAt(end)) < 0 || !Character.isDigit(name.charAt(end - 1))) {
      return false;
    }
    return true;
  }
}
