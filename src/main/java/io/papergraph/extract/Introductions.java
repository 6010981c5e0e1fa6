package io.papergraph.extract;

import io.papergraph.paper.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a paper brings in something of its own: "we propose X", "a benchmark named X", "X:
 * Title of the Paper".
 */
final class Introductions {
  /** How the paper brings a name in. */
  enum Cue {
    TITLE("title-prefix"),
    VERB("introduces"),
    NAMED("named"),
    OUR("our");

    private final String finder;

    Cue(String finder) {
      this.finder = finder;
    }

    String finder() {
      return finder;
    }
  }

  /** Words {@code first} to {@code end} are what the paper brings in. */
  record Introduction(Passage passage, int first, int end, Cue cue) {}

  private static final Set<String> SUBJECTS =
      Set.of("we", "paper", "work", "study", "article", "authors", "report", "i");
  static final Set<String> QUOTES = Set.of("\"", "'", "“", "‘", "`", "{", "*", "$", "''", "``");
  private static final Set<String> SKIPPED =
      Set.of("as", "the", "a", "an", "this", "it", "our", "by", "us", "to", "here", "framework");
  private static final Set<String> CLAUSE =
      Set.of("that", "which", "who", "while", "because", "where", "when", "whose", "than", "but");
  private static final Set<String> GROUNDS =
      Set.of(
          "on",
          "of",
          "in",
          "from",
          "with",
          "using",
          "via",
          "than",
          "into",
          "extends",
          "over",
          "upon",
          "including",
          "between");
  private static final int WINDOW = 28;
  private static final int SUBJECT_WINDOW = 8;
  private static final int LONGEST = 8;

  private final Lexicons lexicons;
  private final Names names;
  private final TitlePrefixes prefixes;
  private final Set<String> naming;
  private final Set<String> introducing;

  Introductions(Lexicons lexicons, Names names) {
    this.lexicons = lexicons;
    this.names = names;
    this.prefixes = new TitlePrefixes(names);
    this.naming = lexicons.words("named");
    this.introducing = lexicons.words("introduce");
  }

  /** Everything that the paper brings in, in the order of the text; looked for once a document. */
  List<Introduction> find(Document document) {
    return document.introductions(this::search);
  }

