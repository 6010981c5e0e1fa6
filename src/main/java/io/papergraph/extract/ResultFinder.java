package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers that the abstract reports as outcomes, with what they measure. */
final class ResultFinder implements ClaimFinder {
  private static final int NEAR = 8;
  private static final int RIGHT = 5;
  private static final Set<String> LIST =
      Set.of(
          ",",
          "and",
          "or",
          "/",
          "to",
          "$",
          "\\",
          "respectively",
          "–",
          "~",
          "-",
          "(",
          ")",
          "%",
          "vs",
          "over",
          "&");

  private static final Set<String> OTHERS =
      Set.of("than", "versus", "vs", "compared", "baseline", "from");
  private static final Set<String> FILLERS =
      Set.of(
          "of",
          "up",
          "about",
          "around",
          "approximately",
          "nearly",
          "over",
          "at",
          "least",
          "as",
          "much",
          "an",
          "average",
          "roughly",
          "almost",
          "by",
          "more",
          "than",
          "sim",
          "a",
          "some");
  private static final Set<String> MORE = Set.of("more", "less", "fewer", "greater");
  private static final Set<String> REACHED =
      Set.of("to", "of", "at", "with", "reaching", "achieving", "achieves", "attains");
  private static final Set<String> CLAUSE =
      Set.of("and", "while", "on", "for", "by", "with", "over");

  private final Lexicons lexicons;
  private final ResultContext context;

  ResultFinder(Lexicons lexicons, Introductions introductions) {
    this.lexicons = lexicons;
    this.context = new ResultContext(lexicons, introductions);
  }

  @Override
  public String name() {
    return "result";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    Passage passage = document.abstractText();
    ResultContext.Scene scene = context.scene(document, mentions);
    List<Claim> claims = new ArrayList<>();
    Quantity previous = null;
    Score.Kind previousKind = null;
    for (int i = 0; i < passage.size(); i++) {
      Quantity quantity = scene.isNamed(i) ? null : Quantity.at(passage, i);
      if (quantity == null || isCount(passage, quantity)) {
        continue;
      }
      Score.Kind kind = kind(passage, quantity, scene);
      if (previous != null
          && previousKind != null
          && isChained(passage, previous, quantity)
          && quantity.unit().equals(previous.unit())) {
        kind = previousKind;
      }
      if (kind != null && !isFrom(passage, quantity)) {
        add(claims, scene, quantity, kind);
        Quantity last = Quantity.last(passage, i);
        if (last != null) {
          add(claims, scene, last, kind);
        }
      }
      if (kind != null) {
        previous = quantity;
        previousKind = kind;
      }
      i = quantity.end() - 1;
    }
    return claims;
  }

  private void add(
      List<Claim> claims, ResultContext.Scene scene, Quantity quantity, Score.Kind kind) {
    ResultContext.Around around = scene.around(quantity);
    Score.Change change = kind == Score.Kind.ABSOLUTE ? Score.Change.UNSAID : change(quantity);
    Score score = new Score(quantity.value(), quantity.unit(), kind, change, quantity.asWritten());
    Evidence quote = scene.quote(quantity, name());
    claims.add(
        new Reports(
            score,
            around.metric(),
            around.dataset(),
            around.task(),
            around.system(),
            around.baseline(),
            List.of(quote),
            lexicons.precisions().of("result", kind.label())));
  }

  /** What a number is, or null when it is no outcome. */
  private Score.@Nullable Kind kind(Passage passage, Quantity q, ResultContext.Scene scene) {
    if (q.unit().equals("x")) {
      return Score.Kind.RATIO;
    }
    if (!scene.isOutcome(q.first()) || precededBy(passage, q, OTHERS)) {
      return null;
    }
    Score.Kind led = led(passage, q);
    if (led != null && !q.unit().equals("points")) {
      return led;
    }
    if (isBy(passage, q) || !q.sign().isEmpty()) {
      return changed(passage, q, scene);
    }
    if (q.unit().equals("points")) {
      return Score.Kind.DELTA;
    }
    boolean on = scene.isOnData(q);
    if (q.unit().equals("%")) {
      return percent(passage, q, scene, on);
    }
    boolean decimal = q.asWritten().indexOf('.') >= 0;
    boolean metric = scene.hasMetric(q, 4, 3);
    if (after(passage, q, 4) == Score.Kind.DELTA && (metric || !q.unit().isEmpty())) {
      return Score.Kind.DELTA;
    }
    if (!q.unit().isEmpty()) {
      return metric || distance(passage, q, "level") < 4 ? Score.Kind.ABSOLUTE : null;
    }
    boolean adjacent = scene.hasMetric(q, 2, 1);
    return (metric && decimal) || adjacent || (on && decimal) ? Score.Kind.ABSOLUTE : null;
  }

