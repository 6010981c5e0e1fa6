package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.paper.Field;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that one finder takes for the name of a thing. Candidates of one name are one
 * thing in one paper; what type it has, and which of overlapping stretches stand, is settled later.
 *
 * @param field the text it stands in
 * @param from first UTF-16 index
 * @param to one past the last UTF-16 index
 * @param type what the finder takes it for, or null when the finder knows a name but not its type
 * @param name the name to show; two stretches with the same name are one thing
 * @param weight what the finding weighs beside others of its name, in (0, 1]
 * @param finder the finder's name
 */
public record Candidate(
    Field field,
    int from,
    int to,
    @Nullable EntityType type,
    String name,
    double weight,
    String finder) {

  /** Words {@code first} to {@code end} of a passage, under their own name. */
  static Candidate of(
      Passage passage,
      int first,
      int end,
      @Nullable EntityType type,
      double weight,
      String finder) {
    return named(passage, first, end, type, passage.cut(first, end), weight, finder);
  }

  /** Words {@code first} to {@code end} of a passage, under another name. */
  static Candidate named(
      Passage passage,
      int first,
      int end,
      @Nullable EntityType type,
      String name,
      double weight,
      String finder) {
    return new Candidate(
        passage.field(),
        passage.word(first).from(),
        passage.word(end - 1).to(),
        type,
        name,
        weight,
        finder);
  }
}
