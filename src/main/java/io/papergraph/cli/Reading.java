package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.source.Read;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;

/** What the commands that read papers share. */
final class Reading {
  private Reading() {}

  static Stream<Read> open(Wiring wiring, InputArguments arguments) {
    return wiring.inputs().read(arguments.inputs, arguments.from);
  }

  /** 1 when an input failed, or, if strict, when a record was skipped. */
  static int status(long skipped, long failed, boolean strict) {
    return failed > 0 || (strict && skipped > 0) ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
