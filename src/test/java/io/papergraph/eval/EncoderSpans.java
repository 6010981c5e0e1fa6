package io.papergraph.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.extract.EncoderPapers;
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
 * For the recipe in {@code src/train}, all likely spans of labelled texts by the fast tagger, on
 * standard output.
 *
 * <ul>
 *   <li>{@code TRAIN}: of its texts by models of the other folds, the n-th being in fold n modulo
 *       5;
 *   <li>{@code TRAIN APPLY}: of the texts of APPLY by a model of all of TRAIN.
 * </ul>
 */
public final class EncoderSpans {
  private static final int FOLDS = 5;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EncoderSpans() {}

  public static void main(String[] args) throws IOException {
    List<SpanText> train = texts(Path.of(args[0]));
    Lexicons lexicons = Lexicons.load();
    List<SpanTrainer.Example> examples =
        train.stream().map(t -> new SpanTrainer.Example(t.text(), t.spans())).toList();
    SpanTrainer trainer = EncoderPapers.trainer(examples);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    if (args.length > 1) {
      SpanModel model = trainer.train(numbers(train, i -> true));
      write(out, texts(Path.of(args[1])), new SpanTagger(model, lexicons));
    }
    for (int fold = 0; fold < FOLDS && args.length == 1; fold++) {
      int held = fold;
      SpanModel model = trainer.train(numbers(train, i -> i % FOLDS != held));
      List<SpanText> texts =
          numbers(train, i -> i % FOLDS == held).stream().map(train::get).toList();
      write(out, texts, new SpanTagger(model, lexicons));
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

  private static void write(PrintStream out, List<SpanText> texts, SpanTagger tagger)
      throws IOException {
    for (SpanText text : texts) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("id", text.record().get("id"));
      record.put("spans", tagger.likely(text.text()));
      out.println(MAPPER.writeValueAsString(record));
    }
  }
}
