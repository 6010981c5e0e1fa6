/**
 * Named questions with typed parameters, run in-process; answers as tables or in standard formats.
 */
@NullMarked
package io.papergraph.query;

import org.jspecify.annotations.NullMarked;
