/** Papers, claims and identity as RDF. The only room that mints IRIs and knows the vocabulary. */
@NullMarked
package io.papergraph.rdf;

import org.jspecify.annotations.NullMarked;
