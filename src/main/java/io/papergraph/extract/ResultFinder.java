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
  private static final double CONFIDENCE = 0.5;
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
            CONFIDENCE));
  }

  /** What a number is, or null when it is no outcome. */
  private Score.@Nullable Kind kind(Passage passage, Quantity q, ResultContext.Scene scene) {
    boolean outcome = scene.isOutcome(q.first());
    String unit = q.unit();
    if (unit.equals("x")) {
      return Score.Kind.RATIO;
    }
    if (!outcome) {
      return null;
    }
    boolean metric = scene.hasMetric(q, 4, 3);
    boolean by = isBy(passage, q) || !q.sign().isEmpty();
    int delta = distance(passage, q, "delta");
    int ratio = distance(passage, q, "ratio");
    int level = distance(passage, q, "level");
    boolean fraction =
        passage.lower(q.end()).equals("of")
            && !passage.lower(q.end() + 1).isEmpty()
            && unit.equals("%");
    if (unit.equals("points")) {
      return Score.Kind.DELTA;
    }
    if (unit.equals("%")) {
      if (ratio < NEAR && ratio <= delta && !(level < ratio && metric)) {
        return Score.Kind.RATIO;
      }
      if (by && delta < NEAR) {
        return Score.Kind.DELTA;
      }
      if (precededBy(
              passage,
              q,
              Set.of("to", "of", "at", "with", "reaching", "achieving", "achieves", "attains"))
          && level < NEAR
          && !(passage.lower(q.first() - 1).equals("of") && delta < 3)) {
        return Score.Kind.ABSOLUTE;
      }
      if (delta < NEAR && delta <= level) {
        return Score.Kind.DELTA;
      }
      if (fraction && !metric && ratio < NEAR) {
        return Score.Kind.RATIO;
      }
      return level < NEAR || metric ? Score.Kind.ABSOLUTE : null;
    }
    boolean decimal = q.asWritten().indexOf('.') >= 0;
    if (by && delta < NEAR && (decimal || metric)) {
      return Score.Kind.DELTA;
    }
    if (!unit.isEmpty()) {
      return metric || level < 4 ? Score.Kind.ABSOLUTE : null;
    }
    if (metric && (decimal || adjacentMetric(scene, q))) {
      boolean gain =
          delta <= 2
              && Set.of("improvement", "improvements", "gain", "gains", "increase")
                  .contains(nearest(passage, q, "delta"));
      return gain ? Score.Kind.DELTA : Score.Kind.ABSOLUTE;
    }
    return null;
  }

  private static boolean adjacentMetric(ResultContext.Scene scene, Quantity q) {
    return scene.hasMetric(q, 2, 1);
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
    return words.contains(passage.lower(i));
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

  private String nearest(Passage passage, Quantity q, String heading) {
    for (int i = q.end(); i < Math.min(passage.size(), q.end() + 3); i++) {
      if (lexicons.words(heading).contains(passage.lower(i))) {
        return passage.lower(i);
      }
    }
    for (int i = q.first() - 1; i >= Math.max(0, q.first() - 3); i--) {
      if (lexicons.words(heading).contains(passage.lower(i))) {
        return passage.lower(i);
      }
    }
    return "";
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
