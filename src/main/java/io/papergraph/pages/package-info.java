/** The pages for people: each a function from an address to HTML, made on the server. */
@NullMarked
package io.papergraph.pages;

import org.jspecify.annotations.NullMarked;
