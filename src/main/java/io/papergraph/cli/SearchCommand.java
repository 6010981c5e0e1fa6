package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.QueryException;
import io.papergraph.store.SearchHit;
import io.papergraph.store.SearchHit.Kind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Finds things and papers by name or words, in any spelling.",
    footer = {
      "",
      "Examples:",
      "  papergraph search imagnet",
      "  papergraph search 'mixture of experts' --type method",
      "  papergraph search 'contrastive pre-training' --type paper --limit 20"
    })
final class SearchCommand implements Callable<Integer> {
  private static final List<String> COLUMNS = List.of("type", "label", "papers", "found_as", "iri");

  private final Streams streams;

  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "a name, or words")
  private List<String> words = List.of();

  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "model, method, dataset, benchmark, metric, task or paper; all without it")
  private @Nullable String type;

  @Option(
      names = "--limit",
      paramLabel = "HITS",
      defaultValue = "10",
      description = "the most hits (default: ${DEFAULT-VALUE})")
  private int limit = 10;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "as for query (default: ${DEFAULT-VALUE})")
  private String format = "table";

  SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    AnswerFormat answerFormat = AnswerFormat.of(format);
    Kind kind = type == null ? null : kind(type);
    try (Papergraph graph = Papergraph.open(store.dir)) {
      IndexProgress.prepare(graph, streams);
      List<SearchHit> hits = graph.search(String.join(" ", words), kind, limit);
      Answer answer = Answer.of(COLUMNS, hits.stream().map(SearchCommand::row).toList());
      answerFormat.write(answer, graph.base(), streams.raw());
      return 0;
    }
  }

  private static Kind kind(String type) {
    return Kind.of(type)
        .orElseThrow(
            () -> new QueryException("--type is one of " + Kind.labels() + ", not '" + type + "'"));
  }

  private static List<String> row(SearchHit hit) {
    String found =
        switch (hit.place()) {
          case LABEL, TITLE -> "";
          case ALIAS -> hit.text();
          case ABSTRACT -> "(abstract)";
        };
    return List.of(hit.kind().label(), hit.label(), String.valueOf(hit.papers()), found, hit.iri());
  }
}