  /** What "by 3.2 %" or "+3.2 %" is. */
  private Score.@Nullable Kind changed(Passage passage, Quantity q, ResultContext.Scene scene) {
    int delta = distance(passage, q, "delta");
    int ratio = distance(passage, q, "ratio");
    if (q.unit().equals("%") && ratio < delta) {
      return Score.Kind.RATIO;
    }
    boolean measured =
        !q.unit().isEmpty() || q.asWritten().indexOf('.') >= 0 || scene.hasMetric(q, 6, 3);
    return measured ? Score.Kind.DELTA : null;
  }

  /** What a percentage is that no "by" precedes. */
  private Score.@Nullable Kind percent(
      Passage passage, Quantity q, ResultContext.Scene scene, boolean on) {
    Score.Kind next = after(passage, q, 4);
    if (next != null) {
      return next;
    }
    if (scene.hasCost(q)) {
      return Score.Kind.RATIO;
    }
    if (passage.lower(q.end()).equals("of") && !scene.hasMetric(q, 3, 0)) {
      return Score.Kind.RATIO;
    }
    boolean metric = scene.hasMetric(q, 4, 3);
    int level = distance(passage, q, "level");
    int delta = distance(passage, q, "delta");
    int ratio = distance(passage, q, "ratio");
    if (scene.hasMetric(q, 0, 1) && delta > 3) {
      return ratio < NEAR && ratio < level ? Score.Kind.RATIO : Score.Kind.ABSOLUTE;
    }
    if (ratio < NEAR && ratio < level && ratio <= delta) {
      return Score.Kind.RATIO;
    }
    if (precededBy(passage, q, REACHED) && level <= delta) {
      return Score.Kind.ABSOLUTE;
    }
    if (delta < NEAR && delta <= level) {
      return Score.Kind.DELTA;
    }
    return level < NEAR || metric || on ? Score.Kind.ABSOLUTE : null;
  }

