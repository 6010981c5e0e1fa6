/**
 * What a paper's text says: entities, mentions, results and links, each with the quote it rests on.
 */
@NullMarked
package io.papergraph.claim;

import org.jspecify.annotations.NullMarked;
