/**
 * The store's answers beside those of other engines: ARQ over a dataset in memory and the npm
 * package oxigraph, for every question that ships with the project and for generated queries.
 */
package io.papergraph.engines;
