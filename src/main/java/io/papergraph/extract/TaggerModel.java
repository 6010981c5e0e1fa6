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
 * All that {@link TaggerExtractor} learned: counts over unlabelled papers, the weights that tag
 * words, the weights that tell roles, and how far its beliefs are to be trusted.
 */
public final class TaggerModel {
  private static final String STANDARD = "/tagger/model.bin.gz";
  private static final String MAGIC = "papergraph-tagger-2";

  private static final int BUFFER = 1 << 16;

  private final CorpusCounts counts;
  private final ChainModel names;
  private final ChainModel roles;
  private final Calibration nameBeliefs;
  private final Calibration roleBeliefs;
  private final String fingerprint;

  TaggerModel(
      CorpusCounts counts,
      ChainModel names,
      ChainModel roles,
      Calibration nameBeliefs,
      Calibration roleBeliefs) {
    this(counts, names, roles, nameBeliefs, roleBeliefs, null);
  }

  /**
   * @param fingerprint as a file says, or null to work it out
   */
  private TaggerModel(
      CorpusCounts counts,
      ChainModel names,
      ChainModel roles,
      Calibration nameBeliefs,
      Calibration roleBeliefs,
      @Nullable String fingerprint) {
    this.counts = counts;
    this.names = names;
    this.roles = roles;
    this.nameBeliefs = nameBeliefs;
    this.roleBeliefs = roleBeliefs;
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
  static String standardFingerprint() {
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
      CorpusCounts counts = CorpusCounts.read(data);
      ChainModel names = ChainModel.read(data);
      ChainModel roles = ChainModel.read(data);
      Calibration nameBeliefs = Calibration.read(data);
      Calibration roleBeliefs = Calibration.read(data);
      return new TaggerModel(counts, names, roles, nameBeliefs, roleBeliefs, fingerprint);
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
      counts.write(data);
      names.write(data);
      roles.write(data);
      nameBeliefs.write(data);
      roleBeliefs.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same weights with other confidences. */
  public TaggerModel calibrated(Calibration nameBeliefs, Calibration roleBeliefs) {
    return new TaggerModel(counts, names, roles, nameBeliefs, roleBeliefs);
  }

  CorpusCounts counts() {
    return counts;
  }

  ChainModel names() {
    return names;
  }

  ChainModel roles() {
    return roles;
  }

  Calibration nameBeliefs() {
    return nameBeliefs;
  }

  Calibration roleBeliefs() {
    return roleBeliefs;
  }

  /** SHA-256 of everything that the model holds. */
  public String fingerprint() {
    return fingerprint;
  }
}
