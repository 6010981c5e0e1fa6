package io.papergraph.extract;

import io.papergraph.extract.crf.ChainModel;
import io.papergraph.paper.Texts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All that {@link TaggerExtractor} learned: counts over unlabelled papers, the weights that tag
 * words, the weights that tell roles, and how far its beliefs are to be trusted.
 */
public final class TaggerModel {
  private static final String STANDARD = "/tagger/model.bin.gz";
  private static final String MAGIC = "papergraph-tagger-2";

  private final CorpusCounts counts;
  private final ChainModel names;
  private final ChainModel roles;
  private final ChainModel kinds;
  private final ChainModel links;
  private final Calibration nameBeliefs;
  private final Calibration roleBeliefs;
  private final Calibration resultBeliefs;
  private final String fingerprint;

  TaggerModel(
      CorpusCounts counts,
      ChainModel names,
      ChainModel roles,
      ChainModel kinds,
      ChainModel links,
      Calibration nameBeliefs,
      Calibration roleBeliefs,
      Calibration resultBeliefs) {
    this.counts = counts;
    this.names = names;
    this.roles = roles;
    this.kinds = kinds;
    this.links = links;
    this.nameBeliefs = nameBeliefs;
    this.roleBeliefs = roleBeliefs;
    this.resultBeliefs = resultBeliefs;
    this.fingerprint = Texts.sha256(new String(bytes(), StandardCharsets.ISO_8859_1));
  }

  /** The model that comes with the program. */
  public static TaggerModel standard() {
    try (InputStream in = TaggerModel.class.getResourceAsStream(STANDARD)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its model " + STANDARD);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @throws IOException when it cannot be read or is none
   */
  public static TaggerModel read(InputStream in) throws IOException {
    byte[] bytes;
    try (GZIPInputStream unzipped = new GZIPInputStream(in)) {
      bytes = unzipped.readAllBytes();
    }
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
    if (!data.readUTF().equals(MAGIC)) {
      throw new IOException("not a tagger's model of this version");
    }
    CorpusCounts counts = CorpusCounts.read(data);
    ChainModel names = ChainModel.read(data);
    ChainModel roles = ChainModel.read(data);
    ChainModel kinds = ChainModel.read(data);
    ChainModel links = ChainModel.read(data);
    Calibration nameBeliefs = Calibration.read(data);
    Calibration roleBeliefs = Calibration.read(data);
    Calibration resultBeliefs = Calibration.read(data);
    return new TaggerModel(
        counts, names, roles, kinds, links, nameBeliefs, roleBeliefs, resultBeliefs);
  }

  /** Writes the model; equal models give equal bytes. */
  public void write(OutputStream out) throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    zipped.write(bytes());
    zipped.finish();
  }

  private byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeUTF(MAGIC);
      counts.write(data);
      names.write(data);
      roles.write(data);
      kinds.write(data);
      links.write(data);
      nameBeliefs.write(data);
      roleBeliefs.write(data);
      resultBeliefs.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same weights with other confidences. */
  public TaggerModel calibrated(
      Calibration nameBeliefs, Calibration roleBeliefs, Calibration resultBeliefs) {
    return new TaggerModel(
        counts, names, roles, kinds, links, nameBeliefs, roleBeliefs, resultBeliefs);
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

  ChainModel kinds() {
    return kinds;
  }

  ChainModel links() {
    return links;
  }

  Calibration resultBeliefs() {
    return resultBeliefs;
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
