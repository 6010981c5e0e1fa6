package io.papergraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A page of a {@link RemoteList}.
 *
 * @param name how messages name it: its address
 * @param content its bytes, in a format that {@link Inputs} reads; empty when it holds no paper
 * @param next where reading goes on; after the last page, where it goes on another day
 * @param last whether there is nothing more now
 */
public record RemotePage(String name, Optional<Content> content, String next, boolean last) {
  /** Opens the bytes, once. */
  public interface Content {
    InputStream open() throws IOException;
  }
}
