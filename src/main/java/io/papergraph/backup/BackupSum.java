package io.papergraph.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last line of a backup: how many quads stand before it, and the SHA-256 of all bytes before
 * it. A file without that line was cut off.
 */
record BackupSum(long quads, String sha256) {
  static final String START = "# end: ";

  private static final Pattern LINE =
      Pattern.compile(Pattern.quote(START) + "(\\d{1,18}) quads, sha256 ([0-9a-f]{64})\n");

  static BackupSum of(long quads, MessageDigest digest) {
    return new BackupSum(quads, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] line() {
    return (START + quads + " quads, sha256 " + sha256 + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Empty when the line is not whole. */
  static Optional<BackupSum> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new BackupSum(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }
}
