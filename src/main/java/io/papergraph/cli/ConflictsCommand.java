package io.papergraph.cli;

import io.papergraph.Wiring;
import io.papergraph.query.Answer;
import io.papergraph.query.AnswerFormat;
import io.papergraph.query.Asker;
import io.papergraph.query.Conflicts;
import io.papergraph.query.QueryException;
import io.papergraph.resolve.Duplicates;
import io.papergraph.resolve.NameJudge;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "conflicts",
    mixinStandardHelpOptions = true,
    description = {
      "Finds what does not agree: different values for one system, dataset and metric; names that"
          + " papers read as different types; things that may be one.",
      "Tables have a heading for each kind; in other formats, without --kind, the first column"
          + " 'conflict' tells the kind."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph conflicts",
      "  papergraph conflicts --kind duplicates --score 0.7 --limit 500",
      "  papergraph conflicts --kind values --format csv > values.csv"
    })
final class ConflictsCommand implements Callable<Integer> {
  /** To read all names of a large store takes longer than other answers. */
  private static final long SECONDS = 600;

  private final Wiring wiring;
  private final Streams streams;

  /** Named as the user writes them. */
  enum Kind {
    values("Different values for one system, dataset and metric"),
    types("Names that papers read as different types"),
    duplicates("Things that may be one");

    private final String heading;

    Kind(String heading) {
      this.heading = heading;
    }
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "one of ${COMPLETION-CANDIDATES} (default: all of them)")
  private @Nullable Kind kind;

  @Mixin private final Asking asking = new Asking(SECONDS);

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  @Option(
      names = "--limit",
      paramLabel = "CONFLICTS",
      defaultValue = "100",
      description =
          "the most conflicts of a kind, those first that most papers have a part in"
              + " (default: ${DEFAULT-VALUE})")
  private int limit = 100;

  @Option(
      names = "--score",
      paramLabel = "SCORE",
      defaultValue = "0.5",
      description =
          "the least score of things that may be one, from 0 to 1 (default: ${DEFAULT-VALUE})")
  private double score = 0.5;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "as for query (default: ${DEFAULT-VALUE})")
  private String format = "table";

  ConflictsCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    AnswerFormat answerFormat = AnswerFormat.of(format);
    if (!(score >= 0 && score <= 1)) {
      throw new QueryException("--score is a number from 0 to 1");
    }
    NameJudge judge = new NameJudge(wiring.vocabularies(vocabulary.files).names());
    return asking.ask(
        wiring,
        Integer.MAX_VALUE,
        (asker, base) -> show(find(asker, base, judge), answerFormat, base));
  }

  private Map<Kind, Answer> find(Asker asker, String base, NameJudge judge) {
    Conflicts conflicts = new Conflicts(asker, wiring.questions(), wiring.reports(), base, limit);
    Map<Kind, Answer> found = new LinkedHashMap<>();
    for (Kind each : kind == null ? List.of(Kind.values()) : List.of(kind)) {
      found.put(
          each,
          switch (each) {
            case values -> conflicts.values();
            case types -> conflicts.types();
            case duplicates -> conflicts.duplicates(new Duplicates(judge, score));
          });
    }
    return found;
  }

  private int show(Map<Kind, Answer> found, AnswerFormat answerFormat, String base)
      throws IOException {
    if (answerFormat.isForPeople()) {
      String before = "";
      for (Map.Entry<Kind, Answer> part : found.entrySet()) {
        streams.out().print(before + answerFormat.heading(part.getKey().heading));
        streams.out().flush();
        answerFormat.write(part.getValue(), base, streams.raw());
        before = "\n";
      }
    } else if (kind == null) {
      Map<String, Answer> named = new LinkedHashMap<>();
      found.forEach((name, answer) -> named.put(name.name(), answer));
      answerFormat.write(Answer.stack("conflict", named), base, streams.raw());
    } else {
      answerFormat.write(found.values().iterator().next(), base, streams.raw());
    }
    found.forEach(this::tellOfMore);
    return ExitCode.OK;
  }

  private void tellOfMore(Kind cut, Answer answer) {
    if (answer.truncated()) {
      String where = asking.isRemote() ? ", and --max-rows where the server runs," : "";
      streams.complain("there are more " + cut + "; raise --limit" + where + " to see them");
    }
  }
}
