package io.papergraph.source;

import java.io.InputStream;

/**
 * An opened, decompressed input.
 *
 * @param name how messages name it: a path as given, or {@code -} for standard input
 * @param stream the bytes from the start
 */
public record Input(String name, InputStream stream) {}
