package io.papergraph.extract;

import io.papergraph.extract.crf.Keys;
import io.papergraph.extract.crf.LongIndex;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Words that stand in like places, in clusters of several granularities: made by {@link
 * ClusterBuilder}. Words are held as hashes.
 */
final class WordClusters {
  /** No words at all. */
  static final WordClusters NONE = new WordClusters(new LongIndex(0), new short[0], 0);

  /** The cluster of a word that is in none. */
  static final int UNKNOWN = -1;

  private final LongIndex words;
  private final short[] clusters;
  private final int granularities;

  private WordClusters(LongIndex words, short[] clusters, int granularities) {
    this.words = words;
    this.clusters = clusters;
    this.granularities = granularities;
  }

  /**
   * @param words in lower case, in the order of the rows
   * @param assigned by granularity, then word
   */
  static WordClusters of(List<String> words, List<int[]> assigned) {
    LongIndex index = new LongIndex(words.size());
    int width = assigned.size();
    short[] clusters = new short[words.size() * width];
    for (String word : words) {
      int row = index.add(Keys.of(word));
      for (int g = 0; g < width; g++) {
        clusters[row * width + g] = (short) assigned.get(g)[row];
      }
    }
    return new WordClusters(index, clusters, width);
  }

  /** How many clusters each word is in, from coarse to fine. */
  int granularities() {
    return granularities;
  }

  /** The row of a word in lower case, or {@link #UNKNOWN}. */
  int row(String lower) {
    return granularities == 0 ? UNKNOWN : words.find(Keys.of(lower));
  }

  /** The cluster that a row is in. */
  int cluster(int row, int granularity) {
    return row < 0 ? UNKNOWN : clusters[row * granularities + granularity];
  }

  /** Writes the clusters; equal clusters give equal bytes. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(granularities);
    long[] keys = words.keys();
    out.writeInt(keys.length);
    for (long key : keys) {
      out.writeLong(key);
    }
    for (short cluster : clusters) {
      out.writeShort(cluster);
    }
  }

  /** Reads what {@link #write} wrote. */
  static WordClusters read(DataInputStream in) throws IOException {
    int granularities = in.readInt();
    int count = in.readInt();
    LongIndex words = new LongIndex(count);
    for (int i = 0; i < count; i++) {
      words.add(in.readLong());
    }
    short[] clusters = new short[count * granularities];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = in.readShort();
    }
    return new WordClusters(words, clusters, granularities);
  }
}
