package io.papergraph.store;

/**
 * What is indexed anew at once: all text of one subject in one named graph.
 *
 * @param graph IRI of the named graph
 * @param subject IRI of the subject
 */
record TextEntry(String graph, String subject) {}
