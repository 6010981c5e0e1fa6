package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.paper.Texts;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All that {@link TaggerExtractor} learned: counts over unlabelled papers, weights, and how far its
 * beliefs are to be trusted.
 */
public final class TaggerModel {
  private static final String STANDARD = "/tagger/model.bin.gz";
  private static final String MAGIC = "papergraph-tagger-3";

  private static final int BUFFER = 1 << 16;

  /**
   * What was learned from annotated papers.
   *
   * @param names tags words as names
   * @param roles tells the role of a thing
   * @param outcomes tags numbers as outcomes of a kind
   * @param links tells whether a thing goes with an outcome
   */
  record Weights(ChainModel names, ChainModel roles, ChainModel outcomes, ChainModel links) {
    private void write(DataOutputStream data) throws IOException {
      names.write(data);
      roles.write(data);
      outcomes.write(data);
      links.write(data);
    }

    private static Weights read(DataInputStream data) throws IOException {
      ChainModel names = ChainModel.read(data);
      ChainModel roles = ChainModel.read(data);
      ChainModel outcomes = ChainModel.read(data);
      return new Weights(names, roles, outcomes, ChainModel.read(data));
    }
  }

  /** How far beliefs in names, roles and outcomes are to be trusted. */
  public record Trust(Calibration names, Calibration roles, Calibration outcomes) {
    /** Takes every belief as it is. */
    public static final Trust FULL =
        new Trust(Calibration.NONE, Calibration.NONE, Calibration.NONE);

    private void write(DataOutputStream data) throws IOException {
      names.write(data);
      roles.write(data);
      outcomes.write(data);
    }

    private static Trust read(DataInputStream data) throws IOException {
      Calibration names = Calibration.read(data);
      Calibration roles = Calibration.read(data);
      return new Trust(names, roles, Calibration.read(data));
    }
  }

  private final Unlabelled learned;
  private final Weights weights;
  private final Trust trust;
  private final String fingerprint;

  TaggerModel(Unlabelled learned, Weights weights, Trust trust) {
    this(learned, weights, trust, null);
  }

  /**
   * @param fingerprint as a file says, or null to work it out
   */
  private TaggerModel(
      Unlabelled learned, Weights weights, Trust trust, @Nullable String fingerprint) {
    this.learned = learned;
    this.weights = weights;
    this.trust = trust;
    this.fingerprint = fingerprint == null ? Texts.sha256(bytes()) : fingerprint;
  }

  /** The model that comes with the program. */
  public static TaggerModel standard() {
    try (InputStream in = resource()) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@link #fingerprint} of the model that comes with the program, without reading it all. */
  public static String standardFingerprint() {
    try (InputStream in = resource();
        DataInputStream data = open(in)) {
      return data.readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream resource() {
    InputStream in = TaggerModel.class.getResourceAsStream(STANDARD);
    if (in == null) {
      throw new IllegalStateException("the program lacks its model " + STANDARD);
    }
    return in;
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static TaggerModel read(InputStream in) throws IOException {
    try (DataInputStream data = open(in)) {
      String fingerprint = data.readUTF();
      Unlabelled learned = Unlabelled.read(data);
      Weights weights = Weights.read(data);
      return new TaggerModel(learned, weights, Trust.read(data), fingerprint);
    }
  }

  /** Opens a model and reads what all models begin with. */
  private static DataInputStream open(InputStream in) throws IOException {
    DataInputStream data =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER));
    if (!data.readUTF().equals(MAGIC)) {
      throw new IOException("not a tagger's model of this version");
    }
    return data;
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out, BUFFER);
    DataOutputStream data = new DataOutputStream(zipped);
    data.writeUTF(MAGIC);
    data.writeUTF(fingerprint);
    data.write(bytes());
    data.flush();
    zipped.finish();
  }

  /** All that it holds, the fingerprint aside. */
  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      learned.write(data);
      weights.write(data);
      trust.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same weights with other confidences. */
  public TaggerModel calibrated(Trust trust) {
    return new TaggerModel(learned, weights, trust);
  }

  Unlabelled learned() {
    return learned;
  }

  Weights weights() {
    return weights;
  }

  Trust trust() {
    return trust;
  }

  /** SHA-256 of everything that the model holds. */
  public String fingerprint() {
    return fingerprint;
  }
}
