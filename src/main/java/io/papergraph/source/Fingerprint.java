package io.papergraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of bytes as they pass. Used by one thread. */
final class Fingerprint {
  private final MessageDigest digest = sha256();
  private long bytes;

  void add(byte[] read, int offset, int length) {
    digest.update(read, offset, length);
    bytes += length;
  }

  /** How many bytes have passed. */
  long bytes() {
    return bytes;
  }

  /** In lower-case hexadecimal; to be asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** That of all bytes of a file as it is stored; empty when it cannot be read. */
  static Optional<String> of(InputFile file) {
    MessageDigest digest = sha256();
    try (InputStream in = file.opener().open();
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
