/** Other programs measured beside ours; built by the profile {@code peers} alone, never shipped. */
@NullMarked
package io.papergraph.peer;

import org.jspecify.annotations.NullMarked;
