/** Papers as read: identity, cleaned text, where they came from. Imports the JDK alone. */
@NullMarked
package io.papergraph.paper;

import org.jspecify.annotations.NullMarked;
