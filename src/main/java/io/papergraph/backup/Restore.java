package io.papergraph.backup;

import io.papergraph.rdf.CurationFile;
import io.papergraph.store.FreshStore;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/** Makes a store from a backup, whole or not at all. */
public final class Restore {
  private static final long QUADS_BETWEEN_REPORTS = 100_000;

  private final Path file;
  private final Path folder;
  private final LongConsumer progress;
  private boolean otherCuration;

  private Restore(Path file, Path folder, LongConsumer progress) {
    this.file = file;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param quads how many quads the store holds
   * @param otherCuration whether the backup has curations that were not put beside the store,
   *     because other ones are there
   */
  public record Result(long quads, boolean otherCuration) {}

  /**
   * Makes a store that holds what the one did that was backed up. It counts as a store only when
   * count and checksum of the backup were found right.
   *
   * @param file a backup, compressed or not whatever its name
   * @param folder empty or not there
   * @param progress told how many quads were read, now and then
   * @throws BackupException when the file is no backup, is cut off or is damaged
   * @throws StoreException when the folder holds something, or the disk has too little room
   */
  public static Result read(Path file, Path folder, LongConsumer progress) throws IOException {
    return new Restore(file, folder, progress).run();
  }

  private Result run() throws IOException {
    try (BackupReader reader = new BackupReader(file)) {
      BackupHead head = reader.head();
      requireFormat(head);
      long quads =
          FreshStore.make(folder, head.base(), head.text(), (dir, to) -> fill(dir, reader, to));
      return new Result(quads, otherCuration);
    }
  }

  private void fill(Path dir, BackupReader reader, StreamRDF to) throws IOException {
    long sent = send(reader, to);
    reader.requireWhole(sent);
    write(dir.resolve(Backup.RUNS), reader.head().runs());
    otherCuration = !putCuration(CurationFile.beside(folder), reader.head().curation());
  }

  private void requireFormat(BackupHead head) {
    if (head.format() != KnowledgeStore.FORMAT) {
      throw new StoreException(
          String.format(
              "%s is of a store of format %d and this Papergraph has format %d; restore it with the"
                  + " version that wrote it",
              file, head.format(), KnowledgeStore.FORMAT));
    }
  }

  private long send(BackupReader in, StreamRDF to) throws IOException {
    Counting counting = new Counting(to, progress);
    try {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .checking(false)
          .labelToNode(LabelToNode.createUseLabelEncoded())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(counting);
      return counting.quads;
    } catch (RuntimeIOException | RiotException e) {
      throw in.failure()
          .orElseGet(() -> new BackupException(file + " is damaged: " + e.getMessage(), e));
    }
  }

  /** Whether the curations are there now; a file that was there before stays. */
  private static boolean putCuration(Path file, List<String> lines) throws IOException {
    if (lines.isEmpty()) {
      return true;
    }
    if (Files.exists(file)) {
      return Files.readString(file, StandardCharsets.UTF_8).equals(text(lines));
    }
    write(file, lines);
    return true;
  }

  private static void write(Path file, List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      Files.writeString(
          file,
          text(lines),
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** Counts quads; what is no quad of a named graph goes uncounted, and is missed at the end. */
  private static final class Counting extends StreamRDFWrapper {
    private final LongConsumer progress;
    private long quads;

    Counting(StreamRDF to, LongConsumer progress) {
      super(to);
      this.progress = progress;
    }

    @Override
    public void quad(Quad quad) {
      super.quad(quad);
      quads++;
      if (quads % QUADS_BETWEEN_REPORTS == 0) {
        progress.accept(quads);
      }
    }
  }
}
