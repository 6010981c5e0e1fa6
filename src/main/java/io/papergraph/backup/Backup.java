package io.papergraph.backup;

import io.papergraph.export.ExportOptions;
import io.papergraph.export.Exporters;
import io.papergraph.export.Gzip;
import io.papergraph.export.NQuadsExporter;
import io.papergraph.export.WholeFile;
import io.papergraph.rdf.CurationFile;
import io.papergraph.store.KnowledgeStore;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Writes all of a store to one file: canonical N-Quads between a head ({@link BackupHead}) and a
 * closing line with a count and a checksum ({@link BackupSum}). To other tools these are comments.
 * The same store gives the same bytes.
 */
public final class Backup {
  private static final String GZIP = ".gz";

  private Backup() {}

  /** The run log of a store, in its folder. */
  static final String RUNS = "runs.jsonl";

  /**
   * Writes one consistent state of a store; a file that was there stays until this one is whole.
   *
   * @param file compressed when its name ends in {@code .gz}
   * @return how many quads it holds
   */
  public static long write(KnowledgeStore store, Path file) throws IOException {
    long[] quads = new long[1];
    WholeFile.Writer writer = out -> quads[0] = write(store, out);
    if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(GZIP)) {
      WholeFile.write(file, out -> Gzip.write(out, writer));
    } else {
      WholeFile.write(file, writer);
    }
    return quads[0];
  }

  private static long write(KnowledgeStore store, OutputStream out) throws IOException {
    Summing summing = new Summing(out);
    for (String line : head(store).lines()) {
      summing.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    long before = summing.lines;
    new Exporters(List.of(new NQuadsExporter()))
        .write(store, ExportOptions.everything(), (OutputStream) summing);
    long quads = summing.lines - before;
    out.write(BackupSum.of(quads, summing.digest).line());
    return quads;
  }

  private static BackupHead head(KnowledgeStore store) throws IOException {
    return new BackupHead(
        KnowledgeStore.FORMAT,
        store.base(),
        store.keepsText(),
        lines(store.directory().resolve(RUNS)),
        lines(CurationFile.beside(store.directory())));
  }

  /** What ends in {@code \n}, and what is left after that if anything. */
  private static List<String> lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    List<String> lines = Arrays.asList(text.split("\n", -1));
    return text.endsWith("\n") || text.isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }

  /** Counts the lines of what passes and adds it up. */
  private static final class Summing extends FilterOutputStream {
    private final MessageDigest digest = BackupSum.digest();
    private long lines;

    Summing(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      digest.update(bytes, from, length);
      for (int i = from; i < from + length; i++) {
        lines += bytes[i] == '\n' ? 1 : 0;
      }
      out.write(bytes, from, length);
    }
  }
}
