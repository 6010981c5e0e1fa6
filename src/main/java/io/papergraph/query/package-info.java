/** Named questions with typed parameters, run in-process; results as table, CSV or JSON. */
@NullMarked
package io.papergraph.query;

import org.jspecify.annotations.NullMarked;
