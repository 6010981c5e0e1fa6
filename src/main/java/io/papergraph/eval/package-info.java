/** Reads annotated papers and measures extraction against them. */
@NullMarked
package io.papergraph.eval;

import org.jspecify.annotations.NullMarked;
