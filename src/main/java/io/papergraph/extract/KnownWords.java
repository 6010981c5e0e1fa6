package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.List;

/**
 * Looks up words in the lists and counts, and remembers lately asked ones; bounded, and safe for
 * many threads, as {@link Recall} is.
 */
final class KnownWords {

  private final Lexicons lexicons;
  private final Names names;
  private final Unlabelled learned;
  private final Cues cues;
  private final Recall<WordFacts> known = new Recall<>();

  KnownWords(Lexicons lexicons, Names names, Unlabelled learned) {
    this.lexicons = lexicons;
    this.names = names;
    this.learned = learned;
    this.cues = new Cues(lexicons);
  }

  /** What is known of a word. */
  WordFacts of(Form form) {
    WordFacts facts = known.get(form);
    if (facts == null) {
      facts = lookUp(form);
      known.put(form, facts);
    }
    return facts;
  }

  private WordFacts lookUp(Form form) {
    EntityType head = form.kind() == Word.Kind.WORD ? lexicons.head(form.lower()) : null;
    return WordFacts.of(
        form,
        cues.mask(form.lower()),
        head,
        names.isName(form),
        learned.counts().word(form.lower()),
        learned.clusters().row(ClusterBuilder.form(form)));
  }

  /** The word lists that are looked up once for each word, as bits. */
  static final class Cues {
    static final long INTRODUCE = 1;
    static final long NAMED = 1 << 1;
    static final long COMPARE = 1 << 2;
    static final long EVALUATE = 1 << 3;

    /** Articles and the like, conjunctions and prepositions: where phrases end. */
    static final long BORDER = 1 << 11 | 1 << 12;

    /** The lists of verbs and of what stands before background. */
    static final long SAYING = (1 << 5) - 1;

    private static final List<String> LISTS =
        List.of(
            "introduce",
            "named",
            "compare",
            "evaluate",
            "use",
            "mention",
            "task-head",
            "task-stop",
            "delta",
            "ratio",
            "level",
            "determiner",
            "boundary",
            "counted");

    private final ListedWords lists;

    Cues(Lexicons lexicons) {
      this.lists = new ListedWords(LISTS.stream().map(lexicons::words).toList());
    }

    long mask(String lower) {
      return lists.of(lower);
    }
  }
}
