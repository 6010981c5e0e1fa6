package io.papergraph.cli;

import io.papergraph.Wiring;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code papergraph} command: exit status 0 for success, 1 for a failure, 2 for misuse. */
@Command(
    name = "papergraph",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    header = "The open, self-hosted graph of what machine-learning papers claim.",
    footer = {
      "",
      "A first answer:",
      "  papergraph sample",
      "  papergraph query best-on-dataset --param dataset=ImageNet --param 'metric=top-1 accuracy'"
    })
public final class Main {
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

  /** Warns of every odd query, so that a stranger could fill the log. */
  private static final String TEXT_LOG_LEVEL =
      "org.slf4j.simpleLogger.log.org.apache.jena.query.text";

  /**
   * Lucene logs by way of Java's own loggers, and tells of every Java on which it would do other
   * than on the newest that it knows. Held here, as Java forgets loggers that nobody holds.
   */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private static final String JAVA_LOG_CONFIG = "java.util.logging.config.file";

  private Main() {}

  public static void main(String[] args) {
    quieten();
    int status = run(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Lets libraries log what has gone wrong and nothing else, unless the user says otherwise. */
  static void quieten() {
    if (System.getProperty(LOG_LEVEL) == null) {
      System.setProperty(LOG_LEVEL, "warn");
      System.setProperty(TEXT_LOG_LEVEL, "error");
    }
    if (System.getProperty(JAVA_LOG_CONFIG) == null) {
      LUCENE.setLevel(Level.SEVERE);
    }
  }

  /** Runs one command line and returns its exit status. */
  static int run(String... args) {
    Streams streams = Streams.standard();
    Optional<String> garbled = Arguments.garbled(args);
    if (garbled.isPresent()) {
      streams.complain(garbled.get());
      return CommandLine.ExitCode.USAGE;
    }
    CommandLine line = commandLine(new Wiring(), streams);
    int status = execute(line, streams, args);
    boolean unwritten = streams.out().checkError();
    return status == 0 && unwritten ? CommandLine.ExitCode.SOFTWARE : status;
  }

  private static int execute(CommandLine line, Streams streams, String... args) {
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      streams.complain("memory ran out; give more, e.g. with JAVA_TOOL_OPTIONS=-Xmx4g");
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  static CommandLine commandLine(Wiring wiring, Streams streams) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new BuildCommand(wiring, streams));
    line.addSubcommand(new UpdateCommand(wiring, streams));
    line.addSubcommand(SourcesCommand.line(wiring, streams));
    line.addSubcommand(new RemoveCommand(wiring, streams));
    line.addSubcommand(new ExtractCommand(wiring, streams));
    line.addSubcommand(new QueryCommand(wiring, streams));
    line.addSubcommand(new ExplainCommand(wiring, streams));
    line.addSubcommand(new StatsCommand(wiring, streams));
    line.addSubcommand(new SearchCommand(streams));
    line.addSubcommand(new ExportCommand(wiring, streams));
    line.addSubcommand(new ServeCommand(wiring, streams));
    line.addSubcommand(new ValidateCommand(streams));
    line.addSubcommand(new EvaluateCommand(wiring, streams));
    line.addSubcommand(new DoctorCommand(wiring, streams));
    line.addSubcommand(new CompactCommand(streams));
    line.addSubcommand(new BackupCommand(streams));
    line.addSubcommand(new RestoreCommand(streams));
    line.addSubcommand(new SampleCommand(wiring, streams));
    line.addSubcommand(new TrainCommand(wiring, streams));
    line.addSubcommand(BenchCommand.line(wiring, streams));
    line.addSubcommand(new TagCommand(streams));
    line.addSubcommand(new SameCommand(wiring, streams));
    line.addSubcommand(new ConflictsCommand(wiring, streams));
    line.addSubcommand(CurateCommand.line(wiring, streams));
    line.addSubcommand(new CompletionCommand(streams));
    line.addSubcommand(help());
    ManualPage.addTo(line);
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler(new Complaints(streams));
    line.setExecutionExceptionHandler(new Complaints(streams));
    return line;
  }

  private static CommandLine help() {
    CommandLine help = new CommandLine(new CommandLine.HelpCommand());
    help.getCommandSpec()
        .usageMessage()
        .footer("", "Examples:", "  papergraph help", "  papergraph help query");
    return help;
  }
}
