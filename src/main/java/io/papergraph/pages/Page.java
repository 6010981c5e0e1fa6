package io.papergraph.pages;

import org.jspecify.annotations.Nullable;

/**
 * What is sent for an address, whole and in memory.
 *
 * @param status of HTTP
 * @param type of the body, with its character set
 * @param location where the client should look instead, for a 303
 */
public record Page(int status, String type, String body, @Nullable String location) {

  static Page html(int status, String html) {
    return new Page(status, "text/html; charset=utf-8", html, null);
  }

  static Page json(String json) {
    return new Page(200, "application/json; charset=utf-8", json, null);
  }

  static Page csv(String csv) {
    return new Page(200, "text/csv; charset=utf-8", csv, null);
  }

  static Page seeOther(String location) {
    return new Page(303, "text/plain; charset=utf-8", "see " + location + "\n", location);
  }
}
