/** The TDB2 store: format version, transactions, one named graph per paper. */
@NullMarked
package io.papergraph.store;

import org.jspecify.annotations.NullMarked;
