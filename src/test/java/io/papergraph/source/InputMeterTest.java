package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Wiring;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many records are expected while inputs are read. */
class InputMeterTest {
  private static final int RECORDS = 4000;

  @TempDir Path dir;
  private final InputMeter meter = new InputMeter();

  /** Lines of one length, with letters by chance so that compressing leaves something. */
  private static String lines(int count) {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String words =
          random
              .ints(400, 'a', 'z' + 1)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      text.append(
          String.format(
              "{\"id\":\"2401.%05d\",\"title\":\"T %05d\",\"abstract\":\"%s\"}%n", i, i, words));
    }
    return text.toString();
  }

  private Path file(String name, int count) throws IOException {
    return Files.writeString(dir.resolve(name), lines(count));
  }

  private Path gzip(String name, int count) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(lines(count).getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(dir.resolve(name), bytes.toByteArray());
  }

  private void read(Iterator<Read> reads, int count) {
    for (int i = 0; i < count; i++) {
      reads.next();
    }
  }

  private void assertNear(long expected) {
    long found = meter.expectedRecords().orElseThrow();
    assertTrue(Math.abs(found - expected) < expected / 10, "expected " + found);
  }

  private Stream<Read> open(Path... files) {
    return new Wiring()
        .inputs()
        .find(Stream.of(files).map(Path::toString).toList(), null)
        .read(meter);
  }

  @Test
  void theShareOfBytesTellsTheNumberOfRecords() throws IOException {
    try (Stream<Read> reads = open(file("a.jsonl", RECORDS))) {
      assertEquals(OptionalLong.empty(), meter.expectedRecords());
      Iterator<Read> all = reads.iterator();
      read(all, RECORDS / 2);
      assertNear(RECORDS);
      read(all, RECORDS / 2);
      assertEquals(OptionalLong.of(RECORDS), meter.expectedRecords());
    }
  }

  @Test
  void ofCompressedInputsTheCompressedBytesCount() throws IOException {
    try (Stream<Read> reads = open(gzip("a.jsonl.gz", RECORDS), file("b.jsonl", RECORDS / 4))) {
      Iterator<Read> all = reads.iterator();
      read(all, RECORDS / 2);
      long half = meter.expectedRecords().orElseThrow();
      assertTrue(half > RECORDS, "the second input is not compressed: " + half);
      read(all, RECORDS / 2 + RECORDS / 4);
      assertTrue(!all.hasNext());
      assertEquals(OptionalLong.of(RECORDS + RECORDS / 4), meter.expectedRecords());
    }
  }

  @Test
  void anInputThatBreaksOffIsDoneWith() throws IOException {
    Path whole = gzip("a.jsonl.gz", RECORDS);
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));
    Path image = Files.write(dir.resolve("b.json"), new byte[1 << 20]);
    try (Stream<Read> reads = open(whole, image, file("c.jsonl", 10))) {
      long given = reads.count();
      assertEquals(OptionalLong.of(given), meter.expectedRecords());
    }
  }

  @Test
  void standardInputHasNoEnd() throws IOException {
    byte[] bytes = lines(10).getBytes(StandardCharsets.UTF_8);
    Inputs inputs =
        new Inputs(List.of(new PapergraphJsonlSource()), new ByteArrayInputStream(bytes));
    String file = file("a.jsonl", 10).toString();
    try (Stream<Read> reads = inputs.find(List.of("-", file), null).read(meter)) {
      assertEquals(20, reads.count());
      assertEquals(OptionalLong.empty(), meter.expectedRecords());
    }
  }
}
