package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.paper.PaperId;
import io.papergraph.query.Asker;
import io.papergraph.query.Explainer;
import io.papergraph.query.Explanation;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Shows the quotes behind a thing, a paper, a result or a link, each in its sentence, with its"
          + " offsets in Unicode code points, what read it, and how sure that is.",
      "A quote that shows the role of a paper is marked with an asterisk."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph explain ImageNet",
      "  papergraph explain ViT --paper arxiv:2010.11929",
      "  papergraph explain arxiv:2010.11929 --format json",
      "  papergraph explain paper/arxiv/2010.11929#result-0123456789abcdef"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final Pattern ABSOLUTE = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://");
  private static final Pattern RELATIVE = Pattern.compile("^(paper|entity|name|repository)/.+");

  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "NAME|IRI",
      description =
          "a name in any spelling, the id of a paper, or an IRI, whole or as answers show it")
  private String subject = "";

  @Option(
      names = "--paper",
      paramLabel = "ID|IRI",
      description = "only what this paper says: the quotes behind a relation")
  private @Nullable String paper;

  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--limit",
      paramLabel = "QUOTES",
      defaultValue = "20",
      description = "the most quotes and the most results (default: ${DEFAULT-VALUE})")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format = Format.text;

  /** Named as the user writes them. */
  enum Format {
    text,
    json
  }

  ExplainCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    new Limits(limit, 1);
    if (subject.isBlank()) {
      throw new QueryException("name what to explain: a name, the id of a paper or an IRI");
    }
    return asking.ask(wiring, Limits.DEFAULT.rows(), this::explain);
  }

  private int explain(Asker asker, String base) {
    Explainer explainer = new Explainer(asker, wiring.reports(), base, limit);
    String only = paper == null ? null : iri(paper, base).orElse(base + paper);
    Optional<String> iri = iri(subject, base);
    List<Explanation> found =
        iri.isPresent() ? explainer.about(iri.get(), only) : explainer.named(subject, only);
    if (found.isEmpty()) {
      streams.complain(unknown(iri.isPresent() ? List.of() : explainer.near(subject)));
      return ExitCode.SOFTWARE;
    }
    if (paper != null && found.stream().allMatch(ExplainCommand::isEmpty)) {
      streams.complain(
          "the paper '%s' says nothing of '%s' here; --paper takes an id or an IRI of a paper"
              .formatted(paper, subject));
      return ExitCode.SOFTWARE;
    }
    streams
        .out()
        .print(
            format == Format.json
                ? ExplanationJson.write(found)
                : new ExplanationText(base).write(found));
    return ExitCode.OK;
  }

  private static boolean isEmpty(Explanation explanation) {
    return explanation.quotes().isEmpty() && explanation.results().isEmpty();
  }

  private String unknown(List<String> near) {
    String hint =
        near.isEmpty()
            ? ""
            : "; did you mean "
                + near.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "))
                + "?";
    return String.format(Locale.ROOT, "nothing here is known as '%s'%s", subject, hint);
  }

  /** The IRI that the user means, empty for a name. */
  private static Optional<String> iri(String written, String base) {
    if (ABSOLUTE.matcher(written).find()) {
      return Optional.of(written);
    }
    if (RELATIVE.matcher(written).matches()) {
      return Optional.of(base + written);
    }
    return PaperId.parse(written).map(id -> new Iris(base).paper(id.id()));
  }
}
