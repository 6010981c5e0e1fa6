/** Whole-store dumps, one class per format, in a fixed order. */
@NullMarked
package io.papergraph.export;

import org.jspecify.annotations.NullMarked;
