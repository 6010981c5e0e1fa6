package io.papergraph.extract.crf;

/**
 * Words {@code first} to {@code end} of a sequence, taken for a thing of a type.
 *
 * @param type index of the type in the {@link TagSet}
 * @param probability how likely exactly this span of exactly this type is
 */
public record Span(int first, int end, int type, double probability) {}
