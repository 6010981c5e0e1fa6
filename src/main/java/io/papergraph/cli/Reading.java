package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.paper.Paper;
import io.papergraph.source.FoundInputs;
import io.papergraph.source.InputMeter;
import io.papergraph.source.InputUsageException;
import io.papergraph.source.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/** What the commands that read papers share. */
final class Reading {
  private Reading() {}

  /**
   * Finds what was named.
   *
   * @throws InputUsageException as {@link io.papergraph.source.Inputs#find}
   */
  static FoundInputs find(Wiring wiring, InputArguments arguments) {
    return wiring.inputs(arguments.live.lists(wiring)).find(arguments.inputs, arguments.from);
  }

  static Stream<Read> open(Wiring wiring, InputArguments arguments, InputMeter meter) {
    return find(wiring, arguments).read(meter);
  }

  /**
   * The papers alone; records without a paper are passed over.
   *
   * @throws UncheckedIOException on the way, when an input cannot be read
   */
  static Stream<Paper> papers(Wiring wiring, List<String> inputs) {
    return wiring.inputs().read(inputs).flatMap(read -> paper(read).stream());
  }

  private static Optional<Paper> paper(Read read) {
    if (read instanceof Read.Failed failed) {
      String why = failed.where() + ": " + failed.reason() + " " + failed.detail();
      throw new UncheckedIOException(why.strip(), new IOException(why));
    }
    return read instanceof Read.Ok ok ? Optional.of(ok.paper()) : Optional.empty();
  }

  /** 1 when an input failed, or, if strict, when a record was skipped. */
  static int status(long skipped, long failed, boolean strict) {
    return failed > 0 || (strict && skipped > 0) ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  /**
   * Takes a file that a command is to read.
   *
   * @throws InputUsageException when it is none, or cannot be read
   */
  static void requireFile(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InputUsageException(file + ": no such file, or not readable");
    }
  }

  /**
   * Takes a file that a command is to write when its work is done.
   *
   * @throws InputUsageException when its folder does not exist
   */
  static void requireFolderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new InputUsageException(file + ": no file can be written there");
    }
  }
}
