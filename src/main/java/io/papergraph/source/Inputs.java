package io.papergraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens what the user named and reads it as one sequence. An input is a file, a folder or {@code -}
 * for standard input, or the name of a {@link RemoteList}. A folder stands for the regular files in
 * it and below it, in order of their names, that end in {@code .txt}, {@code .json}, {@code
 * .jsonl}, {@code .ndjson}, {@code .html}, {@code .htm}, {@code .xml}, {@code .atom}, {@code .csv},
 * {@code .bib} or {@code .gz}; hidden files, and links to folders, are passed over. Gzip is told
 * from the content, several members one after the other included. So is the format, unless one is
 * demanded.
 *
 * <p>Inputs are opened one after the other, each when the one before it has been read. A fault of
 * one leaves the others alone.
 */
public final class Inputs {
  private final List<PaperSource> sources;
  private final InputFiles files;

  /**
   * @param sources the formats known
   * @param standardInput what {@code -} reads; never closed
   */
  public Inputs(List<PaperSource> sources, InputStream standardInput) {
    this(sources, standardInput, RemoteLists.none());
  }

  /**
   * The same with lists that services give.
   *
   * @param lists asked first what a name means
   */
  public Inputs(List<PaperSource> sources, InputStream standardInput, RemoteLists lists) {
    this.sources = List.copyOf(sources);
    this.files = new InputFiles(standardInput, lists);
  }

  /** Reads the inputs, each in the format that its content shows. */
  public Stream<Read> read(List<String> named) {
    return read(named, null);
  }

  /**
   * Reads the inputs, lazily and in order. Faults of data and of files are values: the stream does
   * not throw for them. Closing it closes the input being read.
   *
   * @param named files, folders, lists and {@code -}
   * @param from the name of the format that all inputs are in, or null to tell it from each
   * @throws InputUsageException before anything is read, when nothing is named, a path does not
   *     exist, {@code -} is named twice or no source has the name {@code from}
   */
  public Stream<Read> read(List<String> named, @Nullable String from) {
    return find(named, from).read(new InputMeter());
  }

  /**
   * Finds the inputs, to be read later.
   *
   * @param named as above
   * @param from as above
   * @throws InputUsageException as above
   */
  public FoundInputs find(List<String> named, @Nullable String from) {
    FoundInputs.InputFormats formats =
        from == null ? told() : new FoundInputs.InputFormats(from, demanded(from), names());
    return new FoundInputs(files.find(named), formats);
  }

  private FoundInputs.InputFormats told() {
    return new FoundInputs.InputFormats(InputStamp.ANY, this::recognise, names());
  }

  /** Reads one page of a list; nothing when it holds no paper. */
  public Stream<Read> read(RemotePage page) {
    InputList pages = new InputList();
    pages.add(
        page.content().map(content -> RemotePages.file(page.name(), content)).stream().toList());
    return new FoundInputs(pages, told()).read(new InputMeter());
  }

  /** A fault of a list as a value. */
  public static Read.Failed failed(RemoteList list, IOException fault) {
    return BrokenInputException.failed(list.name(), fault);
  }

  private Optional<PaperSource> recognise(String head) {
    return sources.stream().filter(source -> source.accepts(head)).findFirst();
  }

  private Function<String, Optional<PaperSource>> demanded(String name) {
    Optional<PaperSource> source = sources.stream().filter(s -> s.name().equals(name)).findFirst();
    if (source.isEmpty()) {
      throw new InputUsageException(
          "no format is called '%s'; known are %s".formatted(Details.oneLine(name), names()));
    }
    return head -> source;
  }

  private String names() {
    return sources.stream().map(PaperSource::name).collect(Collectors.joining(", "));
  }
}
