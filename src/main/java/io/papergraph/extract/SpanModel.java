package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that {@link SpanTagger} learned: counts and clusters of words over unlabelled papers, the
 * weights that tag words, how sure a span must be to stand, and how far its beliefs are right.
 */
public final class SpanModel {
  /** How sure a span must be where nothing was measured. */
  public static final double USUAL_THRESHOLD = 0.3;

  private static final String MAGIC = "papergraph-spans-1";

  private final Unlabelled learned;
  private final ChainModel weights;
  private final double threshold;
  private final Calibration beliefs;

  SpanModel(Unlabelled learned, ChainModel weights, double threshold, Calibration beliefs) {
    this.learned = learned;
    this.weights = weights;
    this.threshold = threshold;
    this.beliefs = beliefs;
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static SpanModel read(InputStream in) throws IOException {
    byte[] bytes;
    try (GZIPInputStream unzipped = new GZIPInputStream(in)) {
      bytes = unzipped.readAllBytes();
    }
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    if (!data.readUTF().equals(MAGIC)) {
      throw new IOException("not a model for labelled spans, or of another version");
    }
    Unlabelled learned = Unlabelled.read(data);
    ChainModel weights = ChainModel.read(data);
    double threshold = data.readDouble();
    return new SpanModel(learned, weights, threshold, Calibration.read(data));
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeUTF(MAGIC);
    learned.write(data);
    weights.write(data);
    data.writeDouble(threshold);
    beliefs.write(data);
    data.flush();
    zipped.finish();
  }

  /** The same weights with another threshold and other probabilities. */
  public SpanModel calibrated(double threshold, Calibration beliefs) {
    return new SpanModel(learned, weights, threshold, beliefs);
  }

  /** The labels that it gives, in alphabetical order. */
  public List<String> types() {
    return weights.tags().types();
  }

  /** How sure a span must be to stand, before calibration. */
  public double threshold() {
    return threshold;
  }

  Unlabelled learned() {
    return learned;
  }

  ChainModel weights() {
    return weights;
  }

  Calibration beliefs() {
    return beliefs;
  }
}
