package io.papergraph.cli;

import io.papergraph.eval.GoldException;
import io.papergraph.export.ExportUsageException;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryFailure;
import io.papergraph.rdf.VocabularyException;
import io.papergraph.resolve.CurationException;
import io.papergraph.serve.ServeException;
import io.papergraph.serve.ServeUsageException;
import io.papergraph.source.InputUsageException;
import io.papergraph.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line and an exit status. */
final class Complaints implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String DEBUG = "papergraph.debug";

  private final Streams streams;

  Complaints(Streams streams) {
    this.streams = streams;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    streams.complain(oneLine(e) + "; see '" + command + " --help'");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    if (e instanceof QueryException
        || e instanceof InputUsageException
        || e instanceof VocabularyException
        || e instanceof CurationException
        || e instanceof ExportUsageException
        || e instanceof ServeUsageException) {
      streams.complain(oneLine(e));
      return ExitCode.USAGE;
    }
    if (e instanceof IOException && "Broken pipe".equals(e.getMessage())) {
      return ExitCode.SOFTWARE;
    }
    if (e instanceof StoreException
        || e instanceof QueryFailure
        || e instanceof GoldException
        || e instanceof ServeException
        || e instanceof IOException
        || e instanceof UncheckedIOException) {
      streams.complain(oneLine(e));
      return ExitCode.SOFTWARE;
    }
    streams.complain("internal error, please report it: " + e);
    if (System.getProperty(DEBUG) != null) {
      e.printStackTrace(streams.err());
    } else {
      streams.complain("java -D" + DEBUG + "=1 shows where it happened");
    }
    return ExitCode.SOFTWARE;
  }

  private static String oneLine(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? e.getClass().getSimpleName() : file.getReason();
      message = "cannot write " + file.getFile() + " (" + reason + "); name another file";
    }
    return message.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
