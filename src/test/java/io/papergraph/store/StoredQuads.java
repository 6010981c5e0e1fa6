package io.papergraph.store;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.riot.out.NodeFmtLib;

/** What a store holds, for tests that compare. */
public final class StoredQuads {
  private StoredQuads() {}

  /** All quads of a store in order, a line each, which begins with the graph. */
  public static SortedSet<String> quads(KnowledgeStore store) {
    return store.read(
        d -> {
          SortedSet<String> lines = new TreeSet<>();
          d.find().forEachRemaining(q -> lines.add(NodeFmtLib.str(q)));
          return lines;
        });
  }
}
