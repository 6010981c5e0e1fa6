package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.Curation;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The curations of names. */
final class CurateNames {
  private CurateNames() {}

  /** What they share. */
  abstract static class OfName implements Callable<Integer> {
    private final Wiring wiring;
    private final Streams streams;

    @Mixin private final Curating curating = new Curating();

    @Parameters(
        index = "0",
        paramLabel = "NAME",
        description = "the name, in any spelling; what it is short for may follow in parentheses")
    private String name = "";

    @Option(
        names = "--type",
        paramLabel = "TYPE",
        converter = TypeName.class,
        completionCandidates = TypeName.class,
        description =
            "its type: ${COMPLETION-CANDIDATES} (default: what the store has of this name)")
    private @Nullable EntityType type;

    OfName(Wiring wiring, Streams streams) {
      this.wiring = wiring;
      this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
      EntityType of = type == null ? curating.type(wiring, name) : type;
      return curating.add(wiring, streams, curation(Curating.name(of, name), curating.because));
    }

    abstract Curation curation(EntityId of, String because);
  }

  @Command(
      name = "merge",
      mixinStandardHelpOptions = true,
      description = "Makes all names of the thing that a name stands for names of another thing.",
      footer = {
        "",
        "Examples:",
        "  papergraph curate merge ILSVRC-12 ImageNet --type Dataset --because 'the same images'"
      })
  static final class Merge extends OfName {
    @Parameters(index = "1", paramLabel = "INTO", description = "a name of the other thing")
    private String into = "";

    Merge(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(EntityId of, String because) {
      return new Curation.Merge(of, Curating.name(of.type(), into).name(), because);
    }
  }

  @Command(
      name = "split",
      mixinStandardHelpOptions = true,
      description = "Makes a name, in whatever spelling, the name of a thing of its own.",
      footer = {"", "Examples:", "  papergraph curate split ImageNet-1k --type Dataset"})
  static final class Split extends OfName {
    Split(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(EntityId of, String because) {
      return new Curation.Split(of, because);
    }
  }

  @Command(
      name = "rename",
      mixinStandardHelpOptions = true,
      description = "Gives the thing that a name stands for another label; all its names stay.",
      footer = {
        "",
        "Examples:",
        "  papergraph curate rename 'imagenet-1k' 'ImageNet' --type Dataset"
      })
  static final class Rename extends OfName {
    @Parameters(index = "1", paramLabel = "LABEL", description = "what it is to be called")
    private String label = "";

    Rename(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(EntityId of, String because) {
      return new Curation.Rename(of, Curating.name(of.type(), label).name(), because);
    }
  }

  @Command(
      name = "retype",
      mixinStandardHelpOptions = true,
      description = "Gives the thing that a name stands for another type.",
      footer = {"", "Examples:", "  papergraph curate retype 'Common Crawl' Dataset --type Model"})
  static final class Retype extends OfName {
    @Parameters(
        index = "1",
        paramLabel = "TYPE",
        converter = TypeName.class,
        completionCandidates = TypeName.class,
        description = "what it is: ${COMPLETION-CANDIDATES}")
    private EntityType newType = EntityType.MODEL;

    Retype(Wiring wiring, Streams streams) {
      super(wiring, streams);
    }

    @Override
    Curation curation(EntityId of, String because) {
      return new Curation.Retype(of, newType, because);
    }
  }
}
