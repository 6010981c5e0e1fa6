package io.papergraph.peer;

import io.papergraph.eval.GoldPaper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BilouCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/** Apache OpenNLP's name finder as its manual has it, taught the annotated papers. Not shared. */
final class NameFinder {
  /** A sentence cut into tokens. */
  record Sentence(String text, List<Span> places, List<String> tokens) {
    Sentence {
      places = List.copyOf(places);
      tokens = List.copyOf(tokens);
    }

    String[] words() {
      return tokens.toArray(new String[0]);
    }
  }

  private static final int ITERATIONS = 100;

  private final NameFinderME finder;

  private NameFinder(NameFinderME finder) {
    this.finder = finder;
  }

  /** Trains a perceptron over all six types. */
  static NameFinder train(List<GoldPaper> papers) {
    List<NameSample> samples = new ArrayList<>();
    for (GoldPaper paper : papers) {
      boolean first = true;
      for (Sentence sentence : sentences(paper)) {
        samples.add(new NameSample(sentence.words(), names(sentence, paper), first));
        first = false;
      }
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put("PrintMessages", false);
    TokenNameFinderFactory factory =
        new TokenNameFinderFactory(null, Map.of(), new BilouCodec());
    try {
      TokenNameFinderModel model =
          NameFinderME.train(
              "eng", null, ObjectStreamUtils.createObjectStream(samples), parameters, factory);
      return new NameFinder(new NameFinderME(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Title and sentences of a paper, in tokens. */
  static List<Sentence> sentences(GoldPaper paper) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(sentence(paper.title()));
    String text = paper.abstractText();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      sentences.add(sentence(text.substring(from, to)));
    }
    return sentences;
  }

  private static Sentence sentence(String text) {
    Span[] places = SimpleTokenizer.INSTANCE.tokenizePos(text);
    return new Sentence(text, List.of(places), List.of(Span.spansToStrings(places, text)));
  }

  /** The names in a sentence: the longest of all spellings, on whole tokens, none overlapping. */
  private static Span[] names(Sentence sentence, GoldPaper paper) {
    Map<Integer, Integer> starts = new LinkedHashMap<>();
    Map<Integer, Integer> ends = new LinkedHashMap<>();
    for (int i = 0; i < sentence.places().size(); i++) {
      starts.put(sentence.places().get(i).getStart(), i);
      ends.put(sentence.places().get(i).getEnd(), i + 1);
    }
    List<Span> found = new ArrayList<>();
    for (GoldPaper.Thing thing : paper.entities()) {
      for (String surface : thing.surfaces()) {
        int at = sentence.text().indexOf(surface);
        for (; at >= 0; at = sentence.text().indexOf(surface, at + 1)) {
          Integer first = starts.get(at);
          Integer end = ends.get(at + surface.length());
          if (first != null && end != null) {
            found.add(new Span(first, end, thing.type()));
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Span::length).reversed().thenComparing(Span::getStart));
    List<Span> kept = new ArrayList<>();
    for (Span span : found) {
      if (kept.stream().noneMatch(span::intersects)) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparing(Span::getStart));
    return kept.toArray(new Span[0]);
  }

  /** Finds names in the sentences of one paper, and returns how many. */
  int count(List<Sentence> sentences) {
    int count = 0;
    for (Sentence sentence : sentences) {
      count += finder.find(sentence.words()).length;
    }
    finder.clearAdaptiveData();
    return count;
  }

  /** Reads a paper: each name with its spellings is a thing. */
  GoldPaper read(GoldPaper paper) {
    Map<String, Set<String>> surfaces = new LinkedHashMap<>();
    for (Sentence sentence : sentences(paper)) {
      for (Span name : finder.find(sentence.words())) {
        int from = sentence.places().get(name.getStart()).getStart();
        int to = sentence.places().get(name.getEnd() - 1).getEnd();
        String surface = sentence.text().substring(from, to);
        String key = name.getType() + "\t" + surface.toLowerCase(Locale.ROOT);
        surfaces.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(surface);
      }
    }
    finder.clearAdaptiveData();
    List<GoldPaper.Thing> things = new ArrayList<>();
    surfaces.forEach(
        (key, spellings) ->
            things.add(
                new GoldPaper.Thing(
                    Arrays.asList(key.split("\t", -1)).get(0),
                    spellings.iterator().next(),
                    List.copyOf(spellings),
                    "")));
    return new GoldPaper(
        paper.id(), paper.title(), paper.abstractText(), things, List.of(), List.of());
  }
}
