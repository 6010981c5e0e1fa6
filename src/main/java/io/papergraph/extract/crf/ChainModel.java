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

  /** So many powers are worked out beforehand; what is less likely by more is rare. */
  private static final int MOST_POWERS = 1 << 13;

  private static final double[] EXP = powers();

  private final TagSet tags;
  private final long[] keys;
  private final float[] units;
  private final byte[] rows;
  private final float[] transitions;
  private final Transitions steps;
  private final WeightTable weights;
  private final int width;

  /**
   * @param units by feature, what one step of its row weighs
   * @param rows steps by feature, then tag
   */
  private ChainModel(TagSet tags, long[] keys, float[] units, byte[] rows, float[] transitions) {
    this.tags = tags;
    this.keys = keys;
    this.units = units;
    this.rows = rows;
    this.transitions = transitions;
    this.steps = new Transitions(tags, transitions);
    this.width = (tags.size() + LANES - 1) / LANES;
    this.weights = pack();
  }

  /** The tags that it gives. */
  public TagSet tags() {
    return tags;
  }

  /** How many features have a weight. */
  public int featureCount() {
    return keys.length;
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
    long[] kept = new long[keys.length];
    float[] units = new float[keys.length];
    byte[] rows = new byte[weights.length];
    int count = 0;
    for (int f = 0; f < keys.length; f++) {
      float most = 0;
      for (int t = 0; t < size; t++) {
        most = Math.max(most, Math.abs(weights[f * size + t]));
      }
      if (most < NEGLIGIBLE) {
        continue;
      }
      kept[count] = keys[f];
      units[count] = most / Byte.MAX_VALUE;
      for (int t = 0; t < size; t++) {
        rows[count * size + t] = (byte) Math.round(weights[f * size + t] / units[count]);
      }
      count++;
    }
    return new ChainModel(
        tags,
        Arrays.copyOf(kept, count),
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
    out.writeInt(keys.length);
    Blocks.write(out, transitions);
    Blocks.write(out, keys);
    Blocks.write(out, units);
    out.write(rows);
  }

  /** Reads what {@link #write} wrote. */
  public static ChainModel read(DataInputStream in) throws IOException {
    List<String> types = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      types.add(in.readUTF());
    }
    TagSet tags = new TagSet(types);
    int size = tags.size();
    int count = in.readInt();
    float[] transitions = Blocks.floats(in, size * size);
    long[] keys = Blocks.longs(in, count);
    float[] units = Blocks.floats(in, count);
    byte[] rows = Blocks.bytes(in, count, size);
    return new ChainModel(tags, keys, units, rows, transitions);
  }

  /**
   * Every span that is not altogether unlikely, with its probability.
   *
   * @param words the feature keys of each word of a sentence
   */
  public List<Span> spans(List<long[]> words) {
    return spans(scores(words));
  }

  /** Scores of so many words, all zero. */
  public Scores scores(int words) {
    return new Scores(weights, width, words);
  }

  /** Every span that is not altogether unlikely, with its probability, by the scores of words. */
  public List<Span> spans(Scores scores) {
    List<Span> spans = new ArrayList<>();
    spans(scores, 0, scores.words(), spans);
    return spans;
  }

  /**
   * Adds every span among words {@code from} to {@code to} that is not altogether unlikely, if no
   * other word is part of any.
   */
  public void spans(Scores scores, int from, int to, List<Span> spans) {
    if (from == to) {
      return;
    }
    Lattice lattice = new Lattice(steps, emitted(scores, from, to), to - from);
    for (int i = 0; i < to - from; i++) {
      for (int type = 0; type < tags.types().size(); type++) {
        spansFrom(lattice, i, from, type, spans);
      }
    }
  }

  private void spansFrom(Lattice lattice, int i, int first, int type, List<Span> spans) {
    double only = lattice.probability(i, tags.only(type));
    if (only >= LEAST) {
      spans.add(new Span(first + i, first + i + 1, type, only));
    }
    double open = lattice.probability(i, tags.first(type));
    int within = tags.first(type);
    for (int end = i + 2; open >= LEAST && end <= lattice.length() && end <= i + LONGEST; end++) {
      double closed = open * lattice.conditional(end - 2, within, tags.last(type));
      if (closed >= LEAST) {
        spans.add(new Span(first + i, first + end, type, closed));
      }
      open *= lattice.conditional(end - 2, within, tags.inner(type));
      within = tags.inner(type);
    }
  }

  /** The likeliest tags of a sentence. */
  public int[] decode(List<long[]> words) {
    if (words.isEmpty()) {
      return new int[0];
    }
    int size = tags.size();
    Scores sums = scores(words);
    int[] lanes = new int[size];
    double[] scores = new double[words.size() * size];
    for (int i = 0; i < words.size(); i++) {
      lanes(sums, i, lanes);
      for (int t = 0; t < size; t++) {
        scores[i * size + t] = lanes[steps.column(t)] / STEPS;
      }
    }
    return new BestPath(tags, transitions).of(scores, words.size());
  }

  private Scores scores(List<long[]> words) {
    Scores scores = scores(words.size());
    for (int i = 0; i < words.size(); i++) {
      scores.add(i, words.get(i), words.get(i).length);
    }
    return scores;
  }

  /**
   * By how much no name leads at each word over the best tag of a name, as a logarithm of odds,
   * before the words beside it are asked.
   */
  public double[] leads(Scores scores) {
    int size = tags.size();
    int outside = steps.column(TagSet.OUTSIDE);
    int[] lanes = new int[size];
    double[] leads = new double[scores.words()];
    for (int i = 0; i < leads.length; i++) {
      lanes(scores, i, lanes);
      int most = Integer.MIN_VALUE;
      for (int c = 0; c < size; c++) {
        most = c == outside ? most : Math.max(most, lanes[c]);
      }
      leads[i] = (lanes[outside] - most) / STEPS;
    }
    return leads;
  }

  /**
   * Exponentials of the scores of words {@code from} to {@code to} by word, then column, over those
   * of each word's best; with the steps from and to the words beside them, which are no names.
   */
  private double[] emitted(Scores scores, int from, int to) {
    int size = tags.size();
    int outside = steps.column(TagSet.OUTSIDE);
    int[] lanes = new int[size];
    double[] emitted = new double[(to - from) * size];
    for (int i = from; i < to; i++) {
      int row = (i - from) * size;
      lanes(scores, i, lanes);
      int most = lanes[0];
      for (int c = 1; c < size; c++) {
        most = Math.max(most, lanes[c]);
      }
      for (int c = 0; c < size; c++) {
        int below = most - lanes[c];
        emitted[row + c] = below < EXP.length ? EXP[below] : Math.exp(-below / STEPS);
      }
    }
    int last = emitted.length - size;
    for (int c = 0; c < size; c++) {
      emitted[c] *= from > 0 ? steps.of(outside, c) : 1;
      emitted[last + c] *= to < scores.words() ? steps.of(c, outside) : 1;
    }
    return emitted;
  }

  /** Sums of steps of a weight at a word, by column. */
  private void lanes(Scores scores, int word, int[] lanes) {
    int size = tags.size();
    for (int k = 0; k < width; k++) {
      long rest = scores.sums()[word * width + k];
      for (int c = k * LANES; c < Math.min(size, (k + 1) * LANES); c++) {
        short lane = (short) rest;
        lanes[c] = lane;
        rest = (rest - lane) >> Short.SIZE;
      }
    }
  }

  /**
   * Rows by column as whole steps of a weight of 1, sixteen bits to a tag. Lanes are added as parts
   * of one number: a sum is right as long as it fits into sixteen bits, which is a score of 128.
   */
  private WeightTable pack() {
    int size = tags.size();
    WeightTable table = new WeightTable(keys.length, width);
    int[] tagOf = new int[size];
    for (int t = 0; t < size; t++) {
      tagOf[steps.column(t)] = t;
    }
    long[] packed = new long[width];
    for (int f = 0; f < keys.length; f++) {
      Arrays.fill(packed, 0);
      for (int c = size - 1; c >= 0; c--) {
        long weight = Math.round(units[f] * rows[f * size + tagOf[c]] * STEPS);
        packed[c / LANES] = (packed[c / LANES] << Short.SIZE) + weight;
      }
      table.put(keys[f], packed);
    }
    return table;
  }

  /** What e to the power of minus so many steps of a weight is: scores know no finer ones. */
  private static double[] powers() {
    double[] powers = new double[MOST_POWERS];
    for (int k = 0; k < powers.length; k++) {
      powers[k] = Math.exp(-k / STEPS);
    }
    return powers;
  }
}
