/**
 * The embedded API: {@link io.papergraph.Papergraph} opens a store, builds, asks and exports;
 * {@link io.papergraph.Wiring} is the one place where the parts are listed and put together.
 */
@NullMarked
package io.papergraph;

import org.jspecify.annotations.NullMarked;
