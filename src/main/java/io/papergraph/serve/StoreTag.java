package io.papergraph.serve;

import io.papergraph.store.KnowledgeStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells clients that what they have is still so. The tag of an answer is made of the version of the
 * store and of the formats that the client asked for: an answer that depends on nothing else has
 * not changed while its tag is the same.
 */
final class StoreTag {
  private final KnowledgeStore store;

  StoreTag(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * Tags an answer that depends on the address, the formats asked for and the store alone; to be
   * called before the store is read, as a tag may be older than its answer and never newer.
   *
   * @return whether the client has that answer; it was told so, and nothing is left to do
   */
  boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      return false;
    }
    String formats = Integer.toHexString(String.valueOf(request.getHeader("Accept")).hashCode());
    String tag = "\"" + store.version() + "-" + formats + "\"";
    response.setHeader("ETag", "W/" + tag);
    response.setHeader("Cache-Control", "no-cache");
    String known = request.getHeader("If-None-Match");
    if (known == null || !known.contains(tag)) {
      return false;
    }
    response.addHeader("Vary", "Accept");
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }
}
