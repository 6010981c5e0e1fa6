package io.papergraph.cli;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.claim.EntityType;
import io.papergraph.eval.GoldException;
import io.papergraph.eval.JsonLines;
import io.papergraph.query.Printable;
import io.papergraph.query.QueryRunner.Limits;
import io.papergraph.query.StoredCorpus;
import io.papergraph.resolve.Corpus;
import io.papergraph.resolve.CorpusJudge;
import io.papergraph.resolve.NameJudge;
import io.papergraph.resolve.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "same",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether two names are the same thing, one a variant of the other, or different, and by"
          + " which rule.",
      "Judges by the rules and the vocabularies, and with --store by what its papers show;"
          + " docs/identity.md tells what the answers mean."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph same ImageNet ILSVRC-2012 --type Dataset",
      "  papergraph same Llama-3 Llama-2 --type Model",
      "  papergraph same CFG 'classifier-free guidance' --type Method --store papergraph-store",
      "  papergraph same --pairs pairs.jsonl > answers.jsonl"
    })
final class SameCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  private final Wiring wiring;
  private final Streams streams;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", arity = "0..2", description = "the two names")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = TypeName.class,
      completionCandidates = TypeName.class,
      description = "the type of both: ${COMPLETION-CANDIDATES}")
  private @Nullable EntityType type;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description =
          "JSON Lines {\"type\",\"a\",\"b\"}, or - for standard input; each comes back with"
              + " 'answer', 'rule' and 'confidence', other keys as they are")
  private @Nullable String pairs;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = "a store whose papers are to have a say; without it no store is looked at")
  private @Nullable Path store;

  @Option(names = "--strict", description = "exit with status 1 when a line was skipped")
  private boolean strict;

  @Mixin private final VocabularyOption vocabulary = new VocabularyOption();

  /** Judges two names of a type. */
  private interface Judge {
    Verdict judge(EntityType type, String a, String b);
  }

  /** What is done with a judge; gives the exit status. */
  private interface Work {
    int with(Judge judge) throws IOException;
  }

  private long read;
  private long skipped;

  SameCommand(Wiring wiring, Streams streams) {
    this.wiring = wiring;
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    String file = pairs;
    if (file != null) {
      return judgeAll(file);
    }
    EntityType ofBoth = type;
    if (names.size() != 2 || ofBoth == null || names.stream().anyMatch(String::isBlank)) {
      throw misuse("give two names and their --type, or --pairs FILE");
    }
    return withJudge(judge -> judgeOne(judge, ofBoth));
  }

  private int judgeOne(Judge judge, EntityType ofBoth) {
    Verdict verdict = judge.judge(ofBoth, names.get(0), names.get(1));
    streams
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "%s (%.2f): %s",
                verdict.answer().label(),
                verdict.confidence(),
                Printable.of(verdict.rule())));
    return ExitCode.OK;
  }

  private int judgeAll(String file) throws IOException {
    if (!names.isEmpty() || type != null) {
      throw misuse("--pairs has names and types of its own");
    }
    if (!file.equals(STANDARD_INPUT)) {
      Reading.requireFile(Path.of(file));
    }
    return withJudge(judge -> judgeAll(judge, file));
  }

  private int judgeAll(Judge judge, String file) throws IOException {
    long failed = 0;
    try {
      read(file, (where, line) -> answer(judge, where, line));
    } catch (GoldException e) {
      streams.complain(String.valueOf(e.getMessage()));
      failed++;
    }
    streams.out().flush();
    streams.err().println("read " + (read + skipped) + ", skipped " + skipped);
    return Reading.status(skipped, failed, strict);
  }

  private static void read(String file, JsonLines.Use use) throws IOException {
    if (file.equals(STANDARD_INPUT)) {
      JsonLines.read(
          "standard input",
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder())),
          use);
    } else {
      JsonLines.read(Path.of(file), use);
    }
  }

  private void answer(Judge judge, String where, String line) {
    try {
      NamePair pair = NamePair.parse(where, line);
      streams.out().print(pair.answered(judge.judge(pair.type(), pair.a(), pair.b())) + "\n");
      read++;
    } catch (GoldException e) {
      streams.complain(e.getMessage() + "; skipped");
      skipped++;
    }
  }

  /** Judges by the rules, and by the store where one is given, which is open meanwhile. */
  private int withJudge(Work work) throws IOException {
    NameJudge rules = new NameJudge(wiring.vocabularies(vocabulary.files).names());
    Path dir = store;
    if (dir == null) {
      return work.with(rules::judge);
    }
    try (Papergraph graph = Papergraph.open(dir)) {
      Corpus corpus =
          new StoredCorpus(graph.runner(Limits.DEFAULT), wiring.reports(), graph.base());
      return work.with(new CorpusJudge(rules, corpus)::judge);
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
