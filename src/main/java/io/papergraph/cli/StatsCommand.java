package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.Asker;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.Printable;
import io.papergraph.query.QueryRunner.Limits;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description = {
      "Shows how many papers, things, claims, results and links there are.",
      "These counts are kept as papers come and go, so that a large store answers at once."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph stats",
      "  papergraph stats --format csv --store arxiv",
      "  papergraph stats --endpoint http://127.0.0.1:3030/sparql"
    })
final class StatsCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "rows in this format, as 'query' has them, instead of text")
  private @Nullable String format;

  StatsCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    AnswerFormat rows = format == null ? null : AnswerFormat.of(format);
    return asking.ask(wiring, Limits.DEFAULT.rows(), (asker, base) -> show(asker, base, rows));
  }

  private int show(Asker asker, String base, @Nullable AnswerFormat rows) throws IOException {
    ParameterBinder binder = new ParameterBinder(base);
    Answer answer = asker.rows(binder.bind(wiring.report("statistics"), Map.of()));
    if (answer.rows().isEmpty()) {
      streams.complain("no counts are kept here yet; 'papergraph build' makes them");
      return ExitCode.SOFTWARE;
    }
    if (rows == null) {
      streams.out().print(text(answer));
    } else {
      rows.write(answer, base, streams.raw());
    }
    return ExitCode.OK;
  }

  /** A line for what is counted, and under it one a facet. */
  private static String text(Answer answer) {
    StringBuilder out = new StringBuilder();
    Map<String, StringBuilder> facets = new LinkedHashMap<>();
    for (Map<String, String> row : answer.records()) {
      String facet = row.get("facet");
      String count = row.getOrDefault("count", "");
      if (facet == null) {
        flush(out, facets);
        out.append(Printable.of(row.getOrDefault("counted", ""))).append(' ').append(count);
        out.append('\n');
        continue;
      }
      StringBuilder line = facets.computeIfAbsent(facet, f -> new StringBuilder("  " + f + ": "));
      line.append(line.toString().endsWith(": ") ? "" : ", ");
      line.append(Printable.of(row.getOrDefault("value", ""))).append(' ').append(count);
    }
    flush(out, facets);
    return out.toString();
  }

  private static void flush(StringBuilder out, Map<String, StringBuilder> facets) {
    facets.values().forEach(line -> out.append(line).append('\n'));
    facets.clear();
  }
}
