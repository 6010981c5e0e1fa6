package io.papergraph.source;

/**
 * How far each source is trusted for a paper's text. Where two sources give the same paper, the
 * text of the higher rank stands: text from the archive that issued the id outranks text filed by
 * others, and a record with fields outranks text cut out of a page.
 */
final class SourceRank {
  static final int ARXIV_JSONL = 30;
  static final int ARXIV_ATOM = 30;
  static final int ARXIV_OAI = 30;
  static final int ACL_XML = 30;
  static final int PAPERGRAPH_JSONL = 20;
  static final int BIBTEX = 17;
  static final int CSV = 16;
  static final int HF_RECORD = 15;
  static final int HF_TEXT = 10;

  private SourceRank() {}
}
