package io.papergraph.extract;

import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A paper whose title and abstract have been cut into words and searched for acronyms once, for all
 * finders. A document belongs to one thread.
 */
public final class Document {
  private final Passage title;
  private final Passage abstractText;
  private final List<Acronyms.Pair> acronyms;
  private @Nullable List<Introductions.Introduction> introductions;

  private Document(String title, String abstractText, Forms forms) {
    this.title = new Passage(Field.TITLE, title, forms);
    this.abstractText = new Passage(Field.ABSTRACT, abstractText, forms);
    List<Acronyms.Pair> pairs = new ArrayList<>(Acronyms.find(this.title));
    pairs.addAll(Acronyms.find(this.abstractText));
    this.acronyms = List.copyOf(pairs);
  }

  /** Cuts the texts of a paper into words. */
  public static Document of(Paper paper) {
    return of(paper, new Forms());
  }

  /** Cuts the texts of a paper into words, whose forms are looked for among those met before. */
  static Document of(Paper paper, Forms forms) {
    return new Document(paper.title(), paper.abstractText(), forms);
  }

  /** Cuts a text without a title into words, as it is: offsets are those of the text given. */
  static Document ofText(String text, Forms forms) {
    return new Document("", text, forms);
  }

  Passage passage(Field field) {
    return field == Field.TITLE ? title : abstractText;
  }

  Passage title() {
    return title;
  }

  Passage abstractText() {
    return abstractText;
  }

  /** Short forms with their long forms, in the order of the text. */
  List<Acronyms.Pair> acronyms() {
    return acronyms;
  }

  /** What the paper brings in, by the search of whoever asks first. */
  List<Introductions.Introduction> introductions(
      Function<Document, List<Introductions.Introduction>> search) {
    List<Introductions.Introduction> found = introductions;
    if (found == null) {
      found = List.copyOf(search.apply(this));
      introductions = found;
    }
    return found;
  }

  /** Title, then abstract. */
  List<Passage> passages() {
    return List.of(title, abstractText);
  }
}
