package io.papergraph.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inputs that are compressed, whole or cut. */
class GzipInputsTest extends InputFolder {
  @Test
  void gzipIsToldFromTheContentWhateverTheName() throws IOException {
    String a = write("a.jsonl", Samples.gzip(Samples.bytes(own("A"))));
    String b = write("b.jsonl.gz", Samples.bytes(own("B")));

    assertEquals(List.of("A", "B"), Samples.titles(read(a, b)));
  }

  @Test
  void aTruncatedGzipGivesTheRecordsBeforeTheCutAndOneFailure() throws IOException {
    byte[] whole = Samples.gzip(Samples.bytes(manyRecords(2_000)));
    String cut = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    String next = write("next.jsonl", own("Next"));

    List<Read> reads = read(cut, next);

    int good = reads.size() - 2;
    assertTrue(good >= 10, "records before the cut: " + good);
    assertEquals(
        IntStream.rangeClosed(1, good).mapToObj(n -> "Gear " + n).toList(),
        Samples.titles(reads.subList(0, good)));
    assertEquals(
        new Read.Failed(
            cut + ":" + (good + 1),
            "truncated gzip",
            "the compressed data ends too early; fetch the file again"),
        reads.get(good));
    assertEquals(List.of("Next"), Samples.titles(reads.subList(good + 1, good + 2)));
  }

  /** All of it fits in the head that the format is told from. */
  @Test
  void aSmallTruncatedGzipGivesItsRecordsToo() throws IOException {
    byte[] whole = Samples.gzip(Samples.bytes(manyRecords(10)));
    String cut = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length - 4));

    List<Read> reads = read(cut);

    assertEquals(10, Samples.titles(reads).size());
    assertEquals(11, reads.size());
    assertEquals("truncated gzip", ((Read.Failed) reads.get(10)).reason());
  }

  @Test
  void aGzipOfNothingButItsFirstBytesIsAFailure() throws IOException {
    String cut = write("cut.gz", new byte[] {0x1f, (byte) 0x8b, 8});

    assertEquals("truncated gzip", failure(cut).reason());
  }

  /** A block stored as it is, then one of a kind that does not exist: both in one small file. */
  @Test
  void theRecordsBeforeTheDamageOfASmallGzipAreGiven() throws IOException {
    byte[] records = Samples.bytes(manyRecords(10));
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    gzip.write(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3});
    int length = records.length;
    int inverse = ~length;
    gzip.write(new byte[] {0, (byte) length, (byte) (length >> 8)});
    gzip.write(new byte[] {(byte) inverse, (byte) (inverse >> 8)});
    gzip.write(records);
    gzip.write(7);

    List<Read> reads = read(write("bad.gz", gzip.toByteArray()));

    assertEquals(10, Samples.titles(reads).size());
    assertEquals("broken gzip", ((Read.Failed) reads.get(10)).reason());
  }

  @Test
  void aGzipThatIsDamagedIsAFailure() throws IOException {
    byte[] damaged = Samples.gzip(Samples.bytes(manyRecords(2_000)));
    damaged[damaged.length - 6] ^= 1;
    List<Read> reads = read(write("bad.gz", damaged));

    assertEquals(2_000, Samples.titles(reads).size());
    assertEquals("broken gzip", ((Read.Failed) reads.get(2_000)).reason());
  }
}
