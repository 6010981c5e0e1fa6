package io.papergraph.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short forms made of the beginnings of words: <i>NeRF</i> of <i>neural radiance fields</i>,
 * <i>mIoU</i> of <i>mean IoU</i>. Small words and a general noun at the end may be left out.
 */
final class Letters implements Shortening {
  private static final int MOST_WORDS = 7;
  private static final int LONGEST = 8;

  /** How much longer a name must be than its short form. */
  private static final double LEAST_GAIN = 1.5;

  private static final Pattern PARTS =
      Pattern.compile("(auto|multi|hyper|super|electro)(?=\\p{L}{4})");

  /** Told of a short form with the case that its words give it; whether by a letter a word. */
  private interface Use {
    void take(String cased, boolean initials);
  }

  /** The beginning of a word, or all of it. */
  private record Piece(String cased, boolean initial) {}

  @Override
  public void shorten(Group group, NameWords name, Consumer<String> use) {
    each(
        group,
        name,
        (cased, initials) -> use.accept(cased.toLowerCase(Locale.ROOT)),
        start -> true);
  }

  @Override
  public Optional<Likeness> likeness(Group group, NameWords longer, NameWords shorter) {
    String wanted = shorter.joined();
    if (longer.joined().length() < LEAST_GAIN * wanted.length()) {
      return Optional.empty();
    }
    String written = String.join("", shorter.written());
    double[] best = {0};
    each(
        group,
        longer,
        (cased, initials) -> {
          if (cased.equalsIgnoreCase(wanted)) {
            best[0] = Math.max(best[0], score(cased, written, initials));
          }
        },
        start -> wanted.regionMatches(true, 0, start, 0, start.length()));
    return best[0] > 0
        ? Optional.of(new Likeness(best[0], "short form of the words", Likeness.Kind.SHORT_FORM))
        : Optional.empty();
  }

  /**
   * The more letters, the less they meet by chance; capitals where words begin are hardly ever
   * chance; beginnings longer than a letter without such capitals often are.
   */
  private static double score(String cased, String written, boolean initials) {
    boolean mixed = !written.equals(written.toUpperCase(Locale.ROOT)) && !isLower(written);
    boolean fits = mixed && cased.substring(1).equals(written.substring(1));
    double score =
        switch (written.length()) {
          case 1, 2 -> 0.4;
          case 3 -> 0.6;
          case 4 -> 0.7;
          default -> 0.8;
        };
    if (fits) {
      return score + 0.15;
    }
    double unlike = mixed || isLower(written) ? 0.2 : 0;
    return score - unlike - (initials ? 0 : 0.2);
  }

  private static boolean isLower(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  /**
   * @param promising whether short forms that begin so are wanted
   */
  private static void each(Group group, NameWords name, Use use, Predicate<String> promising) {
    if (name.size() < 2 || name.size() > MOST_WORDS) {
      return;
    }
    List<List<Piece>> pieces = new ArrayList<>();
    int most = name.size() <= 3 ? 3 : name.size() == 4 ? 2 : 1;
    for (int i = 0; i < name.size(); i++) {
      pieces.add(pieces(name.written().get(i), name.words().get(i), most));
    }
    int last = name.size() - 1;
    if (GeneralWords.isGeneral(group, name.words().get(last))) {
      pieces.get(last).add(new Piece("", true));
    }
    extend(pieces, 0, "", true, use, promising);
  }

  private static void extend(
      List<List<Piece>> pieces,
      int at,
      String start,
      boolean initials,
      Use use,
      Predicate<String> promising) {
    if (start.length() > LONGEST || !promising.test(start)) {
      return;
    }
    if (at == pieces.size()) {
      if (start.length() > 1) {
        use.take(start, initials);
      }
      return;
    }
    for (Piece piece : pieces.get(at)) {
      extend(pieces, at + 1, start + piece.cased(), initials && piece.initial(), use, promising);
    }
  }

  private static List<Piece> pieces(String written, String word, int most) {
    List<Piece> pieces = new ArrayList<>();
    if (NameWords.isSmall(word) && !written.equals("A")) {
      pieces.add(new Piece("", true));
      pieces.add(new Piece(word.substring(0, 1), true));
      if (word.equals("to")) {
        pieces.add(new Piece(word, true));
      }
      return pieces;
    }
    if (NameWords.isShort(written)) {
      pieces.add(new Piece(written, true));
    }
    if (Character.isDigit(word.charAt(0))) {
      pieces.add(new Piece(word, true));
      return pieces;
    }
    for (int n = 1; n <= most && n < word.length(); n++) {
      String rest = word.substring(1, n);
      pieces.add(new Piece(word.substring(0, 1).toUpperCase(Locale.ROOT) + rest, n == 1));
    }
    Matcher parts = PARTS.matcher(word);
    if (parts.lookingAt()) {
      String initials = word.substring(0, 1) + word.charAt(parts.end());
      pieces.add(new Piece(initials.toUpperCase(Locale.ROOT), true));
    }
    return pieces;
  }
}
