package io.papergraph.extract;

import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.util.List;

/** A paper whose title and abstract have been cut into words once, for all finders. */
public final class Document {
  private final Paper paper;
  private final Passage title;
  private final Passage abstractText;

  private Document(Paper paper) {
    this.paper = paper;
    this.title = new Passage(Field.TITLE, paper.title());
    this.abstractText = new Passage(Field.ABSTRACT, paper.abstractText());
  }

  /** Cuts the texts of a paper into words. */
  public static Document of(Paper paper) {
    return new Document(paper);
  }

  /** The paper as read. */
  public Paper paper() {
    return paper;
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
