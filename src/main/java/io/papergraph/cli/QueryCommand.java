package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.Parameter;
import io.papergraph.query.ParameterBinder;
import io.papergraph.query.QueryException;
import io.papergraph.query.QueryRunner;
import io.papergraph.query.QueryRunner.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Answers a ready-made question, or SPARQL from a file or the command line.",
    footer = {
      "",
      "Examples:",
      "  papergraph query",
      "  papergraph query datasets-of-task --param 'task=object detection'",
      "  papergraph query best-on-dataset --param dataset=COCO --param metric=mAP --show",
      "  papergraph query most-used-datasets --param since=2026-01 --format markdown",
      "  papergraph query my.rq --format csv",
      "  papergraph query 'SELECT (COUNT(*) AS ?n) { ?s ?p ?o }'",
      "  papergraph query datasets-of-task --param 'task=object detection'"
          + " --endpoint http://127.0.0.1:3030/sparql"
    })
final class QueryCommand implements Callable<Integer> {
  private final Wiring wiring;
  private final Streams streams;

  @Parameters(
      paramLabel = "QUESTION",
      arity = "0..1",
      completionCandidates = QuestionNames.class,
      description = "a name, a file, or SPARQL; without it the names are listed")
  private @Nullable String question;

  @Mixin private final Asking asking = new Asking();

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "a parameter of a named question; may be repeated")
  private final List<String> parameters = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      completionCandidates = Formats.class,
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private String format = "table";

  @Option(
      names = "--limit",
      paramLabel = "ROWS",
      defaultValue = "10000",
      description = "the most rows (default: ${DEFAULT-VALUE})")
  private int limit = Limits.DEFAULT.rows();

  @Option(
      names = "--show",
      description = "print the SPARQL with its parameters in place, and do not run it")
  private boolean show;

  /** What {@code --format} takes, for its help and for the completion of shells. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return AnswerFormat.labels().iterator();
    }
  }

  QueryCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (question == null) {
      wiring.questions().all().forEach(this::list);
      return 0;
    }
    AnswerFormat answerFormat = AnswerFormat.of(format);
    if (show) {
      streams.out().print(query(question, asking.base(wiring)));
      return 0;
    }
    String text = question;
    return asking.ask(
        wiring,
        limit,
        (asker, base) -> {
          Query query = query(text, base);
          if (query.isSelectType() || query.isAskType()) {
            answer(asker.rows(query), answerFormat, base);
          } else {
            RDFDataMgr.write(streams.raw(), asker.graph(query), Lang.TURTLE);
          }
          return 0;
        });
  }

  private void answer(Answer answer, AnswerFormat answerFormat, String base) throws IOException {
    answerFormat.write(answer, base, streams.raw());
    if (answer.truncated()) {
      String where = asking.isRemote() ? ", and --max-rows where the server runs," : "";
      streams.complain("there are more rows; raise --limit" + where + " to see them");
    }
  }

  private Query query(String text, String base) throws IOException {
    Optional<NamedQuery> named = wiring.questions().find(text);
    if (named.isPresent()) {
      return new ParameterBinder(base).bind(named.get(), values());
    }
    if (!parameters.isEmpty()) {
      throw new QueryException("--param goes with a named question; " + known());
    }
    if (text.indexOf('{') >= 0) {
      return QueryRunner.parse(text, base);
    }
    Path file = path(text);
    if (!Files.isRegularFile(file)) {
      throw new QueryException("'" + text + "' is no named question, file or SPARQL; " + known());
    }
    return QueryRunner.parse(Files.readString(file, StandardCharsets.UTF_8), base);
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new QueryException("no file can be called that: " + e.getMessage(), e);
    }
  }

  private Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String parameter : parameters) {
      String[] pair = parameter.split("=", 2);
      if (pair.length != 2) {
        throw new QueryException("--param takes NAME=VALUE, not '" + parameter + "'");
      }
      if (values.put(pair[0], pair[1]) != null) {
        throw new QueryException("--param " + pair[0] + " is given twice");
      }
    }
    return values;
  }

  private void list(NamedQuery named) {
    String usage =
        named.parameters().stream().map(QueryCommand::usage).collect(Collectors.joining());
    streams.out().println(named.question());
    streams.out().println("  papergraph query " + named.name() + usage);
  }

  private static String usage(Parameter parameter) {
    String option = "--param '" + parameter.name() + "=" + parameter.example() + "'";
    return parameter.optional() ? " [" + option + "]" : " " + option;
  }

  private String known() {
    return "named questions are "
        + wiring.questions().all().stream().map(NamedQuery::name).collect(Collectors.joining(", "));
  }
}
