package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a number: its metric, dataset, task, system and baseline. */
final class ResultContext {
  private static final int QUOTE = 7;
  private static final int REACH = NamedPlaces.REACH;
  private static final Set<String> ON = Set.of("on", "in", "for", "at", "across");

  private final Lexicons lexicons;
  private final Passage passage;
  private final NamedPlaces names;
  private final Systems systems;
  private final List<EntityId> things;

  private ResultContext(
      Lexicons lexicons,
      Passage passage,
      NamedPlaces names,
      Systems systems,
      List<EntityId> things) {
    this.things = things;
    this.lexicons = lexicons;
    this.passage = passage;
    this.names = names;
    this.systems = systems;
  }

  /**
   * The abstract of a document with its names.
   *
   * @param mentions in the order of the text
   * @param own what the paper brings in
   */
  static ResultContext of(
      Document document, List<Mention> mentions, Lexicons lexicons, Set<EntityId> own) {
    Passage passage = document.abstractText();
    return new ResultContext(
        lexicons,
        passage,
        new NamedPlaces(passage, mentions),
        new Systems(mentions, own),
        mentions.stream().map(Mention::entity).distinct().toList());
  }

  /** What is named around one number; null where nothing is. */
  record Around(
      @Nullable EntityId metric,
      @Nullable EntityId dataset,
      @Nullable EntityId task,
      @Nullable EntityId system,
      @Nullable EntityId baseline) {

    /** What fills a slot, by rules. */
    @Nullable EntityId of(LinkTraits.Slot slot) {
      return switch (slot) {
        case METRIC -> metric;
        case DATASET -> dataset;
        case TASK -> task;
        case SYSTEM -> system;
        case BASELINE -> baseline;
      };
    }
  }

  boolean isNamed(int word) {
    return names.isNamed(word);
  }

  /** Whether the clause around a word speaks of what came out. */
  boolean isOutcome(int word) {
    int from = Math.max(passage.sentenceStart(word), word - REACH);
    int to = Math.min(passage.sentenceEnd(word), word + REACH);
    for (int i = from; i < to; i++) {
      String lower = passage.lower(i);
      for (String stem : lexicons.words("outcome")) {
        if (lower.startsWith(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether "on" and a dataset or benchmark follow a number. */
  boolean isOnData(Quantity q) {
    if (!passage.lower(q.end()).equals("on")) {
      return false;
    }
    for (Named n : names.near(q)) {
      if (n.first() > q.end() && n.first() <= q.end() + 3) {
        return n.isData();
      }
    }
    return false;
  }

  /** The type of the thing that ends just before a number, as a number, or -1. */
  int typeBefore(Quantity q) {
    int type = -1;
    for (Named n : names.near(q)) {
      if (n.end() <= q.first() && q.first() - n.end() <= 2) {
        type = Ordinals.of(n.id().type());
      }
    }
    return type;
  }

  /** The type of the thing that begins just after a number, as a number, or -1. */
  int typeAfter(Quantity q) {
    for (Named n : names.near(q)) {
      if (n.first() >= q.end() && n.first() - q.end() <= 2) {
        return Ordinals.of(n.id().type());
      }
    }
    return -1;
  }

  /** What tells which things go with numbers. */
  LinkTraits links(Quantities quantities) {
    return new LinkTraits(this, passage, quantities, names.all(), things, systems);
  }

  /** The numbers of the abstract. */
  Quantities quantities() {
    return Quantities.of(passage, names);
  }

  /** Whether a cost measure stands right after a number. */
  boolean hasCost(Quantity q) {
    Named metric = names.metric(q, 0, 1);
    if (metric == null) {
      return false;
    }
    Lexicon.Term term = lexicons.terms().lookup(passage.cut(metric.first(), metric.end()));
    return term != null && term.sense() == Lexicon.Sense.COST;
  }

  /** Whether a metric stands at most so many words before or after a number. */
  boolean hasMetric(Quantity q, int before, int after) {
    return names.metric(q, before, after) != null;
  }

  Around around(Quantity q) {
    Named metric = names.metric(q, 10, 6);
    List<Named> near = names.near(q);
    EntityId baseline = systems.baseline(passage, near);
    return new Around(
        metric == null ? null : metric.id(),
        dataset(q, near),
        names.nearest(q, EntityType.TASK),
        systems.system(q, near, baseline),
        baseline);
  }

  private @Nullable EntityId dataset(Quantity q, List<Named> near) {
    Named after = null;
    Named before = null;
    for (Named n : near) {
      if (!n.isData()) {
        continue;
      }
      if (n.first() >= q.end()) {
        after = after == null ? n : after;
      } else {
        before = n;
      }
    }
    if (after != null && (before == null || follows(q.end(), after.first()))) {
      return after.id();
    }
    return before == null ? null : before.id();
  }

  /** Whether "on" comes before any other number between two places. */
  private boolean follows(int from, int to) {
    boolean on = false;
    for (int i = from; i < to; i++) {
      on |= ON.contains(passage.lower(i));
      if (passage.word(i).isWord() && passage.word(i).startsDigit()) {
        return false;
      }
    }
    return on;
  }

  /** The words from the metric or the telling word to the number and its unit. */
  Evidence quote(Quantity q, String finder) {
    Named metric = names.metric(q, QUOTE, 3);
    if (metric == null) {
      return passage.evidence(telling(q.first()), q.end(), finder);
    }
    int first = Math.min(q.first(), metric.first());
    return passage.evidence(first, Math.max(q.end(), metric.end()), finder);
  }

  /** The nearest word of change just before a word, or the word itself. */
  private int telling(int word) {
    int from = Math.max(passage.sentenceStart(word), word - 4);
    for (int i = word - 1; i >= from; i--) {
      if (lexicons.words("delta").contains(passage.lower(i))
          || lexicons.words("ratio").contains(passage.lower(i))) {
        return i;
      }
    }
    return word;
  }
}
