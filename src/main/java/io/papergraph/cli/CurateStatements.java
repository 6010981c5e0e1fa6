package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The curations of what papers state. */
final class CurateStatements {
  private CurateStatements() {}

  /** What they share. */
  abstract static class OfStatement implements Callable<Integer> {
    private final Wiring wiring;
    private final Streams streams;

    @Mixin private final Curating curating = new Curating();

    @Parameters(
        paramLabel = "STATEMENT",
        arity = "1..*",
        description =
            "PAPER ROLE TYPE NAME, e.g. arxiv:2010.11929 evaluates Dataset CIFAR-10, the role being"
                + " introduces, compares, evaluates, uses or mentions; or PAPER reports NUMBER, the"
                + " number as the paper writes it")
    private List<String> words = new ArrayList<>();

    @Option(names = "--system", paramLabel = "NAME", description = "of which system the result is")
    private @Nullable String system;

    @Option(names = "--dataset", paramLabel = "NAME", description = "on which dataset it is")
    private @Nullable String dataset;

    @Option(names = "--metric", paramLabel = "NAME", description = "by which metric it is")
    private @Nullable String metric;

    @Option(names = "--task", paramLabel = "NAME", description = "for which task it is")
    private @Nullable String task;

    OfStatement(Wiring wiring, Streams streams) {
      this.wiring = wiring;
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      List<EntityId> names = new ArrayList<>();
      add(names, EntityType.MODEL, system);
      add(names, EntityType.DATASET, dataset);
      add(names, EntityType.METRIC, metric);
      add(names, EntityType.TASK, task);
      Statement statement = StatementWords.read(words, names);
      return curating.add(wiring, streams, curation(statement, curating.because));
    }

    private static void add(List<EntityId> names, EntityType type, @Nullable String name) {
      if (name != null) {
        names.add(Curating.name(type, name));
      }
    }

    abstract Curation curation(Statement statement, String because);
  }

  @Command(
      name = "retract",
      mixinStandardHelpOptions = true,
      description = {
        "Says that a paper does not state what was read from it: questions leave it out, explain"
            + " shows it as retracted."
      },
      footer = {
        "",
        "Examples:",
        "  papergraph curate retract arxiv:2010.11929 evaluates Dataset CIFAR-10 --because 'only cited'",
        "  papergraph curate retract arxiv:2010.11929 reports 88.55 --dataset ImageNet"
      })
  static final class Retract extends OfStatement {
    Retract(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(Statement statement, String because) {
      return new Curation.Retract(statement, because);
    }
  }

  @Command(
      name = "confirm",
      mixinStandardHelpOptions = true,
      description = "Says that a person has looked and a paper does state what was read from it.",
      footer = {
        "",
        "Examples:",
        "  papergraph curate confirm arxiv:2010.11929 introduces Model ViT",
        "  papergraph curate confirm arxiv:2010.11929 reports 88.55"
      })
  static final class Confirm extends OfStatement {
    Confirm(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(Statement statement, String because) {
      return new Curation.Confirm(statement, because);
    }
  }
}
