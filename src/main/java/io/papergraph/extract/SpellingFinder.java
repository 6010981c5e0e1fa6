package io.papergraph.extract;

import java.util.ArrayList;
import java.util.List;

/** Names known by their spelling: CamelCase, capitals with digits, versions, sizes. */
final class SpellingFinder implements MentionFinder {
  private static final double MIXED = 0.55;
  private static final double CAPITALS = 0.35;

  private final Names names;

  SpellingFinder(Names names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "spelling";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); i++) {
        Word word = passage.word(i);
        if (names.isName(word)) {
          int end = names.end(passage, i);
          boolean mixed = word.text().chars().anyMatch(Character::isLowerCase) || end > i + 1;
          found.add(Candidate.of(passage, i, end, null, mixed ? MIXED : CAPITALS, name()));
          i = end - 1;
        }
      }
    }
    return found;
  }
}
