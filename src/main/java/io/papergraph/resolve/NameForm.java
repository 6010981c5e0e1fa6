package io.papergraph.resolve;

import io.papergraph.resolve.NameToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name taken apart: what is named, and which member of its line. {@code Qwen2.5-VL-7B-Instruct}
 * has the stem {@code qwen} and the marks {@code 2.5 vl 7b instruct}; {@code ImageNet-R} has the
 * stem {@code imagenetr} and no mark.
 *
 * @param stem lower-case letters, digits and plus signs; never empty
 * @param marks versions, sizes, tunings, years, splits and cut-offs, in the order in which keys
 *     hold them: numbers and sizes as written, then words
 */
record NameForm(String stem, List<String> marks) {
  private static final Pattern VERSION_IN_WORD = Pattern.compile("(?<=\\p{L})[vV](?=\\d)");
  private static final Pattern SQUARE = Pattern.compile("^(\\d+)x\\1$");
  private static final Pattern WHOLE = Pattern.compile("[vV]?\\d+");
  private static final Pattern YEAR = Pattern.compile("20[12]\\d");

  NameForm {
    marks = List.copyOf(marks);
    if (stem.isEmpty()) {
      throw new IllegalArgumentException("a name form without a stem");
    }
  }

  /** Takes a name of things of a group apart. */
  static NameForm of(Group group, String name) {
    Reader reader = new Reader(group);
    String bare = BareName.of(group, name);
    reader.read(hasDigit(bare) ? VERSION_IN_WORD.matcher(bare).replaceAll(" ") : bare);
    return reader.form(name);
  }

  /** Stem and marks as one text; digits that would run together are kept apart by a hyphen. */
  String key() {
    StringBuilder key = new StringBuilder(stem);
    for (String mark : marks) {
      if (Character.isDigit(key.charAt(key.length() - 1)) && Character.isDigit(mark.charAt(0))) {
        key.append('-');
      }
      key.append(mark);
    }
    return key.toString();
  }

  NameForm withStem(String other) {
    return new NameForm(other, marks);
  }

  NameForm withMarks(List<String> others) {
    return new NameForm(stem, others);
  }

  /** The marks that the other lacks, each as often as it is missing there. */
  List<String> marksBeyond(NameForm other) {
    List<String> beyond = new ArrayList<>(marks);
    other.marks.forEach(beyond::remove);
    return beyond;
  }

  /** Sorts the tokens of a name into stem and marks. */
  private static final class Reader {
    private final Group group;
    private final StringBuilder stem = new StringBuilder();
    private final List<String> marks = new ArrayList<>();

    Reader(Group group) {
      this.group = group;
    }

    void read(String text) {
      int last = NameToken.lastWord(text);
      for (NameToken token : NameToken.of(text)) {
        boolean apart = token.start() == 0 || !isWord(text, token.start() - 1);
        boolean ends = token.end() == text.length() || !isWord(text, token.end());
        if (group == Group.TASK || token.kind() == Kind.NAME) {
          stem.append(word(token, last));
        } else if (token.kind() == Kind.WORD) {
          word(text, token, last);
        } else if (token.kind() == Kind.NUMBER && begun() && runsOn(text, token.end())) {
          stem.append(token.word());
        } else if (begun() || token.kind() == Kind.SIZE || (apart && ends && !leads(token))) {
          marks.add(number(token));
        } else {
          stem.append(token.word().toLowerCase(Locale.ROOT));
        }
      }
    }

    /** Whether a whole number ahead of a name is part of it, as in {@code 7-Scenes}. */
    private boolean leads(NameToken number) {
      boolean named = group == Group.SYSTEM || group == Group.DATA;
      boolean year = YEAR.matcher(number.word()).matches();
      return named && !year && WHOLE.matcher(number.word()).matches();
    }

    private void word(String text, NameToken token, int last) {
      String lower = token.word().toLowerCase(Locale.ROOT);
      boolean afterNumber = token.start() > 0 && Character.isDigit(text.charAt(token.start() - 1));
      boolean beforeNumber =
          token.end() < text.length() && Character.isDigit(text.charAt(token.end()));
      boolean apart = token.start() == 0 || !isWord(text, token.start() - 1) || afterNumber;
      boolean code =
          begun() && apart && lower.length() == 1 && beforeNumber && group == Group.SYSTEM;
      boolean vision = begun() && afterNumber && lower.equals("v");
      boolean mark = begun() && apart && Marks.isMark(group, lower);
      if (code || vision || mark || Marks.mayLead(group, lower)) {
        marks.add(lower);
      } else {
        stem.append(word(token, last));
      }
    }

    private String word(NameToken token, int last) {
      String word = token.word();
      if (group == Group.DATA) {
        return word.toLowerCase(Locale.ROOT);
      }
      String one = token.start() == last ? Spelling.singular(word) : word;
      return Spelling.american(one.toLowerCase(Locale.ROOT));
    }

    private String number(NameToken token) {
      String lower = token.word().toLowerCase(Locale.ROOT);
      if (token.kind() != Kind.NUMBER) {
        return group == Group.DATA ? SQUARE.matcher(lower).replaceFirst("$1") : lower;
      }
      String number = withoutZeros(lower.startsWith("v") ? lower.substring(1) : lower);
      if (group == Group.DATA && YEAR.matcher(number).matches()) {
        return number.substring(2);
      }
      return group == Group.METRIC && number.startsWith("0.") ? hundredths(number) : number;
    }

    /** A version without the zeros at its end, as {@code 2} for {@code 2.0}. */
    private static String withoutZeros(String version) {
      String left = version;
      while (left.endsWith(".0")) {
        left = left.substring(0, left.length() - 2);
      }
      return left;
    }

    /** A threshold in hundredths, as {@code 50} for {@code 0.5}. */
    private static String hundredths(String share) {
      return (share.substring(2) + "0").substring(0, 2);
    }

    private boolean begun() {
      return stem.length() > 0;
    }

    /** Whether two letters or more follow a number without a gap, as in {@code Mask2Former}. */
    private static boolean runsOn(String text, int at) {
      return at + 1 < text.length()
          && Character.isLetter(text.charAt(at))
          && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isWord(String text, int at) {
      return Character.isLetterOrDigit(text.charAt(at));
    }

    NameForm form(String name) {
      if (stem.length() == 0) {
        return new NameForm(Resolver.key(name), List.of());
      }
      List<String> sorted = new ArrayList<>(marks);
      sorted.sort(Comparator.comparing(NameForm::isWordMark));
      return new NameForm(stem.toString(), sorted);
    }
  }

  private static boolean isWordMark(String mark) {
    return mark.length() > 1 && !hasDigit(mark);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }
}
