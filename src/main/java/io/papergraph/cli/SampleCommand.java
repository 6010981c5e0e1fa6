package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.Summary;
import io.papergraph.query.Answer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = "Builds a graph from the bundled sample and answers three questions with it.",
    footer = {"", "Example:", "  papergraph sample --store a-first-look"})
final class SampleCommand implements Callable<Integer> {
  private static final int SHOWN = 5;
  private static final String QUESTION = "best-on-dataset";

  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final StoreOption store = new StoreOption();

  SampleCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PrintStream out = streams.out();
    try (Papergraph graph = Papergraph.openOrCreate(store.dir)) {
      out.println("Reading the bundled sample, real papers in words of our own.");
      Summary summary = build(graph);
      out.println(summary.line());
      out.println("In " + store.dir + " now: " + contents(graph.contents()));
      answer(graph, "Which model is best on ImageNet?", "ImageNet", "top-1 accuracy");
      answer(
          graph,
          "Which system hears best? Word error rate on either test set; lower is better.",
          "LibriSpeech",
          "word error rate");
      answer(graph, "Who solves the most of GSM8K?", "GSM8K", "accuracy");
      next(out);
      return 0;
    }
  }

  private Summary build(Papergraph graph) throws IOException {
    try (ProgressLine line = ProgressLine.on(streams)) {
      return graph.build(wiring.sample(), new BuildReport(line));
    }
  }

  private static String contents(Answer answer) {
    return answer.rows().stream()
        .map(row -> row.get(1) + " " + row.get(0))
        .collect(Collectors.joining(", "));
  }

  private void answer(Papergraph graph, String question, String dataset, String metric) {
    PrintStream out = streams.out();
    out.println();
    out.println(question);
    Answer answer = graph.query(QUESTION, Map.of("dataset", dataset, "metric", metric));
    List<String> columns = answer.columns();
    for (List<String> row : answer.rows().stream().limit(SHOWN).toList()) {
      String system = row.get(columns.indexOf("system"));
      out.printf(
          "  %6s%-2s %s%n",
          row.get(columns.indexOf("value")),
          row.get(columns.indexOf("unit")),
          system.isEmpty() ? row.get(columns.indexOf("title")) : system);
      out.printf("           \"%s\"%n", row.get(columns.indexOf("quote")));
      out.printf("           %s%n", row.get(columns.indexOf("paper")));
    }
  }

  private static void next(PrintStream out) {
    out.println();
    out.println(
        """
        Next (mvn -q exec:java -Dexec.args="COMMAND", or java -jar target/papergraph.jar COMMAND):
          query                                 lists the questions
          query papers-with-code --param task='object detection'
          serve                                 SPARQL at http://127.0.0.1:3030/sparql
          build FILE…                           your own papers
          export --format turtle -o papers.ttl  all of it as RDF""");
  }
}
