package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Subscription;
import io.papergraph.build.Subscriptions;
import io.papergraph.live.LiveLists;
import io.papergraph.source.InputUsageException;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "sources",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what papers can be fetched from, and what a store follows; 'add' and 'remove' change"
          + " that.",
      "'papergraph update' then fetches what is new."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph sources",
      "  papergraph sources add daily hf:daily",
      "  papergraph sources add nlp 'arxiv:cat:cs.CL;from=2026-03-01'",
      "  papergraph sources remove nlp"
    })
final class SourcesCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  private SourcesCommand(Streams streams) {
    this.streams = streams;
  }

  /** The command with all under it. */
  static CommandLine line(Wiring wiring, Streams streams) {
    CommandLine line = new CommandLine(new SourcesCommand(streams));
    line.addSubcommand(new Add(wiring, streams));
    line.addSubcommand(new Remove(streams));
    return line;
  }

  @Override
  public Integer call() throws IOException {
    streams.out().println("What can be named, in 'build' and in 'sources add ID NAME':");
    for (LiveLists.Kind kind : LiveLists.kinds()) {
      streams.out().printf("  %-44s %s%n", kind.form(), kind.what());
    }
    List<Subscription> all = new Subscriptions(store.dir).all();
    streams.out().println();
    streams
        .out()
        .println(
            all.isEmpty()
                ? store.dir
                    + " follows nothing yet; add a source: papergraph sources add daily hf:daily"
                : "What " + store.dir + " follows:");
    all.forEach(one -> streams.out().println("  " + line(one)));
    return 0;
  }

  /** A source for people. */
  static String line(Subscription one) {
    String when = one.succeeded().isEmpty() ? "not read to its end yet" : "read " + one.succeeded();
    String next = one.position().isEmpty() ? "" : ", next " + one.position();
    return one.id() + "  " + one.input() + "  (" + when + next + ")";
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Lets a store follow a list; makes the store where there is none. Fetches nothing.",
      footer = {"", "Example:", "  papergraph sources add daily hf:daily"})
  static final class Add implements Callable<Integer> {
    private final Wiring wiring;
    private final Streams streams;

    @Parameters(index = "0", paramLabel = "ID", description = "what to call it")
    private String id = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "the list, e.g. hf:daily")
    private String input = "";

    @Mixin private final StoreOption store = new StoreOption();

    Add(Wiring wiring, Streams streams) {
      this.wiring = wiring;
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      Subscription fresh = require();
      if (KnowledgeStore.baseOf(store.dir).isEmpty()) {
        Papergraph.openOrCreate(store.dir).close();
      }
      if (!new Subscriptions(store.dir).add(fresh)) {
        throw new InputUsageException(
            "a source " + id + " is there already; 'papergraph sources remove " + id + "' first");
      }
      streams.out().println("added " + id + "; 'papergraph update' fetches it");
      return 0;
    }

    private Subscription require() {
      if (new LiveArguments().lists(wiring).find(input).isEmpty()) {
        throw new InputUsageException(
            input + " is no list on the net; files are read with 'papergraph build'");
      }
      try {
        return Subscription.fresh(id, input);
      } catch (IllegalArgumentException e) {
        throw new InputUsageException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Lets a store follow a list no longer; the papers from it stay.",
      footer = {"", "Example:", "  papergraph sources remove daily"})
  static final class Remove implements Callable<Integer> {
    private final Streams streams;

    @Parameters(paramLabel = "ID", description = "what it is called")
    private String id = "";

    @Mixin private final StoreOption store = new StoreOption();

    Remove(Streams streams) {
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      Path dir = store.dir;
      if (KnowledgeStore.baseOf(dir).isEmpty() || !new Subscriptions(dir).remove(id)) {
        throw new InputUsageException(dir + " follows no source " + id);
      }
      streams.out().println("removed " + id);
      return 0;
    }
  }
}
