/** Readers that turn files and streams into papers and rejects, one class per format. */
@NullMarked
package io.papergraph.source;

import org.jspecify.annotations.NullMarked;
