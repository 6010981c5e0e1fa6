package io.papergraph.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.util.IOUtils;

/**
 * The folders {@code Data-NNNN} in which TDB2 keeps a dataset, one for each time that it was
 * compacted; the highest number counts.
 *
 * <p>A new one is written as {@code Data-NNNN-tmp}, forced to disk and only then renamed, here and
 * by TDB2 5.6.0, so a folder with a plain name is whole. What a compaction that was cut short
 * leaves is either a {@code -tmp} folder, which TDB2 deletes when it opens the dataset, or folders
 * of lower numbers, perhaps in part, which it keeps for ever: these are deleted here. On Windows it
 * writes under the plain name and lists that in a file; what is listed, it deletes too.
 */
final class Generations {
  private static final Pattern WHOLE = Pattern.compile("Data-\\d+");
  private static final Pattern UNFINISHED = Pattern.compile("Data-\\d+-tmp");

  private Generations() {}

  /** Whether a folder holds a dataset: where it does not, TDB2 would make one anew. */
  static boolean areThere(Path folder) throws IOException {
    return !named(folder, WHOLE).isEmpty();
  }

  /** Whether a compaction that was cut short has left something that the next opening deletes. */
  static boolean areLeftOver(Path folder) throws IOException {
    return named(folder, WHOLE).size() > 1 || !named(folder, UNFINISHED).isEmpty();
  }

  /**
   * Deletes the generations before the one that is open, which this process must hold; first the
   * name of that one is forced to disk.
   */
  static void deleteOld(DatasetGraph dataset, Path folder) throws IOException {
    int current = current(dataset);
    List<Path> old = named(folder, WHOLE).stream().filter(g -> number(g) < current).toList();
    if (!old.isEmpty()) {
      IOUtils.fsync(folder, true);
    }
    for (Path generation : old) {
      deleteTree(generation);
    }
  }

  /** The folder of the first generation of a dataset. */
  static Path first(Path folder) {
    return numbered(folder, 1);
  }

  /** The folder of the generation that comes after the one that is open. */
  static Path next(DatasetGraph dataset, Path folder) {
    return numbered(folder, current(dataset) + 1);
  }

  private static Path numbered(Path folder, int number) {
    return folder.resolve(String.format("Data-%04d", number));
  }

  private static int current(DatasetGraph dataset) {
    return number(
        Path.of(TDBInternal.getDatasetGraphTDB(dataset).getLocation().getDirectoryPath()));
  }

  /** Deletes a folder and all in it, where there is one. */
  static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(root)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  private static int number(Path generation) {
    String name = String.valueOf(generation.getFileName());
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }

  private static List<Path> named(Path folder, Pattern pattern) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(e -> pattern.matcher(String.valueOf(e.getFileName())).matches())
          .toList();
    }
  }
}
