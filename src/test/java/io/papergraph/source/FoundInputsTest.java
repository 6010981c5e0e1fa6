package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of inputs where they are remembered. */
class FoundInputsTest {
  @TempDir Path dir;

  private static String papers(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      text.append("{\"id\":\"2401.").append(10_000 + i);
      text.append("\",\"title\":\"Title\",\"abstract\":\"We look at it.\"}\n");
    }
    return text.toString();
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(dir.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<Read> read(InputMemory memory, @Nullable String from, Path... files) {
    List<String> named = Stream.of(files).map(Path::toString).toList();
    try (Stream<Read> reads =
        new Wiring().inputs().find(named, from).read(new InputMeter(), memory)) {
      return reads.toList();
    }
  }

  private static List<InputStamp> stamps(List<Read> reads) {
    return reads.stream()
        .flatMap(r -> r instanceof Read.Whole whole ? Stream.of(whole.stamp()) : Stream.of())
        .toList();
  }

  private static Optional<InputStamp> nothing(long bytes, String format, InputMemory.Digest d) {
    return Optional.empty();
  }

  @Test
  void after_an_input_of_papers_alone_its_stamp_follows() throws IOException {
    Path one = file("one.jsonl", papers(2));
    Path two = Files.write(dir.resolve("two.jsonl.gz"), gzip(papers(3)));
    List<Read> reads = read(FoundInputsTest::nothing, null, one, two);
    assertEquals(7, reads.size());
    InputStamp first = assertInstanceOf(Read.Whole.class, reads.get(2)).stamp();
    InputStamp second = assertInstanceOf(Read.Whole.class, reads.get(6)).stamp();
    assertEquals(new InputStamp(first.sha256(), Files.size(one), InputStamp.ANY, 2), first);
    assertEquals(3, second.papers());
    assertEquals(Files.size(two), second.bytes());
    assertTrue(first.sha256().matches("[0-9a-f]{64}"));
    InputStamp again = stamps(read(FoundInputsTest::nothing, "papergraph-jsonl", one)).get(0);
    assertEquals(new InputStamp(first.sha256(), first.bytes(), "papergraph-jsonl", 2), again);
  }

  @Test
  void an_input_with_a_fault_has_no_stamp() throws IOException {
    byte[] whole = gzip(papers(200));
    List<Path> faulty =
        List.of(
            file("rejected.jsonl", papers(1) + "{\"id\":\"2401.00009\",\"title\":\"No more\"}\n"),
            Files.write(dir.resolve("cut.jsonl.gz"), Arrays.copyOf(whole, whole.length - 9)),
            file("empty.jsonl", ""));
    assertEquals(
        List.of(), stamps(read(FoundInputsTest::nothing, null, faulty.toArray(Path[]::new))));
  }

  @Test
  void an_input_that_is_remembered_is_not_read() throws IOException {
    Path one = file("one.jsonl", papers(2));
    Path two = file("two.jsonl", papers(3));
    InputStamp known = stamps(read(FoundInputsTest::nothing, null, two)).get(0);
    List<String> asked = new ArrayList<>();
    InputMemory memory =
        (bytes, format, sha256) -> {
          asked.add(format);
          return sha256.get().equals(Optional.of(known.sha256()))
              ? Optional.of(known)
              : Optional.empty();
        };
    List<Read> reads = read(memory, null, two, one);
    assertEquals(new Read.Before(3), reads.get(0));
    assertEquals(4, reads.size());
    assertEquals(1, stamps(reads).size());
    assertEquals(List.of(InputStamp.ANY, InputStamp.ANY), asked);
  }

  @Test
  void without_a_memory_papers_are_all_that_is_told() throws IOException {
    Path one = file("one.jsonl", papers(2));
    try (Stream<Read> reads =
        new Wiring().inputs().find(List.of(one.toString()), null).read(new InputMeter())) {
      assertTrue(reads.toList().stream().allMatch(Read.Ok.class::isInstance));
    }
  }
}
