package io.papergraph.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.Wiring;
import io.papergraph.eval.JsonLines;
import io.papergraph.eval.SpanText;
import io.papergraph.extract.Lexicons;
import io.papergraph.extract.SpanModel;
import io.papergraph.extract.SpanTagger;
import io.papergraph.extract.SpanTrainer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * {@code TRAIN APPLY UNLABELLED}: for the recipe in {@code src/train}, all likely spans of labelled
 * texts by the fast tagger, on standard output. Those of TRAIN are read by models of the other
 * folds, the n-th text being in fold n modulo 5; those of APPLY by a model of all of TRAIN. Lines
 * with {@code besides} are by models that have not seen that fold either.
 */
public final class EncoderSpans {
  private static final int FOLDS = 5;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EncoderSpans() {}

  public static void main(String[] args) throws IOException {
    List<SpanText> train = texts(Path.of(args[0]));
    List<SpanText> apply = texts(Path.of(args[1]));
    Lexicons lexicons = Lexicons.load();
    List<SpanTrainer.Example> examples =
        train.stream().map(t -> new SpanTrainer.Example(t.text(), t.spans())).toList();
    SpanTrainer trainer =
        new SpanTrainer(lexicons, examples, Reading.papers(new Wiring(), List.of(args[2])));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    for (int fold = 0; fold < FOLDS; fold++) {
      for (int besides = fold; besides < FOLDS; besides++) {
        int one = fold;
        int other = besides;
        SpanTagger tagger =
            new SpanTagger(
                trainer.train(numbers(train, i -> i % FOLDS != one && i % FOLDS != other)),
                lexicons);
        for (int i : numbers(train, i -> i % FOLDS == one)) {
          line(out, train.get(i), other, tagger);
        }
        for (int i : numbers(train, i -> one != other && i % FOLDS == other)) {
          line(out, train.get(i), one, tagger);
        }
      }
    }
    SpanTagger tagger = new SpanTagger(trainer.train(numbers(train, i -> true)), lexicons);
    for (SpanText text : apply) {
      line(out, text, -1, tagger);
    }
    out.flush();
  }

  private static List<SpanText> texts(Path file) throws IOException {
    List<SpanText> texts = new ArrayList<>();
    JsonLines.read(file, (where, line) -> texts.add(SpanText.parse(where, line)));
    return texts;
  }

  private static List<Integer> numbers(List<SpanText> texts, IntPredicate wanted) {
    return IntStream.range(0, texts.size()).filter(wanted).boxed().toList();
  }

  private static void line(PrintStream out, SpanText text, int besides, SpanTagger tagger) throws IOException {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("id", text.record().get("id"));
    record.put("besides", besides);
    record.put("spans", tagger.likely(text.text()));
    out.println(MAPPER.writeValueAsString(record));
  }
}
