package io.papergraph.cli;

import io.papergraph.store.FullText;
import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "index",
    mixinStandardHelpOptions = true,
    description =
        "Makes the text index of a store once more, in another folder, and prints what went into it"
            + " and the seconds as one line of JSON: a step of 'bench store'.",
    footer = {"", "Example:", "  papergraph bench index /tmp/index --store arxiv"})
final class BenchIndexCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(paramLabel = "DIR", description = "a folder for the index, which stays")
  private Path folder = Path.of("");

  @Mixin private final StoreOption store = new StoreOption();

  BenchIndexCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (KnowledgeStore open = KnowledgeStore.open(store.dir);
        ProgressLine line = ProgressLine.on(streams)) {
      long begin = System.nanoTime();
      FullText.Content content =
          open.text()
              .makeIn(folder, texts -> line.show(IndexProgress.WORDS, IndexProgress.texts(texts)));
      Map<String, Long> fields = new LinkedHashMap<>();
      fields.put("papers", content.papers());
      fields.put("texts", content.texts());
      fields.put("bytes", content.bytes());
      streams.out().println(StepJson.of(fields, begin));
    }
    return ExitCode.OK;
  }
}
