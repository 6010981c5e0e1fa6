/** Services that list papers page by page: how each is asked, and where its pages end. */
@NullMarked
package io.papergraph.live;

import org.jspecify.annotations.NullMarked;
