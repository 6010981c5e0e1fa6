package io.papergraph.extract;

import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.List;

/** A paper whose title and abstract have been cut into words once, for all finders. */
public final class Document {
  private final Passage title;
  private final Passage abstractText;

  private Document(String title, String abstractText) {
    this.title = new Passage(Field.TITLE, title);
    this.abstractText = new Passage(Field.ABSTRACT, abstractText);
  }

  /** Cuts the texts of a paper into words. */
  public static Document of(Paper paper) {
    return new Document(paper.title(), paper.abstractText());
  }

  /** Cuts a text without a title into words, as it is: offsets are those of the text given. */
  static Document ofText(String text) {
    return new Document("", text);
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

  /** Title, then abstract. */
  List<Passage> passages() {
    return List.of(title, abstractText);
  }
}
