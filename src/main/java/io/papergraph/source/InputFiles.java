package io.papergraph.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files and lists behind the names that a user gave. */
final class InputFiles {
  static final String STANDARD_INPUT = "-";
  private static final Pattern ENDING =
      Pattern.compile(".*\\.(?:txt|json|jsonl|ndjson|html?|xml|atom|csv|bib|gz)");

  private final InputStream standardInput;
  private final RemoteLists lists;

  InputFiles(InputStream standardInput, RemoteLists lists) {
    this.standardInput = standardInput;
    this.lists = lists;
  }

  /**
   * What was named, in order; a folder stands for its files in order of their names. Nothing is
   * fetched yet.
   *
   * @throws InputUsageException when nothing is named, a path does not exist, a list is misnamed or
   *     standard input is named twice
   */
  InputList find(List<String> named) {
    if (named.isEmpty()) {
      throw new InputUsageException("no input: name files or folders, or - for standard input");
    }
    if (named.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new InputUsageException("standard input (-) can be read only once");
    }
    InputList found = new InputList();
    for (String name : named) {
      Optional<RemoteList> list = lists.find(name);
      if (list.isPresent()) {
        found.add(list.get());
      } else {
        found.add(files(name));
      }
    }
    return found;
  }

  private List<InputFile> files(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return List.of(
          new InputFile(STANDARD_INPUT, OptionalLong.empty(), () -> keptOpen(standardInput)));
    }
    List<InputFile> files = new ArrayList<>();
    add(existing(name), files);
    return files;
  }

  private static Path existing(String name) {
    try {
      Path path = Path.of(name);
      if (!name.isEmpty() && Files.exists(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new InputUsageException("not a path: " + Details.oneLine(name));
    }
    throw new InputUsageException("no such file or folder: " + Details.oneLine(name));
  }

  private static void add(Path path, List<InputFile> files) {
    if (!Files.isDirectory(path)) {
      files.add(new InputFile(path.toString(), size(path), () -> Files.newInputStream(path)));
      return;
    }
    try {
      int before = files.size();
      walk(path, files);
      if (files.size() == before) {
        files.add(
            InputFile.broken(
                path.toString(), new IOException("the folder holds no file to read papers from")));
      }
    } catch (IOException e) {
      files.add(InputFile.broken(path.toString(), e));
    }
  }

  /** Does not follow links to folders, so it ends; passes over hidden names. */
  private static void walk(Path folder, List<InputFile> files) throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children =
          listed
              .filter(child -> !fileName(child).startsWith("."))
              .sorted(Comparator.comparing(InputFiles::fileName))
              .toList();
    }
    for (Path child : children) {
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        walkInner(child, files);
      } else if (Files.isRegularFile(child) && hasKnownEnding(child)) {
        add(child, files);
      }
    }
  }

  private static void walkInner(Path folder, List<InputFile> files) {
    try {
      walk(folder, files);
    } catch (IOException e) {
      files.add(InputFile.broken(folder.toString(), e));
    }
  }

  private static boolean hasKnownEnding(Path file) {
    return ENDING.matcher(fileName(file).toLowerCase(Locale.ROOT)).matches();
  }

  /** A pipe, as a shell makes one of a command, has no size. */
  private static OptionalLong size(Path path) {
    try {
      return Files.isRegularFile(path) ? OptionalLong.of(Files.size(path)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static InputStream keptOpen(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        return in.read(bytes, offset, length);
      }

      @Override
      public void close() {
        // The process owns its standard input.
      }
    };
  }
}
