package io.papergraph.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files one after the other; a fault of one becomes its one {@link Read.Failed}. */
final class InputCursor implements ReadCursor {
  private final InputList waiting;
  private final Function<String, Optional<PaperSource>> format;
  private final String formats;
  private final InputMeter meter;
  private @Nullable InputFile at;
  private @Nullable OpenInput open;

  /**
   * @param format the source for an input that begins with a given text, or empty for none
   * @param formats the names of the formats known, for messages
   * @param meter told how far it is
   */
  InputCursor(
      InputList files,
      Function<String, Optional<PaperSource>> format,
      String formats,
      InputMeter meter) {
    this.waiting = files;
    this.format = format;
    this.formats = formats;
    this.meter = meter;
    meter.expect(files.bytes());
  }

  @Override
  public Optional<Read> next() {
    while (open != null || waiting.hasNext()) {
      Optional<Read> read = open == null ? start(waiting.next()) : advance(open);
      if (read.isPresent()) {
        meter.give();
        return read;
      }
    }
    goTo(null);
    return Optional.empty();
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

  /** Opens a file; gives a read only when that fails. */
  private Optional<Read> start(InputFile file) {
    goTo(file);
    InputStream stream;
    try {
      stream = file.open(meter);
    } catch (IOException e) {
      return Optional.of(BrokenInputException.failed(file.name(), e));
    }
    Head head = Head.of(stream);
    Optional<Read> refusal = refusal(file.name(), head);
    if (refusal.isEmpty()) {
      Optional<PaperSource> source = format.apply(head.text());
      if (source.isPresent() && (source.get().decodes() || !head.isUtf16())) {
        Input input = new Input(file.name(), head.whole());
        open = new OpenInput(file.name(), source.get().name(), source.get().read(input));
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
    String help = "known formats are %s; name one with --from".formatted(formats);
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
        input.gaveAny = true;
        return Optional.of(input.iterator.next());
      }
      close();
      String detail = "read as %s, it holds no record; --from names another format";
      return input.gaveAny
          ? Optional.empty()
          : Optional.of(new Read.Failed(input.name, "no records", detail.formatted(input.format)));
    } catch (UncheckedIOException e) {
      open = null;
      closeFailed(input.reads::close);
      return Optional.of(BrokenInputException.failed(input.name, e));
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
    private final String name;
    private final String format;
    private final Stream<Read> reads;
    private final Iterator<Read> iterator;
    private boolean gaveAny;

    OpenInput(String name, String format, Stream<Read> reads) {
      this.name = name;
      this.format = format;
      this.reads = reads;
      this.iterator = reads.iterator();
    }
  }
}
