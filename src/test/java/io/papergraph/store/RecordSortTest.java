package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordSortTest {
  private static final int LENGTH = 4;

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"0, 7", "1, 7", "6, 7", "7, 7", "8, 7", "14, 7", "1000, 7", "1000, 999", "50, 1"})
  void recordsComeInOrderHoweverManyRunsTheyTake(int records, int run) throws IOException {
    Random random = new Random(records * 31L + run);
    List<String> added = new ArrayList<>();
    List<String> sorted = new ArrayList<>();
    try (RecordSort sort = new RecordSort(dir, "test", LENGTH, run)) {
      for (int i = 0; i < records; i++) {
        byte[] record = new byte[LENGTH];
        random.nextBytes(record);
        record[0] = (byte) random.nextInt(3);
        added.add(hex(record));
        sort.add(record);
      }
      sort.sorted().forEachRemaining(record -> sorted.add(hex(record)));
    }
    assertEquals(added.stream().sorted().toList(), sorted);
    assertEquals(0, files());
  }

  @Test
  void bytesHaveNoSignAndEqualRecordsStay() throws IOException {
    try (RecordSort sort = new RecordSort(dir, "test", 1, 2)) {
      for (String hex : List.of("80", "7f", "ff", "00", "80")) {
        sort.add(HexFormat.of().parseHex(hex));
      }
      List<String> sorted = new ArrayList<>();
      sort.sorted().forEachRemaining(record -> sorted.add(hex(record)));
      assertEquals(List.of("00", "7f", "80", "80", "ff"), sorted);
    }
  }

  @Test
  void runsAreDeletedWhenTheyWereNotReadToTheEnd() throws IOException {
    try (RecordSort sort = new RecordSort(dir, "test", 1, 1)) {
      sort.add(new byte[] {2});
      sort.add(new byte[] {1});
      Iterator<byte[]> sorted = sort.sorted();
      assertEquals(1, sorted.next()[0]);
      assertEquals(2, files());
    }
    assertEquals(0, files());
  }

  @Test
  void aRecordOfAnotherLengthIsRefused() throws IOException {
    try (RecordSort sort = new RecordSort(dir, "test", LENGTH, 1)) {
      assertThrows(IllegalArgumentException.class, () -> sort.add(new byte[LENGTH + 1]));
    }
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.count();
    }
  }

  private static String hex(byte[] record) {
    return HexFormat.of().formatHex(record);
  }
}
