package io.papergraph.eval;

import java.util.List;

/** A file of annotated papers, by its short name. */
public record GoldSet(String name, List<GoldPaper> papers) {

  /** Copies the papers. */
  public GoldSet {
    papers = List.copyOf(papers);
  }
}
