package io.papergraph.extract;

import io.papergraph.extract.crf.Blocks;
import io.papergraph.extract.crf.Keys;
import io.papergraph.extract.crf.LongIndex;
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
    Table wordTable = new Table(WORD_WIDTH, words.size());
    words.forEach((w, r) -> wordTable.add(w, r.frequency(), r.capitals(), r.titles()));
    Table nameTable = new Table(NAME_WIDTH, names.size());
    names.forEach(
        (n, r) ->
            nameTable.add(
                n,
                r.frequency(),
                r.settled(),
                r.context(),
                r.heads(),
                r.headed(),
                r.introduced(),
                r.compared()));
    return new CorpusCounts(wordTable, nameTable);
  }

  @Nullable WordRow word(String lower) {
    int row = words.find(Keys.of(lower));
    return row < 0 ? null : new WordRow(words.at(row, 0), words.at(row, 1), words.at(row, 2));
  }

  /** The row of the name that {@code fold} spells, a plural s aside. */
  @Nullable NameRow name(CharSequence fold) {
    int length = fold.length();
    int to = length > 3 && fold.charAt(length - 1) == 's' ? length - 1 : length;
    return name(Keys.of(fold, 0, to));
  }

  /** The row of a name by its hash. */
  @Nullable NameRow name(long key) {
    int row = names.find(key);
    return row < 0
        ? null
        : new NameRow(
            names.at(row, 0),
            names.at(row, 1),
            names.at(row, 2),
            names.at(row, 3),
            names.at(row, 4),
            names.at(row, 5),
            names.at(row, 6));
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

  /** Rows of small numbers, found by hash. */
  private static final class Table {
    /** Leaves 19 bits: one for each beginning of a key, in 64 KiB that stay in near memory. */
    private static final int PRESENT_SHIFT = Long.SIZE - 19;

    private final int width;
    private final LongIndex index;
    private final long[] present = new long[1 << (Long.SIZE - PRESENT_SHIFT - 6)];
    private byte[] cells;

    Table(int width, int rows) {
      this.width = width;
      this.index = new LongIndex(rows);
      this.cells = new byte[width * rows];
    }

    void add(String text, int... values) {
      int row = add(Keys.of(text)) * width;
      for (int i = 0; i < width; i++) {
        cells[row + i] = (byte) values[i];
      }
    }

    private int add(long key) {
      int bit = (int) (key >>> PRESENT_SHIFT);
      present[bit >> 6] |= 1L << bit;
      return index.add(key);
    }

    /** The row of a key, or -1, which is told in most cases without a look into the index. */
    int find(long key) {
      int bit = (int) (key >>> PRESENT_SHIFT);
      return (present[bit >> 6] & 1L << bit) == 0 ? -1 : index.find(key);
    }

    int at(int row, int column) {
      return cells[row * width + column];
    }

    void write(DataOutputStream out) throws IOException {
      long[] keys = index.keys();
      out.writeInt(keys.length);
      Blocks.write(out, keys);
      out.write(cells, 0, keys.length * width);
    }

    static Table read(DataInputStream in, int width) throws IOException {
      int rows = in.readInt();
      Table table = new Table(width, rows);
      for (long key : Blocks.longs(in, rows)) {
        table.add(key);
      }
      table.cells = Blocks.bytes(in, rows, width);
      return table;
    }
  }
}
