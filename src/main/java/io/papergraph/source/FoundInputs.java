package io.papergraph.source;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Inputs that were named and are there, to be read once. */
public final class FoundInputs {
  private final InputList files;
  private final InputFormats formats;

  FoundInputs(InputList files, InputFormats formats) {
    this.files = files;
    this.formats = formats;
  }

  /**
   * How the format of an input is told.
   *
   * @param demanded the name of the one demanded, or {@link InputStamp#ANY}
   * @param source the format of an input that begins with a text; empty for none
   * @param known names of formats, for messages
   */
  record InputFormats(
      String demanded, Function<String, Optional<PaperSource>> source, String known) {}

  /**
   * Reads the inputs, lazily and in order. Faults of data and of files are values: the stream does
   * not throw for them. Closing it closes the input being read.
   *
   * @param meter of this reading alone
   */
  public Stream<Read> read(InputMeter meter) {
    return ReadCursor.stream(new InputCursor(files, formats, meter, Optional.empty()));
  }

  /**
   * Reads those inputs that are not remembered; of the others, {@link Read.Before} is all that is
   * told. After an input of papers alone its stamp follows, as {@link Read.Whole}.
   *
   * @param meter of this reading alone
   */
  public Stream<Read> read(InputMeter meter, InputMemory memory) {
    return ReadCursor.stream(new InputCursor(files, formats, meter, Optional.of(memory)));
  }
}
