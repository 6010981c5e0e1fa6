package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.CurationFinding;
import io.papergraph.build.Curator;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Texts;
import io.papergraph.query.Answer;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.Printable;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.rdf.CurationFile;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.source.InputUsageException;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreInUseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands share that add a curation: the file, the store, and the reason. */
final class Curating {
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final CurationOption curation = new CurationOption();
  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Option(names = "--because", paramLabel = "REASON", description = "why, for those who come after")
  String because = "";

  /**
   * A name as a person writes it.
   *
   * @throws InputUsageException when it is blank
   */
  static EntityId name(EntityType type, String written) {
    if (Texts.clean(written).isEmpty()) {
      throw new InputUsageException("a name has letters or digits");
    }
    return EntityId.of(type, written);
  }

  /**
   * The type that the store has of a name.
   *
   * @throws InputUsageException when there is none, or several
   */
  EntityType type(Wiring wiring, String name) {
    Set<String> types = new TreeSet<>();
    if (hasStore()) {
      try (Papergraph graph = Papergraph.open(store.dir)) {
        ParameterBinder binder = new ParameterBinder(graph.base());
        Answer things =
            graph
                .runner(Limits.DEFAULT)
                .rows(binder.bind(wiring.report("things"), Map.of("name", name)));
        things
            .records()
            .forEach(row -> types.add(row.getOrDefault("class", "").replaceFirst(".*#", "")));
      }
    }
    if (types.size() == 1) {
      return EntityType.ofLabel(types.iterator().next()).orElseThrow();
    }
    throw new InputUsageException(
        types.isEmpty()
            ? "nothing here is known as '" + name + "'; say what it is with --type"
            : "'" + name + "' is " + String.join(" and ", types) + "; choose one with --type");
  }

  /** Writes a curation to the file and puts it to work where there is a store. */
  int add(Wiring wiring, Streams streams, Curation fresh) throws IOException {
    Path path = curation.file(store.dir);
    CurationFile file = new CurationFile(path);
    Vocabularies vocabularies = wiring.vocabularies(vocabulary.files);
    Curations before = file.read();
    Curations all = before.with(fresh);
    all.requireConsistent(new Resolver(vocabularies.names()));
    boolean known = all.equals(before);
    if (!known) {
      file.write(all);
    }
    streams.out().println(path + (known ? " has it already: " : ": ") + Printable.of(fresh.text()));
    if (!hasStore()) {
      streams.out().println("there is no store " + store.dir + " yet; its first build applies it");
      return ExitCode.OK;
    }
    return apply(streams, vocabularies, all, fresh);
  }

  private int apply(Streams streams, Vocabularies vocabularies, Curations all, Curation fresh) {
    try (Papergraph graph = Papergraph.open(store.dir)) {
      Curator curator = graph.editor(vocabularies, all).curator();
      CurationReport.apply(curator, streams);
      streams.out().println("applied to " + store.dir);
      List<CurationFinding> of =
          curator.findings().stream()
              .filter(finding -> finding.curation().key().equals(fresh.key()))
              .toList();
      CurationReport.complain(of, streams);
      return ExitCode.OK;
    } catch (StoreInUseException e) {
      streams.complain(
          "store "
              + store.dir
              + " is in use by another process, so nothing is applied yet; run 'papergraph curate"
              + " apply' when it is free");
      return ExitCode.SOFTWARE;
    }
  }

  private boolean hasStore() {
    return KnowledgeStore.baseOf(store.dir).isPresent();
  }
}
