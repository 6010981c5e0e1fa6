package io.papergraph.source;

import org.jspecify.annotations.Nullable;

/**
 * One {@code @type{…}} of a BibTeX text.
 *
 * @param line where it begins
 * @param type in lower case, e.g. {@code inproceedings} or {@code string}
 * @param body what stands between its outer braces or parentheses; empty when there is a fault
 * @param fault why it cannot be read, or null
 */
record BibtexBlock(long line, String type, String body, @Nullable RejectedRecordException fault) {}
