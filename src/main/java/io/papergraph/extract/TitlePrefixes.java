package io.papergraph.extract;

import java.util.Optional;

/** The name that a title opens with, before a colon or a dash: "X: What It Does". */
final class TitlePrefixes {
  private static final int LONGEST = 8;

  private final Names names;

  TitlePrefixes(Names names) {
    this.names = names;
  }

  /** The prefix of a title, when it can be a name. */
  Optional<Introductions.Introduction> find(Passage title) {
    int colon = separator(title);
    if (colon < 0) {
      return Optional.empty();
    }
    int first = skipQuotes(title, 0);
    int end = end(title, first, colon);
    if (end <= first) {
      return Optional.empty();
    }
    boolean single =
        end - first == 1
            && isMarked(title.word(first))
            && !names.isGeneric(title.word(first).text());
    boolean named = false;
    for (int i = first; i < end; i++) {
      named |= names.isName(title.word(i));
    }
    return single || (named && end - first <= 4)
        ? Optional.of(new Introductions.Introduction(title, first, end, Introductions.Cue.TITLE))
        : Optional.empty();
  }

  /** Whether a word has a capital, as in "CLIP" or "4M-21", or a digit beside letters. */
  private static boolean isMarked(Word word) {
    String text = word.text();
    return text.chars().anyMatch(Character::isUpperCase)
        || (text.chars().anyMatch(Character::isDigit)
            && text.chars().anyMatch(Character::isLetter));
  }

  /** The colon or dash that closes a prefix, or -1. */
  private static int separator(Passage title) {
    for (int i = 1; i < title.size() && i <= LONGEST; i++) {
      Word word = title.word(i);
      boolean dash = (word.is("--") || word.is("—") || word.is("–") || word.is("-"));
      if (word.is(":") || (dash && (i + 1 >= title.size() || title.word(i + 1).spaced()))) {
        return i;
      }
    }
    return -1;
  }

  /** One past the last word of a prefix; what stands in brackets is left out. */
  private static int end(Passage title, int first, int colon) {
    int end = colon;
    while (end > first && !title.word(end - 1).isWord()) {
      end--;
    }
    for (int i = first; i < end; i++) {
      if (title.word(i).is("(") && i > first) {
        end = i;
      }
    }
    return end;
  }

  private static int skipQuotes(Passage passage, int first) {
    int i = first;
    while (i < passage.size()
        && (Introductions.QUOTES.contains(passage.word(i).text())
            || passage.word(i).kind() == Word.Kind.COMMAND)) {
      i++;
    }
    return i;
  }
}
