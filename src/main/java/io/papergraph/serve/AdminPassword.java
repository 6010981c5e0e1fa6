package io.papergraph.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The password of the user {@code admin}; only a hash of it is kept. */
public final class AdminPassword {
  private static final String SCHEME = "Basic ";
  private static final String USER = "admin:";
  private static final int SHORTEST = 12;
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final byte[] hash;

  private AdminPassword(byte[] hash) {
    this.hash = hash;
  }

  /**
   * Reads the first line of a file.
   *
   * @throws ServeUsageException when it cannot be read, others can read it, or it is too short
   */
  public static AdminPassword read(Path file) {
    try {
      if (Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
        throw new ServeUsageException(file + " can be read by others; chmod 600 it");
      }
      String password = Files.readString(file).lines().findFirst().orElse("");
      ServerLimits.require(
          password.length() >= SHORTEST, file + " must have " + SHORTEST + " characters or more");
      return new AdminPassword(hash(USER + password));
    } catch (IOException e) {
      throw new ServeUsageException("cannot read the password file " + file, e);
    }
  }

  /**
   * Whether a header {@code Authorization} has the password, in a time that does not depend on how
   * much of it is right.
   */
  boolean isIn(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] given = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      return MessageDigest.isEqual(hash, hash(new String(given, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
