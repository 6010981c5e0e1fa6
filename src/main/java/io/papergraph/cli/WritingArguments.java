package io.papergraph.cli;

import io.papergraph.serve.AdminPassword;
import io.papergraph.serve.ServeUsageException;
import io.papergraph.serve.Writing;
import io.papergraph.source.InputUsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How papers come into a store while it is served. */
final class WritingArguments {
  private static final long MEBI = 1L << 20;

  @Option(
      names = "--writable",
      description = "let who knows the password add papers: POST /admin/ingest")
  boolean writable;

  @Option(
      names = "--admin-password-file",
      paramLabel = "FILE",
      description = "its first line is the password of the user admin; mode 600")
  @Nullable Path passwordFile;

  @Option(
      names = "--behind-tls",
      description = "a proxy encrypts: --writable may listen off loopback")
  boolean behindTls;

  @Option(
      names = "--max-ingest",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "the largest body of an ingest (default: ${DEFAULT-VALUE} MiB)")
  long maxIngest = Writing.DEFAULT_MAX_BYTES / MEBI;

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "build files that come into this folder, while queries go on")
  @Nullable Path watch;

  @Mixin CurationOption curation = new CurationOption();

  @Option(
      names = "--vocabulary",
      paramLabel = "FILE",
      description = "as in build, for papers that come in while it serves")
  List<Path> vocabularies = new ArrayList<>();

  /** The folder to watch, if any. */
  Optional<Path> folder() {
    if (watch != null && !Files.isDirectory(watch)) {
      throw new InputUsageException("--watch needs a folder; " + watch + " is none");
    }
    return Optional.ofNullable(watch);
  }

  /**
   * How papers are added over HTTP; empty where they are not.
   *
   * @throws ServeUsageException when the password is missing or not kept safe
   */
  Optional<Writing> writing(LiveBuild live) {
    if (!writable) {
      return Optional.empty();
    }
    if (passwordFile == null) {
      throw new ServeUsageException("--writable needs --admin-password-file FILE");
    }
    AdminPassword password = AdminPassword.read(passwordFile);
    return Optional.of(new Writing(live, password, behindTls, maxIngest * MEBI));
  }
}
