package io.papergraph.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.cli.ChildProcess.Cost;
import io.papergraph.store.DiskUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.util.IOUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "store",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what two layers of a store cost, each on its own and in a Java of its own: making its"
          + " text index, in another folder, and checking all its graphs against the SHACL shapes.",
      "The store stays as it is."
    },
    footer = {
      "",
      "Example:",
      "  JAVA_TOOL_OPTIONS=-Xmx2g papergraph bench store --store arxiv --work /tmp/index"
    })
final class BenchStoreCommand implements Callable<Integer> {
  private static final String NAME = "store";
  private static final double MEGA = 1e6;

  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final IntoOption into = new IntoOption();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "a folder that does not exist yet, for the index; deleted at the end")
  private Path work = Path.of("");

  BenchStoreCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    into.require(NAME);
    String machine = Machine.facts();
    String folder = store.dir.toString();
    Files.createDirectory(work);
    Cost index;
    long disk;
    try {
      index = ChildProcess.run("bench", "index", work.toString(), "--store", folder);
      disk = DiskUse.folder(work);
    } finally {
      IOUtils.rm(work);
    }
    Cost shapes = ChildProcess.run("bench", "shapes", "--store", folder);
    into.write(streams, NAME, machine + "\n\n" + table(index, disk, shapes));
    return ExitCode.OK;
  }

  private static String table(Cost index, long disk, Cost shapes) throws IOException {
    JsonNode texts = index.json();
    JsonNode graphs = shapes.json();
    double indexing = texts.get("seconds").doubleValue();
    double checking = graphs.get("seconds").doubleValue();
    double papers = texts.get("papers").doubleValue();
    double bytes = texts.get("bytes").doubleValue();
    double triples = graphs.get("triples").doubleValue();
    MarkdownTable table = new MarkdownTable(List.of("", "text index", "SHACL"));
    table.add("papers", Figure.whole(papers), Figure.whole(papers));
    table.add(
        "read",
        Figure.whole(texts.get("texts").doubleValue()) + " texts, " + Sizes.of((long) bytes),
        Figure.whole(triples) + " triples");
    table.add(
        "seconds, Java started and the store open", Figure.one(indexing), Figure.one(checking));
    table.add("papers a second", Figure.whole(papers / indexing), Figure.whole(papers / checking));
    table.add("MB of text a second", Figure.one(bytes / MEGA / indexing), "");
    table.add("triples a second", "", Figure.whole(triples / checking));
    table.add(
        "processor time of the process, s",
        Figure.one(index.processor()),
        Figure.one(shapes.processor()));
    table.add("memory of its own at most", Figure.memory(index), Figure.memory(shapes));
    table.add("made on disk", Sizes.of(disk), "");
    table.add("violations", "", Figure.whole(graphs.get("violations").doubleValue()));
    return table.text();
  }
}
