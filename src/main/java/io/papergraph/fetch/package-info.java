/** Fetches documents over HTTP: politely, within limits, and to a file. Knows no service. */
@NullMarked
package io.papergraph.fetch;

import org.jspecify.annotations.NullMarked;
