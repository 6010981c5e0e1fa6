package io.papergraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other; a fault of one becomes its one {@link Read.Failed}. */
final class InputCursor implements ReadCursor {
  private final InputList waiting;
  private final FoundInputs.InputFormats formats;
  private final InputMeter meter;
  private final Optional<InputMemory> memory;
  private @Nullable InputFile at;
  private @Nullable OpenInput open;

  /**
   * @param meter told how far it is
   * @param memory of inputs that were read before; empty where that does not matter
   */
  InputCursor(
      InputList files,
      FoundInputs.InputFormats formats,
      InputMeter meter,
      Optional<InputMemory> memory) {
    this.waiting = files;
    this.formats = formats;
    this.meter = meter;
    this.memory = memory;
    meter.expect(files.bytes());
  }

  @Override
  public Optional<Read> next() {
    while (open != null || waiting.hasNext()) {
      Optional<Read> read = open == null ? start(waiting.next()) : advance(open);
      if (read.isPresent()) {
        meter.give(records(read.get()));
        return read;
      }
    }
    goTo(null);
    return Optional.empty();
  }

  private static long records(Read read) {
    if (read instanceof Read.Before before) {
      return before.papers();
    }
    return read instanceof Read.Whole ? 0 : 1;
  }

  @Override
  public void close() {
    OpenInput closing = open;
    open = null;
    if (closing != null) {
      closing.reads.close();
    }
  }

  private void goTo(@Nullable InputFile file) {
    if (at != null) {
      meter.finish(at);
    }
    at = file;
  }

  /** Opens a file, unless it is remembered; gives a read only when it is, or opening fails. */
  private Optional<Read> start(InputFile file) {
    goTo(file);
    Optional<InputStamp> stamp = memory.flatMap(m -> find(m, file));
    return stamp.isPresent() ? stamp.map(s -> new Read.Before(s.papers())) : open(file);
  }

  private Optional<InputStamp> find(InputMemory memory, InputFile file) {
    return file.size().isPresent()
        ? memory.find(file.size().getAsLong(), formats.demanded(), () -> Fingerprint.of(file))
        : Optional.empty();
  }

  private Optional<Read> open(InputFile file) {
    Optional<Fingerprint> fingerprint = memory.map(m -> new Fingerprint());
    InputStream stream;
    try {
      stream = file.open(meter, fingerprint);
    } catch (IOException e) {
      return Optional.of(BrokenInputException.failed(file.name(), e));
    }
    Head head = Head.of(stream);
    Optional<Read> refusal = refusal(file.name(), head);
    if (refusal.isEmpty()) {
      Optional<PaperSource> source = formats.source().apply(head.text());
      if (source.isPresent() && (source.get().decodes() || !head.isUtf16())) {
        Input input = new Input(file.name(), head.whole());
        open = new OpenInput(file, source.get().name(), source.get().read(input), fingerprint);
        return Optional.empty();
      }
      refusal = Optional.of(unreadable(file.name(), head));
    }
    closeFailed(stream);
    return refusal;
  }

  private Read unreadable(String name, Head head) {
    if (head.isUtf16()) {
      return new Read.Failed(name, "not text", "this is text in UTF-16, not UTF-8");
    }
    String help = "known formats are %s; name one with --from".formatted(formats.known());
    return new Read.Failed(name, "unknown format", help);
  }

  private static Optional<Read> refusal(String name, Head head) {
    Optional<IOException> fault = head.faultAtOnce();
    if (fault.isPresent()) {
      return fault.map(e -> BrokenInputException.failed(name, e));
    }
    if (head.text().isBlank()) {
      return Optional.of(new Read.Failed(name, "empty input", "there is nothing to read"));
    }
    return head.binary().map(kind -> new Read.Failed(name, "not text", "this is " + kind));
  }

  /** The next read of the open input; closes it at its end. */
  private Optional<Read> advance(OpenInput input) {
    try {
      if (input.iterator.hasNext()) {
        return Optional.of(input.next());
      }
      close();
      String detail = "read as %s, it holds no record; --from names another format";
      return input.given > 0
          ? input.stamp(formats.demanded()).map(Read.Whole::new)
          : Optional.of(
              new Read.Failed(input.file.name(), "no records", detail.formatted(input.format)));
    } catch (UncheckedIOException e) {
      open = null;
      closeFailed(input.reads::close);
      return Optional.of(BrokenInputException.failed(input.file.name(), e));
    }
  }

  /** Closes what has failed already: one input, one report. */
  private static void closeFailed(Closeable failed) {
    try {
      failed.close();
    } catch (IOException | UncheckedIOException e) {
      // The fault that led here is reported; that closing failed too adds nothing.
    }
  }

  /** An input being read. */
  private static final class OpenInput {
    private final InputFile file;
    private final String format;
    private final Stream<Read> reads;
    private final Optional<Fingerprint> fingerprint;
    private final Iterator<Read> iterator;
    private long given;
    private long papers;

    OpenInput(
        InputFile file, String format, Stream<Read> reads, Optional<Fingerprint> fingerprint) {
      this.file = file;
      this.format = format;
      this.reads = reads;
      this.fingerprint = fingerprint;
      this.iterator = reads.iterator();
    }

    Read next() {
      Read read = iterator.next();
      given++;
      papers += read instanceof Read.Ok ? 1 : 0;
      return read;
    }

    /** What it was, when all bytes of the file were read and all records are papers. */
    Optional<InputStamp> stamp(String demanded) {
      return fingerprint
          .filter(f -> given == papers && f.bytes() == file.size().orElse(-1))
          .map(f -> new InputStamp(f.hex(), f.bytes(), demanded, papers));
    }
  }
}
