package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.serve.ServerOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks the machine and a store: a line a check, each ok, a warning or a problem, with what to"
          + " do about it. Status 1 when there is a problem."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph doctor",
      "  papergraph doctor --store arxiv --port 80"
    })
final class DoctorCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "3030",
      description = "the port that a server would listen on (default: ${DEFAULT-VALUE})")
  private int port = ServerOptions.DEFAULT.port();

  DoctorCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    ServerOptions.DEFAULT.withPort(port);
    List<Finding> findings = new ArrayList<>(MachineChecks.all(store.dir, port));
    findings.addAll(
        ProgressLine.during(
            streams, "checking the store", () -> new StoreChecks(wiring, store.dir).all()));
    findings.forEach(finding -> streams.out().println(finding.line()));
    boolean bad = findings.stream().anyMatch(f -> f.level() == Finding.Level.PROBLEM);
    return bad ? ExitCode.SOFTWARE : ExitCode.OK;
  }
}
