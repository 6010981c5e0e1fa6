package io.papergraph.source;

import io.papergraph.paper.Paper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Texts and helpers that the tests of sources share. */
final class Samples {
  private static final String SENTENCE = "We turn small gears in old clocks and count the turns. ";

  private Samples() {}

  /** Prose of at least so many characters, cleaned. */
  static String prose(int characters) {
    return SENTENCE.repeat(characters / SENTENCE.length() + 1).strip();
  }

  static List<Read> read(PaperSource source, String text) {
    return read(source, bytes(text));
  }

  static List<Read> read(PaperSource source, byte[] bytes) {
    try (Stream<Read> reads = source.read(input(bytes))) {
      return reads.toList();
    }
  }

  static Input input(byte[] bytes) {
    return new Input("sample", new ByteArrayInputStream(bytes));
  }

  /** How an input fails, told as {@link Inputs} tells it; what came before is added to a list. */
  static Read.Failed failure(PaperSource source, String text, List<Read> before) {
    return failure(source, input(bytes(text)), before);
  }

  static Read.Failed failure(PaperSource source, Input input, List<Read> before) {
    try (Stream<Read> reads = source.read(input)) {
      reads.forEach(before::add);
    } catch (UncheckedIOException e) {
      return BrokenInputException.failed(input.name(), e);
    }
    throw new AssertionError("no failure: " + before);
  }

  /** The one paper that a text holds. */
  static Paper paper(PaperSource source, String text) {
    List<Read> reads = read(source, text);
    if (reads.size() == 1 && reads.get(0) instanceof Read.Ok ok) {
      return ok.paper();
    }
    throw new AssertionError("not one paper: " + reads);
  }

  /** The one reject that a text gives. */
  static Read.Rejected reject(PaperSource source, String text) {
    List<Read> reads = read(source, text);
    if (reads.size() == 1 && reads.get(0) instanceof Read.Rejected rejected) {
      return rejected;
    }
    throw new AssertionError("not one reject: " + reads);
  }

  static List<String> titles(List<Read> reads) {
    return reads.stream()
        .filter(Read.Ok.class::isInstance)
        .map(read -> ((Read.Ok) read).paper().title())
        .toList();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(bytes(text));
  }

  /** The bytes of streams one after the other. */
  static InputStream sequence(Stream<InputStream> parts) {
    return new SequenceInputStream(Collections.enumeration(parts.toList()));
  }

  /** A stream that gives a text, then fails as a broken disk does. */
  static InputStream breakingAfter(String text) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes(text)), broken);
  }
}
