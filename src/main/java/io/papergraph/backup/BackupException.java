package io.papergraph.backup;

import java.io.IOException;

/** A file is no backup, or no whole one; the message is one line. */
public final class BackupException extends IOException {
  private static final long serialVersionUID = 1L;

  BackupException(String message) {
    super(message);
  }

  BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