  /** What a noun of change after a number makes it, as in "3 % higher", "5 and 6 mAP gains". */
  private Score.@Nullable Kind after(Passage passage, Quantity q, int most) {
    int to = Math.min(passage.sentenceEnd(q.first()), q.end() + most);
    for (int i = q.end(); i < to; i++) {
      Score.Kind kind = change(passage.lower(i));
      if (kind != null) {
        return kind;
      }
      boolean list = i + 1 < to && passage.word(i + 1).startsDigit();
      if (list && (passage.lower(i).equals("and") || passage.word(i).is(","))) {
        to = Math.min(passage.sentenceEnd(q.first()), to + 3);
        continue;
      }
      boolean sign = !passage.word(i).isWord() && !isQuiet(passage, i);
      if (sign || CLAUSE.contains(passage.lower(i))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isQuiet(Passage passage, int i) {
    return Quantity.isMarkup(passage, i) || passage.word(i).is("%");
  }

  /** What a noun or verb of change just before a number makes it: "improvements of up to 3 %". */
  private Score.@Nullable Kind led(Passage passage, Quantity q) {
    int from = passage.sentenceStart(q.first());
    int i = q.first() - 1;
    if (passage.lower(i).equals("to") && passage.lower(i - 1).equals("up")) {
      i -= 2;
    }
    while (i >= from && (Quantity.isMarkup(passage, i) || FILLERS.contains(passage.lower(i)))) {
      i--;
    }
    return i >= from ? change(passage.lower(i)) : null;
  }

  private Score.@Nullable Kind change(String word) {
    if (lexicons.words("ratio").contains(word)) {
      return Score.Kind.RATIO;
    }
    return lexicons.words("delta").contains(word) ? Score.Kind.DELTA : null;
  }

  private static boolean precededBy(Passage passage, Quantity q, Set<String> words) {
    int i = q.first() - 1;
    while (i >= 0
        && (Quantity.isMarkup(passage, i)
            || !passage.word(i).isWord()
            || passage.lower(i).equals("up")
            || passage.lower(i).equals("over")
            || passage.lower(i).equals("about"))) {
      i--;
    }
    boolean than = passage.lower(i).equals("than");
    return words.contains(passage.lower(i)) && !(than && MORE.contains(passage.lower(i - 1)));
  }

  private static boolean isBy(Passage passage, Quantity q) {
    for (int i = q.first() - 1;
        i >= Math.max(passage.sentenceStart(q.first()), q.first() - 5);
        i--) {
      String word = passage.lower(i);
      if (word.equals("by")) {
        return true;
      }
      if (word.equals(",") || word.equals("and") || word.equals("(")) {
        return false;
      }
    }
    return false;
  }

  /** "from 84.6 % to 91.5 %": the first is where the change began. */
  private static boolean isFrom(Passage passage, Quantity q) {
    int i = q.first() - 1;
    while (i >= 0
        && (Quantity.isMarkup(passage, i)
            || passage.lower(i).equals("about")
            || passage.lower(i).equals("around"))) {
      i--;
    }
    if (!passage.lower(i).equals("from")) {
      return false;
    }
    for (int j = q.end(); j < Math.min(passage.size(), q.end() + 4); j++) {
      if (passage.lower(j).equals("to") || passage.lower(j).equals("→")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a number counts things rather than measuring an outcome. */
  private boolean isCount(Passage passage, Quantity q) {
    if (!q.unit().isEmpty()) {
      return false;
    }
    if (q.asWritten().indexOf('.') < 0
        && q.asWritten().length() == 4
        && (q.asWritten().startsWith("20") || q.asWritten().startsWith("19"))) {
      return true;
    }
    if (passage.lower(q.first() - 1).equals("(")
        && passage.lower(q.end()).equals(")")
        && q.asWritten().length() == 1) {
      return true;
    }
    return lexicons.words("counted").contains(passage.lower(q.end()))
        || (q.asWritten().indexOf('.') < 0
            && lexicons.words("counted").contains(passage.lower(q.end() + 1)));
  }

  /** Whether only list signs stand between two numbers. */
  private static boolean isChained(Passage passage, Quantity a, Quantity b) {
    if (b.first() - a.end() > 4) {
      return false;
    }
    for (int i = a.end(); i < b.first(); i++) {
      if (!LIST.contains(passage.lower(i))) {
        return false;
      }
    }
    return true;
  }

  /** Words between a number and the nearest word under a heading of the same sentence. */
  private int distance(Passage passage, Quantity q, String heading) {
    Set<String> words = lexicons.words(heading);
    int from = Math.max(passage.sentenceStart(q.first()), q.first() - NEAR);
    int to = Math.min(passage.sentenceEnd(q.first()), q.end() + RIGHT);
    int best = Integer.MAX_VALUE;
    for (int i = q.first() - 1; i >= from; i--) {
      if (words.contains(passage.lower(i))) {
        best = q.first() - i;
        break;
      }
    }
    for (int i = q.end(); i < to; i++) {
      if (words.contains(passage.lower(i))) {
        return Math.min(best, i - q.end() + 1);
      }
      if (passage.word(i).is(",") || passage.lower(i).equals("and")) {
        break;
      }
    }
    return best;
  }

  /** Up or down, from the sign or the nearest word that says it. */
  private Score.Change change(Quantity q) {
    if (q.sign().equals("+")) {
      return Score.Change.UP;
    }
    if (!q.sign().isEmpty()) {
      return Score.Change.DOWN;
    }
    int up = distance(q.passage(), q, "up");
    int down = distance(q.passage(), q, "down");
    if (up == down) {
      return Score.Change.UNSAID;
    }
    return up < down ? Score.Change.UP : Score.Change.DOWN;
  }
}
