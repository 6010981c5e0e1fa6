/** The pipeline from a source to the store: batches, one transaction each, and a summary. */
@NullMarked
package io.papergraph.build;

import org.jspecify.annotations.NullMarked;
