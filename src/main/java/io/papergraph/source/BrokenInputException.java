package io.papergraph.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.util.zip.ZipException;

/** An input that broke off while it was read; knows where. */
final class BrokenInputException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final String where;

  BrokenInputException(String where, IOException cause) {
    super(cause);
    this.where = where;
  }

  /** The failure as a value: a fault met inside an input, at a name when no line is known. */
  static Read.Failed failed(String name, UncheckedIOException fault) {
    String where = fault instanceof BrokenInputException broken ? broken.where : name;
    IOException cause = fault.getCause();
    return failed(where, cause == null ? new IOException(fault) : cause);
  }

  static Read.Failed failed(String where, IOException fault) {
    if (fault instanceof BrokenFormatException format) {
      return new Read.Failed(where, format.reason(), oneLine(format));
    }
    if (fault instanceof UnreachedException unreached) {
      return new Read.Failed(where, unreached.reason(), oneLine(unreached));
    }
    if (fault instanceof EOFException) {
      return new Read.Failed(
          where, "truncated gzip", "the compressed data ends too early; fetch the file again");
    }
    if (fault instanceof ZipException) {
      return new Read.Failed(where, "broken gzip", oneLine(fault) + "; fetch the file again");
    }
    if (fault instanceof AccessDeniedException) {
      return new Read.Failed(where, "read error", "permission denied");
    }
    return new Read.Failed(where, "read error", oneLine(fault));
  }

  private static String oneLine(IOException fault) {
    String message = fault.getMessage();
    return message == null ? fault.getClass().getSimpleName() : Details.oneLine(message);
  }
}
