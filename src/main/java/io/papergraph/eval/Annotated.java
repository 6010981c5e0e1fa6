package io.papergraph.eval;

import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows annotated papers again: by title or by the beginning of the abstract. */
final class Annotated {
  private static final int BEGINNING = 100;

  private final Set<String> keys = new HashSet<>();

  /** Knows papers by their abstracts alone. */
  static Annotated ofTexts(Collection<String> texts) {
    Annotated annotated = new Annotated(List.of());
    texts.forEach(text -> annotated.keys.add(beginning(text)));
    return annotated;
  }

  Annotated(Collection<Paper> papers) {
    for (Paper paper : papers) {
      keys.add(PaperId.titleKey(paper.title()));
      keys.add(beginning(paper.abstractText()));
    }
  }

  boolean holds(Paper paper) {
    return keys.contains(PaperId.titleKey(paper.title()))
        || keys.contains(beginning(paper.abstractText()));
  }

  private static String beginning(String abstractText) {
    String key = PaperId.titleKey(abstractText);
    return key.substring(0, Math.min(BEGINNING, key.length()));
  }
}