  private List<Introduction> search(Document document) {
    List<Introduction> found = new ArrayList<>();
    prefixes.find(document.title()).ifPresent(found::add);
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); i++) {
        cueAt(passage, i, found);
      }
    }
    return found;
  }

  private void cueAt(Passage passage, int i, List<Introduction> found) {
    Word word = passage.word(i);
    if (!word.isWord()) {
      return;
    }
    if (naming.contains(word.lower())) {
      named(passage, i + 1, found);
    } else if (word.lower().equals("our")) {
      our(passage, i + 1, found);
    } else if (introducing.contains(word.lower()) && isOwn(passage, i)) {
      objects(passage, i + 1, found);
    }
  }

  /** Whether the subject of a verb is the paper. */
  private static boolean isOwn(Passage passage, int verb) {
    int from = Math.max(passage.sentenceStart(verb), verb - SUBJECT_WINDOW);
    for (int i = verb - 1; i >= from; i--) {
      if (SUBJECTS.contains(passage.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private void our(Passage passage, int first, List<Introduction> found) {
    int i = first;
    if (passage.lower(i).equals("proposed")
        || passage.lower(i).equals("new")
        || passage.lower(i).equals("novel")) {
      i++;
    }
    if (i < passage.size() && names.isName(passage.word(i))) {
      found.add(new Introduction(passage, i, names.end(passage, i), Cue.OUR));
    }
  }

  /** What stands after "called", "termed", "named". */
  private void named(Passage passage, int first, List<Introduction> found) {
    int i = first;
    while (i < passage.size()
        && i < first + 4
        && (SKIPPED.contains(passage.lower(i))
            || QUOTES.contains(passage.word(i).text())
            || passage.word(i).kind() == Word.Kind.COMMAND)) {
      i++;
    }
    if (i >= passage.size() || i >= passage.sentenceEnd(first - 1)) {
      return;
    }
    int end = nameEnd(passage, i);
    if (end == i) {
      end = phraseEnd(passage, i);
    }
    if (end > i) {
      found.add(new Introduction(passage, i, end, Cue.NAMED));
      alsoNamed(passage, end, found);
    }
  }

  /** "termed X and Y": the second name of a pair. */
  private void alsoNamed(Passage passage, int end, List<Introduction> found) {
    int i = end;
    if (passage.lower(i).equals(",")) {
      i++;
    }
    if (!passage.lower(i).equals("and")) {
      return;
    }
    i++;
    int next = i < passage.size() ? nameEnd(passage, i) : i;
    if (next > i) {
      found.add(new Introduction(passage, i, next, Cue.NAMED));
    }
  }

  /** A descriptive name in lower case, as in "termed knowledge-preserved stretching". */
  private int phraseEnd(Passage passage, int first) {
    int i = first;
    while (i < passage.size() && i < first + 5) {
      Word word = passage.word(i);
      if (!word.isWord()
          || lexicons.words("boundary").contains(word.lower())
          || word.startsDigit()) {
        break;
      }
      i++;
    }
    boolean closed = i < passage.size() && !passage.word(i).isWord();
    return closed && i > first && i - first <= 4 ? i : first;
  }

  /** The names among what is proposed. */
  private void objects(Passage passage, int first, List<Introduction> found) {
    int limit = Math.min(passage.sentenceEnd(first - 1), first + WINDOW);
    boolean clause = false;
    for (int i = first; i < limit; i++) {
      Word word = passage.word(i);
      if (CLAUSE.contains(word.lower())
          || (i > first + 2
              && (word.lower().equals("to")
                  || word.lower().equals("by")
                  || word.lower().equals("for")))) {
        clause = true;
      }
      if (clause) {
        return;
      }
      int end = word.isWord() ? nameEnd(passage, i) : i;
      if (end > i) {
        if (!isContext(passage, i)) {
          found.add(new Introduction(passage, i, end, Cue.VERB));
        }
        i = end - 1;
      }
    }
  }

  /** Whether the words before a name make it the ground of the new thing, not the thing. */
  private static boolean isContext(Passage passage, int i) {
    return GROUNDS.contains(passage.lower(i - 1));
  }

  /** One past the end of the name that begins at a word, or the word itself for none. */
  int nameEnd(Passage passage, int first) {
    Word word = passage.word(first);
    if (!word.isWord()) {
      return first;
    }
    int run = passage.isTitle() ? first : names.capitalisedEnd(passage, first, LONGEST);
    if (names.isName(word)) {
      int end = Math.max(names.end(passage, first), first + 1);
      return run > end && allCapitalised(passage, first, run)
          ? trimHead(passage, first, run, end)
          : end;
    }
    if (run - first >= 2) {
      return trimHead(passage, first, run, first);
    }
    boolean alone =
        run - first == 1 && !names.isGeneric(word.text()) && first > passage.sentenceStart(first);
    String next = passage.lower(first + 1);
    boolean set =
        next.equals(",")
            || next.equals("(")
            || next.equals(":")
            || next.equals("\"")
            || next.equals("”")
            || next.equals("}")
            || next.equals(".");
    return alone && set ? first + 1 : first;
  }

  private static boolean allCapitalised(Passage passage, int first, int end) {
    for (int i = first; i < end; i++) {
      if (!passage.word(i).startsUpper() && !passage.word(i).startsDigit()) {
        return false;
      }
    }
    return true;
  }

  /** A capitalised noun of kind after a name is left out when a name stays: "COCO Dataset". */
  private int trimHead(Passage passage, int first, int end, int least) {
    int to = end;
    if (to - 1 > Math.max(first, least)
        && to - first <= 2
        && lexicons.head(passage.lower(to - 1)) != null
        && names.isName(passage.word(first))) {
      to--;
    }
    return to;
  }

  /** Field and first code point of everything that the paper brings in. */
  Set<Long> places(Document document) {
    Set<Long> places = new HashSet<>();
    for (Introductions.Introduction i : find(document)) {
      places.add(place(i.passage(), i.first()));
    }
    for (Acronyms.Pair pair : document.acronyms()) {
      Passage passage = pair.passage();
      long longForm = place(passage, pair.first());
      long shortForm = place(passage, pair.shortFirst());
      if (places.contains(longForm) || places.contains(shortForm)) {
        places.add(longForm);
        places.add(shortForm);
      }
    }
    return places;
  }

  private static long place(Passage passage, int first) {
    return place(passage.field(), passage.codePoint(first));
  }

  static long place(Field field, int start) {
    return (field == Field.TITLE ? 0L : 1L << 32) | start;
  }
}
