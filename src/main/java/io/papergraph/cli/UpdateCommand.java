package io.papergraph.cli;

import io.papergraph.Editor;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Subscription;
import io.papergraph.build.Subscriptions;
import io.papergraph.build.Update;
import io.papergraph.live.LiveLists;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curations;
import io.papergraph.source.InputMeter;
import io.papergraph.source.InputUsageException;
import io.papergraph.source.RemoteList;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches what the sources of a store have had since they were last read, and stores it.",
      "A line a source says what came. One that fails does not hold up the others; the next update"
          + " goes on from the page that it came to."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph update --contact you@example.org",
      "  papergraph update daily --dry-run"
    })
final class UpdateCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "ID",
      arity = "0..*",
      description = "sources to fetch from (default: all; 'papergraph sources' lists them)")
  private List<String> ids = new ArrayList<>();

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final LiveArguments live = new LiveArguments();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();
  @Mixin private final CurationOption curation = new CurationOption();

  @Option(
      names = "--dry-run",
      description = "say what would be asked for first; ask nothing, change nothing")
  private boolean dryRun;

  @Option(names = "--quiet", description = "no progress on the terminal")
  private boolean quiet;

  UpdateCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Subscription> sources = sources();
    LiveLists lists = live.lists(wiring);
    if (dryRun) {
      sources.forEach(source -> streams.out().println(plan(source, list(lists, source))));
      return 0;
    }
    Vocabularies vocabularies = wiring.vocabularies(vocabulary.files);
    Curations curations = curation.read(store.dir);
    try (Interruption interruption =
            new Interruption(
                streams, "storing what was read; the next update goes on from there", true);
        Papergraph graph = Papergraph.open(store.dir)) {
      Editor editor = graph.editor(vocabularies, curations);
      boolean failed = false;
      for (Subscription source : sources) {
        if (!interruption.isRequested()) {
          failed |= !update(graph, editor, source, list(lists, source), interruption);
        }
      }
      return failed ? 1 : 0;
    }
  }

  private boolean update(
      Papergraph graph,
      Editor editor,
      Subscription source,
      RemoteList list,
      Interruption interruption)
      throws IOException {
    Update.Result result;
    try (ProgressLine line = ProgressLine.on(streams, quiet)) {
      IndexProgress.prepare(graph, line);
      BuildReport report =
          new BuildReport(line, new Pace(), new InputMeter(), interruption::isRequested);
      result = editor.update(source, list, report, false);
    }
    streams.out().println(line(source, result));
    streams.out().flush();
    result.fault().ifPresent(fault -> streams.complain(BuildReport.describe(fault)));
    return result.fault().isEmpty();
  }

  /** What an update did, for people. */
  static String line(Subscription source, Update.Result result) {
    String pages = result.pages() == 1 ? "1 page" : result.pages() + " pages";
    String end = result.ended() ? "" : "; stopped, and the next update goes on after these pages";
    return source.id() + ": " + pages + ", " + result.summary().line() + end;
  }

  private static String plan(Subscription source, RemoteList list) {
    String position = source.position().isEmpty() ? list.start() : source.position();
    return source.id() + ": from " + position + ", " + list.address(position);
  }

  private List<Subscription> sources() throws IOException {
    if (KnowledgeStore.baseOf(store.dir).isEmpty()) {
      throw new InputUsageException(
          "no store in " + store.dir + "; 'papergraph sources add daily hf:daily' makes one");
    }
    Subscriptions kept = new Subscriptions(store.dir);
    List<Subscription> all = kept.all();
    if (all.isEmpty()) {
      throw new InputUsageException(
          store.dir + " follows no source; add one: papergraph sources add daily hf:daily");
    }
    for (String id : ids) {
      if (kept.find(id).isEmpty()) {
        throw new InputUsageException(
            store.dir + " follows no source " + id + "; 'papergraph sources' lists them");
      }
    }
    return ids.isEmpty() ? all : all.stream().filter(one -> ids.contains(one.id())).toList();
  }

  private static RemoteList list(LiveLists lists, Subscription source) {
    return lists
        .find(source.input())
        .orElseThrow(
            () ->
                new InputUsageException(
                    "the source " + source.id() + " is no list on the net: " + source.input()));
  }
}
