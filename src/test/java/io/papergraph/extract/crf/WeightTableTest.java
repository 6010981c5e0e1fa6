package io.papergraph.extract.crf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightTableTest {
  private static final int WIDTH = 3;

  private static long[] sums(WeightTable table, long... keys) {
    long[] sums = new long[2 * WIDTH];
    table.add(keys, keys.length, new int[keys.length], sums, WIDTH);
    return sums;
  }

  @Test
  void adds_the_weights_of_keys_that_have_any() {
    Random random = new Random(3);
    Map<Long, long[]> rows = new HashMap<>();
    while (rows.size() < 1000) {
      rows.put(random.nextLong(), new long[] {random.nextInt(), random.nextInt(), 1});
    }
    WeightTable table = new WeightTable(rows.size(), WIDTH);
    rows.forEach(table::put);
    long[] all = new long[2 * WIDTH];
    long[] keys = new long[2 * rows.size()];
    int count = 0;
    for (Map.Entry<Long, long[]> row : rows.entrySet()) {
      keys[count++] = row.getKey();
      keys[count++] = random.nextLong();
      for (int k = 0; k < WIDTH; k++) {
        all[WIDTH + k] += row.getValue()[k];
      }
    }
    assertArrayEquals(all, sums(table, keys));
  }

  /** Keys of one slot that differ in their highest bits, in the middle, or not in the mark. */
  @Test
  void keys_that_share_a_slot_are_told_apart() {
    long[] keys = {0x11, 1L << 63 | 0x11, 1L << 34 | 0x11, 1L << 40 | 0x11, 0x31};
    WeightTable table = new WeightTable(keys.length, WIDTH);
    for (int i = 0; i < keys.length - 1; i++) {
      table.put(keys[i], new long[] {1L << (8 * i), i, 0});
    }
    for (int i = 0; i < keys.length - 1; i++) {
      assertArrayEquals(new long[] {0, 0, 0, 1L << (8 * i), i, 0}, sums(table, keys[i]));
    }
    assertArrayEquals(new long[2 * WIDTH], sums(table, keys[keys.length - 1], 1L << 33 | 0x11));
  }

  @Test
  void an_empty_table_adds_nothing() {
    assertArrayEquals(new long[2 * WIDTH], sums(new WeightTable(0, WIDTH), 5, 6));
  }
}
