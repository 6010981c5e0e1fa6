/** Corpus-wide identity: which names as read are one thing, under which label and type. */
@NullMarked
package io.papergraph.resolve;

import org.jspecify.annotations.NullMarked;
