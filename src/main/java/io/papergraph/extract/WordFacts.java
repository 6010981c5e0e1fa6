package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.extract.crf.Keys;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a word wherever it stands: hashes of its forms, the word lists it stands in, how
 * often it was counted.
 *
 * @param form how it is spelt
 * @param text hash of the text; numbers and addresses have one each
 * @param lower hash of the text in lower case
 * @param stem hash of its letters and digits, a plural s aside
 * @param shape hash of its {@linkplain PassageFacts#shape(String) shape}
 * @param cues the word lists of {@link KnownWords.Cues} that hold it, as bits
 * @param head the type of thing that it names, as a noun, or {@link #NO_HEAD}
 * @param name whether it is spelt as a name
 * @param counts its row of the counts, or null
 * @param cluster its row of the clusters, or {@link WordClusters#UNKNOWN}
 */
record WordFacts(
    Form form,
    long text,
    long lower,
    long stem,
    long shape,
    long cues,
    int head,
    boolean name,
    CorpusCounts.@Nullable WordRow counts,
    int cluster) {

  /** Not the type of thing that a noun names. */
  static final int NO_HEAD = -1;

  private static final String NUMBER = "<number>";
  private static final String URL = "<url>";

  static WordFacts of(
      Form form,
      long cues,
      @Nullable EntityType head,
      boolean name,
      CorpusCounts.@Nullable WordRow counts,
      int cluster) {
    boolean number = form.startsDigit() && isNumber(form.text());
    String lower = form.kind() == Word.Kind.URL ? URL : number ? NUMBER : form.lower();
    boolean plain = lower.equals(form.lower());
    String fold = form.fold().isEmpty() ? lower : form.fold();
    boolean plural = fold.length() > 3 && fold.endsWith("s");
    return new WordFacts(
        form,
        Keys.of(plain ? form.text() : lower),
        plain ? form.key() : Keys.of(lower),
        Keys.of(fold, 0, fold.length() - (plural ? 1 : 0)),
        Keys.of(PassageFacts.shape(form.text())),
        cues,
        head == null ? NO_HEAD : Ordinals.of(head),
        name,
        counts,
        cluster);
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
    }
    return true;
  }
}
