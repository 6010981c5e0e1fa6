package io.papergraph.cli;

import io.papergraph.eval.GoldException;
import io.papergraph.eval.JsonLines;
import io.papergraph.eval.Scorer;
import io.papergraph.eval.SpanText;
import io.papergraph.eval.SpanValidation;
import io.papergraph.paper.Paper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code train --spans}: a tagger for the labels of any corpus. */
final class SpanTraining {
  private final Streams streams;

  SpanTraining(Streams streams) {
    this.streams = streams;
  }

  /**
   * Trains, prints scores and writes the model.
   *
   * @throws GoldException at the first line that is no text with labelled spans
   */
  void train(List<Path> files, Stream<Paper> unlabelled, int folds, @Nullable Path output)
      throws IOException {
    List<SpanText> texts = new ArrayList<>();
    for (Path file : files) {
      JsonLines.read(file, (where, line) -> texts.add(SpanText.parse(where, line)));
    }
    if (texts.stream().allMatch(text -> text.spans().isEmpty())) {
      throw new GoldException(files.get(0) + ": no labelled span to learn from");
    }
    int parts = Math.min(folds, texts.size());
    SpanValidation.Trained trained =
        SpanValidation.train(texts, unlabelled, parts < 2 ? 0 : parts, streams.err()::println);
    if (trained.left() > 0) {
      streams.err().println(trained.left() + " spans overlap others or cut words: not learned");
    }
    print(trained.rows());
    if (output != null) {
      try (OutputStream out = Files.newOutputStream(output)) {
        trained.model().write(out);
      }
    }
  }

  /** Prints the rows of a scorer. */
  void print(Map<String, Scorer.Row> rows) {
    if (!rows.isEmpty()) {
      streams.out().printf("%-30s%7s%7s%7s%7s%7s%n", "", "P", "R", "F1", "gold", "pred");
    }
    rows.forEach((row, counts) -> streams.out().println(counts.line(row)));
  }
}
