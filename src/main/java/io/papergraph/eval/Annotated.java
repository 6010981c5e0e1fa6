package io.papergraph.eval;

import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Knows annotated papers again: by title or by the beginning of the abstract. */
final class Annotated {
  private static final int BEGINNING = 100;

  private final Set<String> keys = new HashSet<>();

  Annotated(Collection<Paper> papers) {
    for (Paper paper : papers) {
      keys.add(PaperId.titleKey(paper.title()));
      keys.add(beginning(paper));
    }
  }

  boolean holds(Paper paper) {
    return keys.contains(PaperId.titleKey(paper.title())) || keys.contains(beginning(paper));
  }

  private static String beginning(Paper paper) {
    String key = PaperId.titleKey(paper.abstractText());
    return key.substring(0, Math.min(BEGINNING, key.length()));
  }
}
