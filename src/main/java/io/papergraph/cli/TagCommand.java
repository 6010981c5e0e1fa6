package io.papergraph.cli;

import io.papergraph.eval.GoldException;
import io.papergraph.eval.JsonLines;
import io.papergraph.eval.SpanScorer;
import io.papergraph.eval.SpanText;
import io.papergraph.extract.Lexicons;
import io.papergraph.extract.SpanModel;
import io.papergraph.extract.SpanTagger;
import io.papergraph.extract.TypedSpan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = {
      "Labels spans in texts with a model that 'papergraph train --spans' has written.",
      "Prints the lines as read, their spans replaced by those found, each with its probability;"
          + " offsets are Unicode code points."
    },
    footer = {
      "",
      "Examples:",
      "  papergraph tag -m model.bin.gz texts.jsonl > tagged.jsonl",
      "  papergraph tag -m model.bin.gz labelled.jsonl --score"
    })
final class TagCommand implements Callable<Integer> {
  private final Streams streams;

  @Option(
      names = {"-m", "--model"},
      paramLabel = "MODEL",
      required = true,
      description = "the model")
  private Path model = Path.of("");

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "JSON Lines with a 'text' each; other keys stay as they are")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--score",
      description = "print precision, recall and F1 by type against the spans read, not the spans")
  private boolean score;

  @Option(names = "--strict", description = "exit with status 1 when a record was skipped")
  private boolean strict;

  private final List<List<TypedSpan>> gold = new ArrayList<>();
  private final List<List<TypedSpan>> found = new ArrayList<>();
  private long read;
  private long skipped;
  private long failed;

  TagCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    files.forEach(Reading::requireFile);
    Reading.requireFile(model);
    SpanTagger tagger = new SpanTagger(read(model), Lexicons.load());
    for (Path file : files) {
      tag(tagger, file);
    }
    if (score) {
      new SpanTraining(streams).print(SpanScorer.score(gold, found));
    }
    streams.out().flush();
    streams.err().println("read " + (read + skipped) + ", skipped " + skipped);
    return failed > 0 || (strict && skipped > 0) ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static SpanModel read(Path model) throws IOException {
    try (InputStream in = Files.newInputStream(model)) {
      return SpanModel.read(in);
    } catch (IOException e) {
      throw new IOException(
          model + ": no model for 'tag'; 'papergraph train --spans' writes one", e);
    }
  }

  private void tag(SpanTagger tagger, Path file) throws IOException {
    try {
      JsonLines.read(file, (where, line) -> tag(tagger, where, line));
    } catch (GoldException e) {
      streams.complain(String.valueOf(e.getMessage()));
      failed++;
    }
  }

  private void tag(SpanTagger tagger, String where, String line) {
    SpanText text;
    try {
      text = SpanText.parse(where, line);
    } catch (GoldException e) {
      streams.complain(e.getMessage() + "; skipped");
      skipped++;
      return;
    }
    List<TypedSpan> spans = tagger.tag(text.text());
    read++;
    if (score) {
      gold.add(text.spans());
      found.add(spans);
    } else {
      streams.out().print(text.with(spans) + "\n");
    }
  }
}
