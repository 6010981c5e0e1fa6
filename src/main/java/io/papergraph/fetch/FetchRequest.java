package io.papergraph.fetch;

import java.net.URI;

/**
 * A document to fetch, by GET.
 *
 * @param uri absolute, http or https
 * @param accept the media types wanted
 * @param pace how often its host may be asked
 * @param maxBytes the most bytes that it may have, decompressed
 */
public record FetchRequest(URI uri, String accept, Pace pace, long maxBytes) {}
