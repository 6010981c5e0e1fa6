/** The read-only SPARQL server. */
@NullMarked
package io.papergraph.serve;

import org.jspecify.annotations.NullMarked;
