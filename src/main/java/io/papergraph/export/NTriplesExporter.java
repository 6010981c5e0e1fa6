package io.papergraph.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The union of the named graphs as canonical N-Triples, every triple once, the lines in the order
 * of their bytes, as {@code LC_ALL=C sort} has them.
 */
public final class NTriplesExporter implements DocumentExporter {
  private static final byte[] END = " .\n".getBytes(StandardCharsets.UTF_8);

  @Override
  public String name() {
    return "ntriples";
  }

  @Override
  public List<String> endings() {
    return List.of(".nt");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (SortedLines lines = snapshot.union(SortedLines.BY_BYTES)) {
      for (byte[] line : lines) {
        out.write(line);
        out.write(END);
      }
    }
  }
}
