package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.export.GuidelinesJson;
import io.papergraph.extract.Extractor;
import io.papergraph.source.InputMeter;
import io.papergraph.source.Read;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what papers claim as JSON Lines, without a store.",
      "Offsets are Unicode code points of the title and abstract that are printed with them."
    },
    footer = {"", "Example:", "  papergraph extract abstracts.jsonl > claims.jsonl"})
final class ExtractCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final InputArguments arguments = new InputArguments();

  ExtractCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Extractor extractor = wiring.extractor();
    GuidelinesJson json = new GuidelinesJson();
    BuildReport report = new BuildReport(ProgressLine.on(streams, true));
    long papers = 0;
    long skipped = 0;
    long failed = 0;
    try (Stream<Read> reads = Reading.open(wiring, arguments, new InputMeter())) {
      for (Iterator<Read> it = reads.iterator(); it.hasNext() && !streams.out().checkError(); ) {
        Read read = it.next();
        if (read instanceof Read.Ok ok) {
          streams.out().print(json.write(extractor.extract(ok.paper())) + "\n");
          papers++;
          continue;
        }
        report.problem(read);
        skipped += read instanceof Read.Rejected ? 1 : 0;
        failed += read instanceof Read.Failed ? 1 : 0;
      }
    }
    streams.out().flush();
    streams.err().println("read " + (papers + skipped) + ", skipped " + skipped);
    return Reading.status(skipped, failed, arguments.strict);
  }
}
