package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Noun phrases that end in a noun of doing, such as detection, and known tasks. */
final class TaskFinder implements MentionFinder {
  private static final int MOST_MODIFIERS = 3;
  private static final Set<String> CUES =
      Set.of("task", "tasks", "problem", "problems", "benchmarks", "challenge");
  private static final Set<String> TASK_OF = Set.of("task", "tasks", "problem", "problems");

  private final Lexicons lexicons;
  private final Set<String> heads;
  private final Set<String> stops;

  TaskFinder(Lexicons lexicons) {
    this.lexicons = lexicons;
    this.heads = lexicons.words("task-head");
    this.stops = lexicons.words("task-stop");
  }

  @Override
  public String name() {
    return "task-phrase";
  }

  @Override
  public List<Candidate> find(Document document) {
    List<Candidate> found = new ArrayList<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); ) {
        i = at(passage, i, found);
      }
    }
    return found;
  }

  /** Looks at one word and returns the next to look at. */
  private int at(Passage passage, int i, List<Candidate> found) {
    Word word = passage.word(i);
    if (!word.isWord()) {
      return i + 1;
    }
    Lexicon.Hit hit = lexicons.terms().longestAt(passage, i);
    if (hit != null && hit.term().sense() == Lexicon.Sense.TASK) {
      int first = modifiersStart(passage, i, true);
      int end = headsEnd(passage, hit.end());
      boolean whole = first == i && end == hit.end();
      found.add(
          candidate(
              passage, first, end, whole ? 0.55 : 0.5, whole ? "task-known" : "task-extended"));
      return end;
    }
    if (hit != null) {
      return hit.end();
    }
    if (heads.contains(word.lower())) {
      int end = headsEnd(passage, i + 1);
      int first = modifiersStart(passage, i, false);
      boolean cued = CUES.contains(passage.lower(end)) || isTaskOf(passage, first);
      if (first < i && (passage.isTitle() || cued)) {
        found.add(
            candidate(
                passage,
                first,
                end,
                passage.isTitle() ? 0.35 : 0.4,
                passage.isTitle() ? "task-title" : "task-cue"));
      } else if (first == i && cued) {
        found.add(candidate(passage, first, end, 0.2, "task-head"));
      }
      return end;
    }
    return i + 1;
  }

  private static Candidate candidate(
      Passage passage, int first, int end, double weight, String finder) {
    return Candidate.of(passage, first, end, EntityType.TASK, weight, finder);
  }

  /** "the task of X", "tasks such as X". */
  private static boolean isTaskOf(Passage passage, int first) {
    return switch (passage.lower(first - 1)) {
      case "of" -> TASK_OF.contains(passage.lower(first - 2));
      case "as" -> TASK_OF.contains(passage.lower(first - 3));
      case "including" ->
          TASK_OF.contains(passage.lower(first - 2)) || TASK_OF.contains(passage.lower(first - 3));
      default -> false;
    };
  }

  private int headsEnd(Passage passage, int end) {
    int to = end;
    while (to < passage.size()
        && to < end + 2
        && passage.word(to).spaced()
        && heads.contains(passage.lower(to))) {
      to++;
    }
    return to;
  }

  private int modifiersStart(Passage passage, int head, boolean known) {
    int first = head;
    int least = Math.max(passage.sentenceStart(head), head - MOST_MODIFIERS);
    while (first > least
        && passage.word(first).spaced()
        && isModifier(passage, first - 1)
        && (!known || lexicons.isTaskModifier(passage.lower(first - 1)))) {
      first--;
    }
    return first;
  }

  private boolean isModifier(Passage passage, int i) {
    Word word = passage.word(i);
    String lower = word.lower();
    return word.isWord()
        && (!word.startsDigit() || lower.endsWith("d"))
        && !stops.contains(lower)
        && !lower.endsWith("ly")
        && !lower.endsWith("ing")
        && !lower.endsWith("-based")
        && !(lower.endsWith("s")
            && !lower.endsWith("ss")
            && !lower.endsWith("us")
            && !lower.endsWith("is"))
        && lower.length() > 1;
  }
}
