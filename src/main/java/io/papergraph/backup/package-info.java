/** A store as one file that is checked, and a store from such a file. */
@NullMarked
package io.papergraph.backup;

import org.jspecify.annotations.NullMarked;
