/** The command line: thin commands over the embedded API. */
@NullMarked
package io.papergraph.cli;

import org.jspecify.annotations.NullMarked;
