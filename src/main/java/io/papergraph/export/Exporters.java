package io.papergraph.export;

import io.papergraph.store.KnowledgeStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every format that a store is written in, and how it gets into a file, a folder or a stream. */
public final class Exporters {
  private static final String GZIP = ".gz";

  private final List<Exporter> exporters;
  private final SortedLines.Room room;

  /**
   * @param exporters the first is used where nothing tells the format
   */
  public Exporters(List<Exporter> exporters) {
    this(exporters, SortedLines.Room.standard());
  }

  Exporters(List<Exporter> exporters, SortedLines.Room room) {
    this.exporters = List.copyOf(exporters);
    this.room = room;
  }

  /** The names of the formats. */
  public List<String> names() {
    return exporters.stream().map(Exporter::name).toList();
  }

  /**
   * The exporter that is asked for.
   *
   * @param format its name, or null to go by the file
   * @param target the file or folder to be written, or null for a stream
   * @throws ExportUsageException when there is none, the ending of the target tells another, or it
   *     cannot write to such a target
   */
  public Exporter choose(@Nullable String format, @Nullable Path target) {
    Optional<Exporter> told = target == null ? Optional.empty() : byEnding(target);
    Exporter chosen = format == null ? told.orElse(exporters.get(0)) : named(format);
    if (told.isPresent() && told.get() != chosen) {
      throw new ExportUsageException(
          String.format(
              "%s ends as %s files do, and the format asked for is %s; give one of them up",
              target, told.get().name(), chosen.name()));
    }
    if (chosen instanceof FolderExporter && (target == null || isGzip(target))) {
      throw new ExportUsageException(
          chosen.name() + " is a folder of files, not compressed; name it with -o FOLDER");
    }
    return chosen;
  }

  /**
   * Writes a store, or a part of it, to a stream, as one consistent state of it.
   *
   * @param out flushed and left open
   * @throws ExportUsageException as {@link #choose}, and when a paper is unknown
   * @throws IOException as {@link DocumentExporter#write}
   */
  public ExportReport write(KnowledgeStore store, ExportOptions options, OutputStream out)
      throws IOException {
    if (!(choose(options.format(), null) instanceof DocumentExporter exporter)) {
      throw new IllegalStateException("only documents go to streams");
    }
    return Snapshot.read(store, options, room, snapshot -> writeBuffered(exporter, snapshot, out));
  }

  /**
   * Writes a store, or a part of it, to a file or folder, whole or not at all: what was there stays
   * as it was until the new one is complete. A file whose name ends in {@code .gz} is compressed.
   *
   * @throws ExportUsageException as {@link #choose}, and when a paper is unknown
   * @throws IOException as {@link DocumentExporter#write}, and when a folder holds other files
   */
  public ExportReport write(KnowledgeStore store, ExportOptions options, Path target)
      throws IOException {
    Exporter exporter = choose(options.format(), target);
    return Snapshot.read(store, options, room, snapshot -> write(exporter, snapshot, target));
  }

  private static void write(Exporter exporter, Snapshot snapshot, Path target) throws IOException {
    if (exporter instanceof FolderExporter tables) {
      WholeFolder.write(target, tables.files(), folder -> tables.write(snapshot, folder));
    } else if (exporter instanceof DocumentExporter document && isGzip(target)) {
      WholeFile.write(
          target, file -> Gzip.write(file, out -> writeBuffered(document, snapshot, out)));
    } else if (exporter instanceof DocumentExporter document) {
      WholeFile.write(target, file -> writeBuffered(document, snapshot, file));
    }
  }

  private static void writeBuffered(DocumentExporter exporter, Snapshot snapshot, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, Snapshot.BUFFER);
    exporter.write(snapshot, buffered);
    buffered.flush();
  }

  private Exporter named(String name) {
    return exporters.stream()
        .filter(e -> e.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ExportUsageException(
                    "unknown format '" + name + "'; there are " + String.join(", ", names())));
  }

  private Optional<Exporter> byEnding(Path target) {
    String name = fileName(target);
    String plain = isGzip(target) ? name.substring(0, name.length() - GZIP.length()) : name;
    return exporters.stream()
        .filter(e -> e.endings().stream().anyMatch(plain::endsWith))
        .findFirst();
  }

  private static boolean isGzip(Path target) {
    return fileName(target).endsWith(GZIP);
  }

  private static String fileName(Path target) {
    return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
  }
}
