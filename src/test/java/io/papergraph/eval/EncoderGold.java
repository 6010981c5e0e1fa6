package io.papergraph.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.claim.Entity;
import io.papergraph.extract.EncoderPapers;
import io.papergraph.extract.TaggerTrainer;
import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.Labelled;
import io.papergraph.extract.crf.Span;
import io.papergraph.paper.Paper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Java side of the recipe in {@code src/train}; everything goes to standard output.
 *
 * <ul>
 *   <li>{@code words -- GOLD…}: the papers for {@code train.py}, with the folds of {@link Folds};
 *   <li>{@code fast -- GOLD…}: the spans of every paper by the fast tagger, learned from the other
 *       folds;
 *   <li>{@code score SPANS[,SPANS…]… -- GOLD…}: scores of spans, of their mean where there are
 *       several; of papers that all of these files hold.
 * </ul>
 */
public final class EncoderGold {
  private static final int FOLDS = 5;
  private static final double LEAST = 0.05;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
  private final EncoderPapers papers = new EncoderPapers();
  private final List<GoldSet> sets;
  private final List<GoldPaper> gold;
  private final List<TaggerTrainer.Example> examples;
  private final Folds folds;

  private EncoderGold(List<GoldSet> sets) {
    this.sets = sets;
    this.gold = sets.stream().flatMap(s -> s.papers().stream()).toList();
    this.examples = gold.stream().map(Examples::of).toList();
    this.folds = new Folds(sets, FOLDS);
  }

  public static void main(String[] args) throws IOException {
    List<String> words = List.of(args).subList(1, args.length);
    int options = words.indexOf("--") + 1;
    List<Path> files = words.subList(options, words.size()).stream().map(Path::of).toList();
    EncoderGold tool = new EncoderGold(GoldFile.toLearnFrom(files));
    switch (args[0]) {
      case "words" -> tool.words();
      case "fast" -> tool.fast();
      case "score" -> {
        for (String sources : words.subList(0, options - 1)) {
          tool.score(sources);
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    tool.out.flush();
  }

  private void line(Object object) throws IOException {
    out.println(MAPPER.writeValueAsString(object));
  }

  private void words() throws IOException {
    line(Map.of("types", EncoderPapers.TYPES));
    for (int i = 0; i < examples.size(); i++) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("id", i);
      record.put("fold", folds.foldOf(i));
      record.put("sentences", papers.sentences(examples.get(i)));
      line(record);
    }
  }

  private void fast() throws IOException {
    List<List<Labelled>> sentences = examples.stream().map(papers::labelled).toList();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      ChainModel model =
          EncoderPapers.chain(
              folds.all().stream()
                  .filter(i -> folds.foldOf(i) != held)
                  .flatMap(i -> sentences.get(i).stream())
                  .toList());
      for (int i : folds.inside(fold)) {
        line(Map.of("id", i, "spans", spans(sentences.get(i), model)));
      }
    }
  }

  private static List<List<Number>> spans(List<Labelled> sentences, ChainModel model) {
    List<List<Number>> spans = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (Span x : model.spans(sentences.get(s).words())) {
        spans.add(List.of(s, x.first(), x.end(), x.type(), x.probability()));
      }
    }
    return spans;
  }

  /** A span of a sentence, by number. */
  private record Place(int sentence, int first, int end, int type) {}

  private void score(String together) throws IOException {
    String[] sources = together.split(",", -1);
    Map<Integer, Integer> times = new HashMap<>();
    Map<Integer, Map<Place, Double>> sums = new LinkedHashMap<>();
    for (String source : sources) {
      for (String text : Files.readAllLines(Path.of(source))) {
        JsonNode record = MAPPER.readTree(text);
        Map<Place, Double> places =
            sums.computeIfAbsent(record.path("id").asInt(), k -> new LinkedHashMap<>());
        times.merge(record.path("id").asInt(), 1, Integer::sum);
        for (JsonNode s : record.path("spans")) {
          Place place =
              new Place(s.get(0).asInt(), s.get(1).asInt(), s.get(2).asInt(), s.get(3).asInt());
          places.merge(place, s.get(4).asDouble() / sources.length, Double::sum);
        }
      }
    }
    out.println(together);
    for (int set = 0; set < sets.size(); set++) {
      List<GoldPaper> annotated = new ArrayList<>();
      List<GoldPaper> found = new ArrayList<>();
      for (int i : folds.ofSet(set)) {
        if (times.getOrDefault(i, 0) == sources.length) {
          annotated.add(gold.get(i));
          found.add(read(gold.get(i), examples.get(i).paper(), sums.get(i)));
        }
      }
      out.println(sets.get(set).name() + ", " + annotated.size() + " papers");
      Scorer.score(annotated, found).entrySet().stream()
          .limit(10)
          .forEach(e -> out.println(e.getValue().line(e.getKey())));
    }
  }

  private GoldPaper read(GoldPaper annotated, Paper paper, Map<Place, Double> places) {
    Map<Integer, List<Span>> spans = new HashMap<>();
    places.forEach(
        (p, probability) -> {
          if (probability >= LEAST) {
            spans
                .computeIfAbsent(p.sentence(), k -> new ArrayList<>())
                .add(new Span(p.first(), p.end(), p.type(), probability));
          }
        });
    List<GoldPaper.Thing> things = new ArrayList<>();
    for (Entity e : papers.settle(paper, spans)) {
      things.add(
          new GoldPaper.Thing(e.id().type().label(), e.id().name(), List.copyOf(e.surfaces()), ""));
    }
    return new GoldPaper(annotated.id(), annotated.title(), "", things, List.of(), List.of());
  }
}
