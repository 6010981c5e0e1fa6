package io.papergraph.build;

import io.papergraph.source.InputMemory;
import io.papergraph.source.InputStamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that a store was built from to their end, in {@code inputs.tsv} beside the dataset, so
 * that an input which is the same byte for byte is not read again. That loses nothing: a paper that
 * once came never changes the store by coming again, whatever came since, unless papers were taken
 * out; then all is forgotten ({@link #forget}). What another program read is left out of account,
 * since it may have read it otherwise.
 *
 * <p>Used by one process at a time, that which holds the store.
 */
public final class BuiltInputs implements InputMemory {
  private static final String FILE = "inputs.tsv";
  private static final String HEADER = "sha256\tbytes\tformat\tpapers\tprogram";
  private static final String TAB = "\t";

  private final Path file;
  private final String program;
  private @Nullable List<InputStamp> known;

  /**
   * @param directory the folder of the store
   * @param program what reads and extracts: its bytes and its vocabularies; no tabs
   */
  public BuiltInputs(Path directory, String program) {
    this.file = directory.resolve(FILE);
    this.program = program;
  }

  @Override
  public synchronized Optional<InputStamp> find(long bytes, String format, Digest sha256) {
    List<InputStamp> alike =
        known().stream().filter(s -> s.bytes() == bytes && s.format().equals(format)).toList();
    Optional<String> digest = alike.isEmpty() ? Optional.empty() : sha256.get();
    return digest.flatMap(d -> alike.stream().filter(s -> s.sha256().equals(d)).findFirst());
  }

  /**
   * Adds inputs all papers of which are stored by now.
   *
   * @throws UncheckedIOException when that cannot be written; what was known before stays
   */
  public synchronized void add(List<InputStamp> stamps) {
    Set<InputStamp> all = new LinkedHashSet<>(known());
    if (!all.addAll(stamps)) {
      return;
    }
    List<String> lines = new ArrayList<>(List.of(HEADER));
    all.forEach(stamp -> lines.add(line(stamp)));
    try {
      Path making = file.resolveSibling(FILE + ".tmp");
      Files.write(making, lines);
      Files.move(making, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    known = List.copyOf(all);
  }

  /**
   * Forgets all inputs of a store: each is read again when it comes.
   *
   * @param directory the folder of the store
   * @throws UncheckedIOException when the file cannot be deleted
   */
  public static void forget(Path directory) {
    try {
      Files.deleteIfExists(directory.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<InputStamp> known() {
    if (known == null) {
      known = read();
    }
    return known;
  }

  /** A line that is none is an input that is read again. */
  private List<InputStamp> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().skip(1).flatMap(l -> stamp(l).stream()).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private String line(InputStamp stamp) {
    return String.join(
        TAB,
        stamp.sha256(),
        Long.toString(stamp.bytes()),
        stamp.format(),
        Long.toString(stamp.papers()),
        program);
  }

  private Optional<InputStamp> stamp(String line) {
    String[] cells = line.split(TAB, -1);
    if (cells.length != HEADER.split(TAB).length || !cells[cells.length - 1].equals(program)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new InputStamp(cells[0], Long.parseLong(cells[1]), cells[2], Long.parseLong(cells[3])));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
