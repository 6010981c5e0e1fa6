package io.papergraph.extract;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around a number: its metric, dataset, task, system and baseline. */
final class ResultContext {
  private static final int QUOTE = 7;
  private static final int REACH = 25;
  private static final Set<String> ON = Set.of("on", "in", "for", "at", "across");
  private static final Set<String> AGAINST =
      Set.of(
          "than",
          "over",
          "to",
          "against",
          "outperform",
          "outperforms",
          "outperforming",
          "outperformed",
          "surpass",
          "surpasses",
          "surpassing",
          "exceeds",
          "exceed",
          "beats",
          "vs",
          "versus",
          "with",
          "baseline",
          "of");

  private final Lexicons lexicons;
  private final Introductions introductions;

  ResultContext(Lexicons lexicons, Introductions introductions) {
    this.lexicons = lexicons;
    this.introductions = introductions;
  }

  /** What is named around one number; null where nothing is. */
  record Around(
      @Nullable EntityId metric,
      @Nullable EntityId dataset,
      @Nullable EntityId task,
      @Nullable EntityId system,
      @Nullable EntityId baseline) {}

  /** A thing at words {@code first} to {@code end} of the abstract. */
  private record Named(EntityId id, int first, int end) {}

  Scene scene(Document document, List<Mention> mentions) {
    Passage passage = document.abstractText();
    List<Named> named = new ArrayList<>();
    boolean[] inName = new boolean[passage.size()];
    Set<EntityId> introduced = new HashSet<>();
    Set<Long> places = introductions.places(document);
    for (Mention m : mentions) {
      Evidence e = m.evidence();
      boolean system =
          m.entity().type() == EntityType.MODEL || m.entity().type() == EntityType.METHOD;
      if (system && places.contains(Introductions.place(e.field(), e.start()))) {
        introduced.add(m.entity());
      }
      if (e.field() == Field.ABSTRACT) {
        int first = passage.wordAtCodePoint(e.start());
        int end = passage.wordAtCodePoint(e.end() - 1) + 1;
        named.add(new Named(m.entity(), first, end));
        for (int i = first; i < end; i++) {
          inName[i] = true;
        }
      }
    }
    EntityId main = null;
    for (Mention m : mentions) {
      if (main == null && introduced.contains(m.entity())) {
        main = m.entity();
      }
    }
    return new Scene(passage, named, inName, introduced, main);
  }

  /** The abstract with its names. */
  final class Scene {
    private final Passage passage;
    private final List<Named> named;
    private final boolean[] inName;
    private final Set<EntityId> introduced;
    private final @Nullable EntityId main;

    private Scene(
        Passage passage,
        List<Named> named,
        boolean[] inName,
        Set<EntityId> introduced,
        @Nullable EntityId main) {
      this.passage = passage;
      this.named = named;
      this.inName = inName;
      this.introduced = introduced;
      this.main = main;
    }

    boolean isNamed(int word) {
      return inName[word];
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

    boolean hasMetric(Quantity q, int before, int after) {
      return metric(q, before, after) != null;
    }

    private @Nullable Named metric(Quantity q, int before, int after) {
      Named best = null;
      int least = Integer.MAX_VALUE;
      for (Named n : near(q)) {
        if (n.id().type() == EntityType.METRIC) {
          int distance = n.end() <= q.first() ? q.first() - n.end() : n.first() - q.end();
          int most = n.end() <= q.first() ? before : after;
          if (distance <= most && distance < least) {
            best = n;
            least = distance;
          }
        }
      }
      return best;
    }

    /** Names within reach in the sentence of a number. */
    private List<Named> near(Quantity q) {
      int from = Math.max(passage.sentenceStart(q.first()), q.first() - REACH);
      int to = Math.min(passage.sentenceEnd(q.first()), q.end() + REACH);
      int low = 0;
      int high = named.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (named.get(middle).first() < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      int end = low;
      while (end < named.size() && named.get(end).first() < to) {
        end++;
      }
      return named.subList(low, end);
    }

    Around around(Quantity q) {
      Named metric = metric(q, 10, 6);
      EntityId baseline = baseline(q);
      return new Around(
          metric == null ? null : metric.id(),
          dataset(q),
          nearest(q, EntityType.TASK),
          system(q, baseline),
          baseline);
    }

    private @Nullable EntityId dataset(Quantity q) {
      Named after = null;
      Named before = null;
      for (Named n : near(q)) {
        if (n.id().type() != EntityType.DATASET && n.id().type() != EntityType.BENCHMARK) {
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

    private @Nullable EntityId nearest(Quantity q, EntityType type) {
      EntityId best = null;
      int least = Integer.MAX_VALUE;
      for (Named n : near(q)) {
        int distance = Math.min(Math.abs(n.first() - q.end()), Math.abs(q.first() - n.end()));
        if (n.id().type() == type && distance < least) {
          best = n.id();
          least = distance;
        }
      }
      return best;
    }

    private @Nullable EntityId baseline(Quantity q) {
      for (Named n : near(q)) {
        boolean system = n.id().type() == EntityType.MODEL || n.id().type() == EntityType.METHOD;
        if (!system || introduced.contains(n.id())) {
          continue;
        }
        for (int i = n.first() - 1; i >= Math.max(0, n.first() - 4); i--) {
          String word = passage.lower(i);
          boolean compared =
              (word.equals("to") || word.equals("with")) && passage.lower(i - 1).equals("compared");
          if (AGAINST.contains(word) || compared) {
            return n.id();
          }
        }
      }
      return null;
    }

    private @Nullable EntityId system(Quantity q, @Nullable EntityId baseline) {
      EntityId own = null;
      EntityId other = null;
      for (Named n : near(q)) {
        boolean system = n.id().type() == EntityType.MODEL || n.id().type() == EntityType.METHOD;
        if (!system || n.id().equals(baseline)) {
          continue;
        }
        if (introduced.contains(n.id())) {
          own = n.first() < q.first() || own == null ? n.id() : own;
        } else if (other == null) {
          other = n.id();
        }
      }
      if (own != null) {
        return own;
      }
      return main != null ? main : other;
    }

    /** The words from the metric or the telling word to the number and its unit. */
    Evidence quote(Quantity q, String finder) {
      int first = q.first();
      int end = q.end();
      Named metric = metric(q, QUOTE, 3);
      if (metric != null) {
        first = Math.min(first, metric.first());
        end = Math.max(end, metric.end());
      } else {
        int from = Math.max(passage.sentenceStart(first), first - 4);
        for (int i = first - 1; i >= from; i--) {
          if (lexicons.words("delta").contains(passage.lower(i))
              || lexicons.words("ratio").contains(passage.lower(i))) {
            first = i;
            break;
          }
        }
      }
      return passage.evidence(first, end, finder);
    }
  }
}
