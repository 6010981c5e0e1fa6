package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.RunLog;
import io.papergraph.query.Asker;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.store.DatasetCheck;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreException;
import io.papergraph.store.StoreInUseException;
import io.papergraph.store.TextIndexCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks of one store; those that need it open are left out where it does not open. */
final class StoreChecks {
  private static final String BUILD = "run 'papergraph build' on its inputs again";

  /** A check of a store that is open. */
  private interface Check {
    Finding of(Papergraph graph) throws IOException;
  }

  private final Wiring wiring;
  private final Path folder;

  StoreChecks(Wiring wiring, Path folder) {
    this.wiring = wiring;
    this.folder = folder;
  }

  List<Finding> all() throws IOException {
    List<Check> checks =
        List.of(
            this::opens,
            this::lastRun,
            this::rules,
            this::extractor,
            this::indexes,
            this::textIndex);
    List<Finding> found = new ArrayList<>();
    try {
      Optional<String> base = KnowledgeStore.baseOf(folder);
      if (base.isEmpty()) {
        return List.of(noStore());
      }
      found.add(Finding.ok("store " + folder + " has a known format and base " + base.get()));
      boolean halfCompacted = KnowledgeStore.isHalfCompacted(folder);
      try (Papergraph graph = Papergraph.open(folder)) {
        for (Check check : checks) {
          found.add(check.of(graph));
        }
        if (halfCompacted) {
          found.add(Finding.ok("what a compaction that was cut short had left was deleted"));
        }
      }
    } catch (StoreInUseException e) {
      found.add(
          Finding.warning(
              "store " + folder + " is in use by another process",
              "what needs it open was not checked; stop that process first"));
    } catch (StoreException e) {
      found.add(Finding.problem(String.valueOf(e.getMessage()), ""));
    }
    return found;
  }

  private Finding noStore() {
    return KnowledgeStore.isHalfMade(folder)
        ? Finding.warning(
            "no store in " + folder + ", which was being made and is not whole",
            "build or restore into it again: what is there is cleared")
        : Finding.warning("no store in " + folder, "make one with 'papergraph build INPUT'");
  }

  private Finding opens(Papergraph graph) {
    return Finding.ok("the dataset opens, and nobody else holds it");
  }

  private Finding lastRun(Papergraph graph) throws IOException {
    Optional<String> last = RunLog.last(folder);
    if (last.isEmpty()) {
      return Finding.warning("no build has come to its end here", BUILD);
    }
    return RunLog.isFinished(last.get())
        ? Finding.ok("the last build came to its end")
        : Finding.warning("the last build was cut short", BUILD + "; what is stored is whole");
  }

  private Finding rules(Papergraph graph) {
    return graph.isCurrent()
        ? Finding.ok("vocabularies, identities and counts are those of this program")
        : Finding.warning(
            "vocabularies, identities or counts are those of another program",
            "the next 'papergraph build' makes them afresh");
  }

  /** From the kept counts, without looking at every paper. */
  private Finding extractor(Papergraph graph) {
    String current = wiring.extractorVersion();
    Asker asker = graph.runner(Limits.DEFAULT);
    ParameterBinder binder = new ParameterBinder(graph.base());
    List<Map<String, String>> counts =
        asker.rows(binder.bind(wiring.report("statistics"), Map.of())).records();
    if (counts.isEmpty()) {
      return Finding.warning("no counts are kept of who read the papers", BUILD);
    }
    long others =
        counts.stream()
            .filter(row -> "extractor".equals(row.get("facet")))
            .filter(row -> !current.equals(row.get("value")))
            .mapToLong(row -> Long.parseLong(row.getOrDefault("count", "0")))
            .sum();
    return others == 0
        ? Finding.ok("all papers were read by " + current)
        : Finding.warning(
            others + " papers were read by another version than " + current,
            BUILD + " to read them afresh");
  }

  private Finding indexes(Papergraph graph) {
    DatasetCheck.Result held = DatasetCheck.of(graph.store());
    return held.agrees()
        ? Finding.ok(
            "the %d indexes of the graph agree, %,d quads"
                .formatted(held.quads().size(), held.most()))
        : Finding.problem(
            "indexes %s of the graph lack some of its %,d quads"
                .formatted(String.join(", ", held.behind()), held.most()),
            "restore a backup into a new folder, or build anew");
  }

  private Finding textIndex(Papergraph graph) {
    TextIndexCheck.Result texts = new TextIndexCheck(graph.store()).run();
    return texts.agrees()
        ? Finding.ok("the text index holds what the store does, " + texts.texts() + " texts")
        : Finding.problem(
            "the text index lacks %d texts of the store and has %d too many"
                .formatted(texts.missing(), texts.surplus()),
            "delete the folder " + folder.resolve("text") + "; it is made anew when needed");
  }
}
