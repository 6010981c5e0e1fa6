package io.papergraph.extract.crf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weights of a linear-chain conditional random field; immutable and safe for many threads. */
public final class ChainModel {
  private static final double LEAST = 0.05;
  private static final double NEGLIGIBLE = 0.02;
  private static final int LONGEST = 14;
  private static final int LANES = 4;
  private static final double STEPS = 256;

  private final TagSet tags;
  private final LongIndex features;
  private final float[] units;
  private final byte[] rows;
  private final float[] transitions;
  private final long[] packed;
  private final int width;

  /**
   * @param units by feature, what one step of its row weighs
   * @param rows steps by feature, then tag
   */
  private ChainModel(
      TagSet tags, LongIndex features, float[] units, byte[] rows, float[] transitions) {
    this.tags = tags;
    this.features = features;
    this.units = units;
    this.rows = rows;
    this.transitions = transitions;
    this.packed = pack(units, rows, tags.size());
    this.width = (tags.size() + LANES - 1) / LANES;
  }

  /** The tags that it gives. */
  public TagSet tags() {
    return tags;
  }

  /** How many features have a weight. */
  public int featureCount() {
    return features.size();
  }

  /**
   * Keeps the features that matter, with weights in the precision that files have, so that a model
   * reads the same before and after it is written: a row is a byte for each tag and one unit.
   *
   * @param keys the feature keys
   * @param weights by feature, then tag
   * @param transitions by tag, then the tag that follows
   */
  static ChainModel rounded(TagSet tags, long[] keys, float[] weights, float[] transitions) {
    int size = tags.size();
    LongIndex kept = new LongIndex(keys.length);
    float[] units = new float[keys.length];
    byte[] rows = new byte[weights.length];
    for (int f = 0; f < keys.length; f++) {
      float most = 0;
      for (int t = 0; t < size; t++) {
        most = Math.max(most, Math.abs(weights[f * size + t]));
      }
      if (most < NEGLIGIBLE) {
        continue;
      }
      int row = kept.add(keys[f]);
      units[row] = most / Byte.MAX_VALUE;
      for (int t = 0; t < size; t++) {
        rows[row * size + t] = (byte) Math.round(weights[f * size + t] / units[row]);
      }
    }
    int count = kept.size();
    return new ChainModel(
        tags,
        kept,
        Arrays.copyOf(units, count),
        Arrays.copyOf(rows, count * size),
        transitions.clone());
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(DataOutputStream out) throws IOException {
    out.writeInt(tags.types().size());
    for (String type : tags.types()) {
      out.writeUTF(type);
    }
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    int size = tags.size();
    long[] keys = features.keys();
    out.writeInt(keys.length);
    for (int f = 0; f < keys.length; f++) {
      out.writeLong(keys[f]);
      out.writeFloat(units[f]);
      out.write(rows, f * size, size);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ChainModel read(DataInputStream in) throws IOException {
    List<String> types = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      types.add(in.readUTF());
    }
    TagSet tags = new TagSet(types);
    int size = tags.size();
    float[] transitions = new float[size * size];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    int count = in.readInt();
    LongIndex features = new LongIndex(count);
    float[] units = new float[count];
    byte[] rows = new byte[count * size];
    for (int f = 0; f < count; f++) {
      features.add(in.readLong());
      units[f] = in.readFloat();
      in.readFully(rows, f * size, size);
    }
    return new ChainModel(tags, features, units, rows, transitions);
  }

  /**
   * Every span that is not altogether unlikely, with its probability.
   *
   * @param words the feature keys of each word of a sentence
   */
  public List<Span> spans(List<long[]> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    Lattice lattice = new Lattice(tags, transitions, scores(words), words.size());
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int type = 0; type < tags.types().size(); type++) {
        spansFrom(lattice, i, type, spans);
      }
    }
    return spans;
  }

  private void spansFrom(Lattice lattice, int i, int type, List<Span> spans) {
    double only = lattice.probability(i, tags.only(type));
    if (only >= LEAST) {
      spans.add(new Span(i, i + 1, type, only));
    }
    double open = lattice.probability(i, tags.first(type));
    for (int end = i + 2; open >= LEAST && end <= lattice.length() && end <= i + LONGEST; end++) {
      double closed = open * lattice.conditional(end - 2, end == i + 2, type, true);
      if (closed >= LEAST) {
        spans.add(new Span(i, end, type, closed));
      }
      open *= lattice.conditional(end - 2, end == i + 2, type, false);
    }
  }

  /** The likeliest tags of a sentence. */
  public int[] decode(List<long[]> words) {
    return words.isEmpty()
        ? new int[0]
        : new Lattice(tags, transitions, scores(words), words.size()).best();
  }

  /** Scores by word, then tag: sums of packed rows, four tags to a long. */
  private double[] scores(List<long[]> words) {
    int size = tags.size();
    double[] scores = new double[words.size() * size];
    long[] sums = new long[width];
    for (int i = 0; i < words.size(); i++) {
      Arrays.fill(sums, 0);
      for (long key : words.get(i)) {
        int feature = features.find(key);
        if (feature >= 0) {
          int row = feature * width;
          for (int k = 0; k < width; k++) {
            sums[k] += packed[row + k];
          }
        }
      }
      for (int t = 0; t < size; t++) {
        long rest = sums[t / LANES];
        short lane = (short) rest;
        scores[i * size + t] = lane / STEPS;
        sums[t / LANES] = (rest - lane) >> Short.SIZE;
      }
    }
    return scores;
  }

  /**
   * Rows as whole steps of a weight of 1, sixteen bits to a tag. Lanes are added as parts of one
   * number: a sum is right as long as it fits into sixteen bits, which is a score of 128.
   */
  private static long[] pack(float[] units, byte[] rows, int size) {
    int width = (size + LANES - 1) / LANES;
    long[] packed = new long[units.length * width];
    for (int f = 0; f < units.length; f++) {
      for (int t = size - 1; t >= 0; t--) {
        int cell = f * width + t / LANES;
        long weight = Math.round(units[f] * rows[f * size + t] * STEPS);
        packed[cell] = (packed[cell] << Short.SIZE) + weight;
      }
    }
    return packed;
  }
}
