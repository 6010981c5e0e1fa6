package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.live.LiveLists;
import io.papergraph.live.LiveOptions;
import io.papergraph.source.InputUsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How services on the net are asked. */
final class LiveArguments {
  private static final String CONTACT = "PAPERGRAPH_CONTACT";
  private static final long MEBI = 1L << 20;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "your mail or web address, told to services that papers are fetched from (default: "
              + CONTACT
              + " in the environment)")
  private @Nullable String contact;

  @Option(
      names = "--mirror",
      paramLabel = "SERVICE=URL",
      description = "fetch from here instead of hf, arxiv or arxiv-oai; repeatable")
  private Map<String, URI> mirrors = new LinkedHashMap<>();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description =
          "where pages are kept that may be unchanged later (default: ~/.cache/papergraph/http)")
  private @Nullable Path cache;

  @Option(
      names = "--max-download",
      paramLabel = "MIB",
      defaultValue = "1024",
      description = "the largest page or dump named by https:// (default: ${DEFAULT-VALUE} MiB)")
  private long maxDownload = LiveOptions.DEFAULT_MAX_BYTES / MEBI;

  /**
   * The lists of services; asks nothing.
   *
   * @throws InputUsageException when an option cannot be used
   */
  LiveLists lists(Wiring wiring) {
    if (maxDownload < 1 || maxDownload > 1 << 20) {
      throw new InputUsageException("--max-download must be from 1 to 1048576 MiB");
    }
    Map<String, String> environment = System.getenv();
    String who = Objects.requireNonNullElse(contact, environment.getOrDefault(CONTACT, ""));
    Path folder = cache == null ? LiveOptions.defaultCache(environment) : cache;
    return wiring.live(new LiveOptions(who, mirrors, folder, maxDownload * MEBI));
  }
}
