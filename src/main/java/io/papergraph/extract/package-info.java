/** Finds mentions and claims in one paper's title and abstract. */
@NullMarked
package io.papergraph.extract;

import org.jspecify.annotations.NullMarked;
