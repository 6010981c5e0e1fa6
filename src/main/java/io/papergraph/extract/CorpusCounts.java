package io.papergraph.extract;

import io.papergraph.extract.crf.Blocks;
import io.papergraph.extract.crf.Keys;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What many unlabelled papers say of words and names, in coarse steps. Words and names are held as
 * hashes: the lists cannot be read back.
 */
final class CorpusCounts {
  /**
   * A word in lower case.
   *
   * @param frequency in how many papers, in powers of two
   * @param capitals share of these where it has a capital inside a sentence, in tenths
   * @param titles share of these where it stands in the title, in twentieths, at most 9
   */
  record WordRow(int frequency, int capitals, int titles) {}

  /**
   * A name or phrase, letters and digits alone.
   *
   * @param frequency in how many papers the rules take it for a thing, in powers of two
   * @param settled the type that they take it for mostly, with its share
   * @param context the type that the words around it speak for mostly, with its share
   * @param heads the type of the nouns that follow it mostly, with its share
   * @param headed how often such a noun follows it, in powers of two
   * @param introduced how often it is a paper's own, in fifths, at most 4
   * @param compared how often a word of comparing precedes it, in tenths, at most 4
   */
  record NameRow(
      int frequency,
      int settled,
      int context,
      int heads,
      int headed,
      int introduced,
      int compared) {}

  /** Counts of nothing. */
  static final CorpusCounts NONE = of(Map.of(), Map.of());

  private static final int WORD_WIDTH = 3;
  private static final int NAME_WIDTH = 7;

  private final Table words;
  private final Table names;

  private CorpusCounts(Table words, Table names) {
    this.words = words;
    this.names = names;
  }

  /** Rows in the order of the maps, words in lower case and names as {@link Settlement#key}. */
  static CorpusCounts of(Map<String, WordRow> words, Map<String, NameRow> names) {
    byte[] wordCells = new byte[WORD_WIDTH * words.size()];
    int at = 0;
    for (WordRow r : words.values()) {
      at = put(wordCells, at, r.frequency(), r.capitals(), r.titles());
    }
    byte[] nameCells = new byte[NAME_WIDTH * names.size()];
    at = 0;
    for (NameRow r : names.values()) {
      at = put(nameCells, at, r.frequency(), r.settled(), r.context(), r.heads());
      at = put(nameCells, at, r.headed(), r.introduced(), r.compared());
    }
    return new CorpusCounts(
        new Table(WORD_WIDTH, keys(words), wordCells),
        new Table(NAME_WIDTH, keys(names), nameCells));
  }

  private static long[] keys(Map<String, ?> rows) {
    return rows.keySet().stream().mapToLong(Keys::of).toArray();
  }

  private static int put(byte[] cells, int at, int... values) {
    for (int i = 0; i < values.length; i++) {
      cells[at + i] = (byte) values[i];
    }
    return at + values.length;
  }

  @Nullable WordRow word(String lower) {
    long row = words.find(Keys.of(lower));
    return row == Table.NONE ? null : new WordRow(cell(row, 0), cell(row, 1), cell(row, 2));
  }

  /** The row of the name that {@code fold} spells, a plural s aside. */
  @Nullable NameRow name(CharSequence fold) {
    int length = fold.length();
    int to = length > 3 && fold.charAt(length - 1) == 's' ? length - 1 : length;
    return name(Keys.of(fold, 0, to));
  }

  /** The row of a name by its hash. */
  @Nullable NameRow name(long key) {
    long row = names.find(key);
    return row == Table.NONE
        ? null
        : new NameRow(
            cell(row, 0),
            cell(row, 1),
            cell(row, 2),
            cell(row, 3),
            cell(row, 4),
            cell(row, 5),
            cell(row, 6));
  }

  private static int cell(long row, int column) {
    return (byte) (row >>> (Byte.SIZE * column));
  }

  /** Writes the counts; equal counts give equal bytes. */
  void write(DataOutputStream out) throws IOException {
    for (Table table : List.of(words, names)) {
      table.write(out);
    }
  }

  /** Reads what {@link #write} wrote. */
  static CorpusCounts read(DataInputStream in) throws IOException {
    Table words = Table.read(in, WORD_WIDTH);
    return new CorpusCounts(words, Table.read(in, NAME_WIDTH));
  }

  /** Rows of at most seven small numbers, found by hash. */
  private static final class Table {
    /** No row: rows leave the highest byte 0. */
    static final long NONE = -1;

    /** Leaves 19 bits: one for each beginning of a key, in 64 KiB that stay in near memory. */
    private static final int PRESENT_SHIFT = Long.SIZE - 19;

    private final int width;
    private final long[] keys;
    private final byte[] cells;
    private final long[] present = new long[1 << (Long.SIZE - PRESENT_SHIFT - 6)];

    /** A key and its row, a byte to a number, side by side: one look into far memory finds both. */
    private final long[] slots;

    /**
     * @param cells by key, then column
     */
    Table(int width, long[] keys, byte[] cells) {
      this.width = width;
      this.keys = keys;
      this.cells = cells;
      this.slots = new long[4 * Integer.highestOneBit(Math.max(8, keys.length * 2))];
      for (int row = 0; row < keys.length; row++) {
        put(row);
      }
    }

    private void put(int row) {
      int bit = (int) (keys[row] >>> PRESENT_SHIFT);
      present[bit >> 6] |= 1L << bit;
      int slot = slot(keys[row]);
      slots[slot] = keys[row];
      for (int column = 0; column < width; column++) {
        slots[slot + 1] |= (cells[row * width + column] & 0xFFL) << (Byte.SIZE * column);
      }
    }

    /** Where a key stands, or where it would. */
    private int slot(long key) {
      int mask = slots.length - 2;
      int slot = (int) key << 1 & mask;
      while (slots[slot] != 0 && slots[slot] != key) {
        slot = (slot + 2) & mask;
      }
      return slot;
    }

    /** The row of a key, or {@link #NONE}, told in most cases without a look into far memory. */
    long find(long key) {
      int bit = (int) (key >>> PRESENT_SHIFT);
      if ((present[bit >> 6] & 1L << bit) == 0) {
        return NONE;
      }
      int slot = slot(key);
      return slots[slot] == 0 ? NONE : slots[slot + 1];
    }

    void write(DataOutputStream out) throws IOException {
      out.writeInt(keys.length);
      Blocks.write(out, keys);
      out.write(cells);
    }

    static Table read(DataInputStream in, int width) throws IOException {
      int rows = in.readInt();
      long[] keys = Blocks.longs(in, rows);
      return new Table(width, keys, Blocks.bytes(in, rows, width));
    }
  }
}
