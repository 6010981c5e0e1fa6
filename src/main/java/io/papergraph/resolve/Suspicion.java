package io.papergraph.resolve;

/**
 * Two things that may be one.
 *
 * @param one the thing that more papers use
 * @param other the thing that fewer papers use
 * @param score from 0 to 1, how likely they are one
 * @param reason what speaks for it, in words
 */
public record Suspicion(KnownThing one, KnownThing other, double score, String reason) {}
