package io.papergraph.source;

import static io.papergraph.source.Samples.prose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** A folder to write inputs to, and what is read of them. */
abstract class InputFolder {
  @TempDir Path folder;

  final List<Read> read(String... named) {
    return readAll(named, null);
  }

  final List<Read> readAs(String from, String... named) {
    return readAll(named, from);
  }

  private static List<Read> readAll(String[] named, @Nullable String from) {
    Inputs inputs = new Inputs(SharedDataTest.SOURCES, InputStream.nullInputStream());
    try (Stream<Read> reads = inputs.read(List.of(named), from)) {
      return reads.toList();
    }
  }

  final Read.Failed failure(String named) {
    List<Read> reads = read(named);
    assertEquals(1, reads.size(), reads::toString);
    return assertInstanceOf(Read.Failed.class, reads.get(0));
  }

  final String write(String name, String content) throws IOException {
    return write(name, Samples.bytes(content));
  }

  final String write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return file.toString();
  }

  static String own(String title) {
    return "{\"id\":\"x\",\"title\":\"" + title + "\",\"abstract\":\"We count.\"}\n";
  }

  static String page(String title) {
    return "byAK and the research community\n\n" + title + "\n\n" + prose(300) + "\n";
  }

  static String manyRecords(int count) {
    StringBuilder records = new StringBuilder();
    for (int n = 1; n <= count; n++) {
      records.append(own("Gear " + n));
    }
    return records.toString();
  }
}
