package io.papergraph.source;

import java.io.IOException;

/**
 * A list of papers that a service gives page by page. Where a page is, its position, is one line of
 * text that only the list understands; it can be kept and used again by another process.
 */
public interface RemoteList {
  /** What the user calls it, e.g. {@code hf:2026-03-12}. */
  String name();

  /** The position of the first page. */
  String start();

  /** The address that {@link #page} would ask for first; asks nothing. */
  String address(String position);

  /**
   * Fetches the page at a position.
   *
   * @throws UnreachedException when it cannot be had, or the position is of no such list
   */
  RemotePage page(String position) throws IOException;
}
