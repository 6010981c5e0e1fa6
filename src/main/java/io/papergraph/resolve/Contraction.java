package io.papergraph.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** A run of words in a longer name shortened to its initials: <i>video QA</i>. */
final class Contraction implements Shortening {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_RUN = 5;

  /** Told of a short form and of the initials in it; their place is a word's. */
  private interface Use {
    void take(String joined, String initials, int at);
  }

  @Override
  public void shorten(Group group, NameWords name, Consumer<String> use) {
    each(name, (joined, initials, at) -> use.accept(joined));
  }

  @Override
  public Optional<Likeness> likeness(Group group, NameWords longer, NameWords shorter) {
    String wanted = shorter.joined();
    double[] best = {0};
    each(
        longer,
        (joined, initials, at) -> {
          if (joined.equals(wanted) && isWritten(shorter, initials, at)) {
            best[0] = Math.max(best[0], initials.length() > 2 ? 0.8 : 0.7);
          }
        });
    return best[0] > 0
        ? Optional.of(
            new Likeness(best[0], "some of the words as their initials", Likeness.Kind.SHORT_FORM))
        : Optional.empty();
  }

  /** Whether a name has these initials in capitals where the words would stand. */
  private static boolean isWritten(NameWords shorter, String initials, int at) {
    return at < shorter.size()
        && shorter.written().get(at).startsWith(initials.toUpperCase(Locale.ROOT));
  }

  private static void each(NameWords name, Use use) {
    List<String> words = name.words();
    if (words.size() > MOST_WORDS) {
      return;
    }
    for (int from = 0; from < words.size(); from++) {
      int last = Math.min(words.size(), from + LONGEST_RUN);
      for (int to = from + 2; to <= last; to++) {
        boolean whole = to - from == words.size();
        if (!whole && name.written().subList(from, to).stream().noneMatch(NameWords::isShort)) {
          run(words, from, to, use);
        }
      }
    }
  }

  private static void run(List<String> words, int from, int to, Use use) {
    if (NameWords.isSmall(words.get(from)) || NameWords.isSmall(words.get(to - 1))) {
      return;
    }
    String before = String.join("", words.subList(0, from));
    String after = String.join("", words.subList(to, words.size()));
    String all = initials(words.subList(from, to), true);
    String some = initials(words.subList(from, to), false);
    use.take(before + all + after, all, from);
    if (!some.equals(all) && some.length() > 1) {
      use.take(before + some + after, some, from);
    }
  }

  private static String initials(List<String> words, boolean small) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (small || !NameWords.isSmall(word)) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }
}
