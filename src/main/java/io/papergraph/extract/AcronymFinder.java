package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Long forms with their acronyms; the acronym names the thing. */
final class AcronymFinder implements MentionFinder {
  private static final Set<String> CLASSES =
      Set.of(
          "model",
          "models",
          "network",
          "networks",
          "learning",
          "intelligence",
          "processing",
          "vision",
          "agents",
          "agent",
          "systems",
          "system",
          "processes",
          "process",
          "images",
          "image",
          "data",
          "graph",
          "graphs",
          "vehicles",
          "vehicle",
          "reality",
          "interface",
          "interfaces",
          "records",
          "imaging",
          "tomography",
          "unit",
          "units",
          "equations",
          "equation",
          "encoders",
          "disease",
          "disorder",
          "language",
          "languages",
          "representations",
          "autoencoders");
  private static final double CAPITALISED = 0.7;
  private static final double LOWER = 0.35;
  private static final double TASK = 0.5;
  private static final double METRIC = 0.6;

  private final Lexicons lexicons;
  private final Names names;

  AcronymFinder(Lexicons lexicons, Names names) {
    this.lexicons = lexicons;
    this.names = names;
  }

  @Override
  public String name() {
    return "acronym";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    for (Acronyms.Pair pair : document.acronyms()) {
      add(found, pair);
    }
    return found;
  }

  private void add(List<Candidate> found, Acronyms.Pair pair) {
    Passage passage = pair.passage();
    if (names.isGeneric(pair.shortForm()) || names.isGeneric(pair.longForm())) {
      return;
    }
    String last = passage.lower(pair.end() - 1);
    boolean capitalised = isCapitalised(pair);
    EntityType type = type(pair, last, capitalised);
    if (type == null && !capitalised && CLASSES.contains(last)) {
      return;
    }
    double weight = weight(type, capitalised);
    String name = pair.shortForm();
    found.add(Candidate.named(passage, pair.first(), pair.end(), type, name, weight, name()));
    found.add(
        Candidate.named(passage, pair.shortFirst(), pair.shortEnd(), type, name, weight, name()));
  }

  private static double weight(@Nullable EntityType type, boolean capitalised) {
    if (type == EntityType.TASK) {
      return TASK;
    }
    if (type == EntityType.METRIC) {
      return METRIC;
    }
    return capitalised ? CAPITALISED : LOWER;
  }

  private @Nullable EntityType type(Acronyms.Pair pair, String last, boolean capitalised) {
    Lexicon.Term term = lexicons.terms().lookup(pair.longForm());
    if (term == null) {
      term = lexicons.terms().lookup(pair.shortForm());
    }
    if (term != null && term.sense() != Lexicon.Sense.COST) {
      return term.sense().type();
    }
    if (!capitalised && lexicons.words("task-head").contains(last)) {
      return EntityType.TASK;
    }
    return lexicons.head(last) == EntityType.METRIC ? EntityType.METRIC : null;
  }

  /** Whether the words of the long form, small ones aside, all begin with capitals. */
  private static boolean isCapitalised(Acronyms.Pair pair) {
    if (pair.passage().isTitle()) {
      return true;
    }
    for (int i = pair.first(); i < pair.end(); i++) {
      Word word = pair.passage().word(i);
      if (word.isWord() && !word.startsUpper() && !word.startsDigit() && word.text().length() > 3) {
        return false;
      }
    }
    return pair.passage().word(pair.first()).startsUpper();
  }
}
