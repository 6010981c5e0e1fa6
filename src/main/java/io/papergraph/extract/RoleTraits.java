package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.extract.crf.Keys;
import io.papergraph.extract.crf.LongIndex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tells the role of a thing in its paper, as feature keys. */
final class RoleTraits {
  private static final int FIRST_OF_ALL = 1;
  private static final int COUNT = 2;
  private static final int OWN = 3;
  private static final int OTHERS_OWN = 4;
  private static final int CORPUS = 5;
  private static final int NAME = 9;
  private static final int PLACE = 20;
  private static final int BEFORE = 30;
  private static final int AFTER = 40;
  private static final int BESIDE = 50;
  private static final int CUE = 60;
  private static final int KIN = 70;
  private static final int COMPANY = 75;
  private static final int TITLE = 80;
  private static final int VOICE = 90;
  private static final int BY_TYPE = 1000;

  private static final int NEAR = 5;
  private static final int EXACT = 3;
  private static final int AROUND = 12;

  /** The lists of words that say what the paper does with a thing, as bits. */
  private static final int SAYING = (1 << 6) - 1;

  private static final int UNKNOWN = 99;

  /** How far a sentence reaches from a name, at most: what is no sentence costs no more. */
  private static final int SENTENCE_REACH = 80;

  private static final int EXPECTED = 256;
  private static final int MOST_MENTIONS = 100;
  private static final int MOST_KIN = 50;
  private static final int SHORTEST_KIN = 3;
  private static final int LONGEST_TITLE = 40;
  private static final List<String> CUES =
      List.of("introduce", "named", "compare", "evaluate", "use", "mention", "delta", "background");

  private final ListedWords cues;
  private final Introductions introductions;
  private final CorpusCounts counts;

  RoleTraits(Lexicons lexicons, Introductions introductions, CorpusCounts counts) {
    this.cues = new ListedWords(CUES.stream().map(lexicons::words).toList());
    this.introductions = introductions;
    this.counts = counts;
  }

  /** Keys without repeats, each also for the type of the thing alone. */
  private static final class Traits {
    private final EntityType type;
    private final LongIndex keys = new LongIndex(EXPECTED);
    private int mentions;

    Traits(EntityType type) {
      this.type = type;
    }

    void add(int template, long value) {
      keys.add(Keys.of(template, value));
      keys.add(Keys.of(template + BY_TYPE, value, Ordinals.of(type)));
    }

    long[] toArray() {
      return keys.keys();
    }
  }

  /** Feature keys of each thing that is mentioned. */
  Map<EntityId, long[]> of(Document document, List<Entity> entities, List<Mention> mentions) {
    Set<Long> introduced = introductions.places(document);
    Set<EntityId> own = new LinkedHashSet<>();
    int[] ownByType = new int[Ordinals.TYPES];
    for (Mention mention : mentions) {
      if (introduced.contains(place(mention)) && own.add(mention.entity())) {
        ownByType[Ordinals.of(mention.entity().type())]++;
      }
    }
    List<String> ownKeys =
        own.stream().limit(MOST_KIN).map(id -> Word.fold(id.name())).distinct().toList();
    OwnVoice voice = OwnVoice.of(document.abstractText());
    Map<EntityId, Traits> traits = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      Traits of =
          traits.computeIfAbsent(mention.entity(), id -> new Traits(mention.entity().type()));
      if (traits.size() == 1) {
        of.add(FIRST_OF_ALL, 1);
      }
      if (of.mentions++ < MOST_MENTIONS) {
        mention(document, mention, introduced.contains(place(mention)), voice, of);
      }
    }
    OwnCompany company = OwnCompany.of(document, mentions, own);
    Map<EntityId, long[]> keys = new LinkedHashMap<>();
    for (Entity entity : entities) {
      Traits of = traits.get(entity.id());
      if (of != null) {
        whole(entity.id(), own.contains(entity.id()), ownByType, of);
        kin(entity, ownKeys, of);
        of.add(COMPANY, company.of(entity.id()));
        title(document.title(), of);
        keys.put(entity.id(), of.toArray());
      }
    }
    return keys;
  }

  private static long place(Mention mention) {
    return Introductions.place(mention.evidence().field(), mention.evidence().start());
  }

  /** What holds of the thing over all its places. */
  private void whole(EntityId id, boolean own, int[] ownByType, Traits out) {
    int isOwn = own ? 1 : 0;
    out.add(COUNT, Math.min(4, out.mentions));
    out.add(OWN, isOwn);
    for (int t = 0; t < ownByType.length; t++) {
      int others = ownByType[t] - (t == Ordinals.of(id.type()) ? isOwn : 0);
      out.add(OTHERS_OWN, Keys.of(t, Math.min(2, others), isOwn));
    }
    CorpusCounts.NameRow row = counts.name(Settlement.key(id.name()));
    int frequency = row == null ? UNKNOWN : row.frequency();
    out.add(CORPUS, frequency);
    out.add(CORPUS + 1, row == null ? UNKNOWN : row.introduced());
    out.add(CORPUS + 2, row == null ? UNKNOWN : row.compared());
    out.add(CORPUS + 3, Keys.of(1, isOwn, frequency));
    out.add(NAME, Keys.of(PassageFacts.shape(id.name())));
    out.add(NAME + 1, Keys.of(id.name()));
  }

  /** Whether a name is longer or shorter than that of something the paper brings in. */
  private static void kin(Entity entity, List<String> ownKeys, Traits out) {
    String name = Word.fold(entity.id().name());
    int kin = 0;
    for (String own : ownKeys) {
      if (own.length() >= SHORTEST_KIN && !own.equals(name)) {
        kin |= name.startsWith(own) ? 1 : name.contains(own) ? 2 : 0;
        kin |= name.length() >= SHORTEST_KIN && own.contains(name) ? 4 : 0;
      }
    }
    out.add(KIN, kin);
  }

  /** The words of the title: what sort of paper it is. */
  private static void title(Passage title, Traits out) {
    for (int i = 0; i < Math.min(title.size(), LONGEST_TITLE); i++) {
      out.add(TITLE, title.key(i));
    }
  }

  private void mention(
      Document document, Mention mention, boolean own, OwnVoice voice, Traits out) {
    Evidence e = mention.evidence();
    Passage passage = document.passage(e.field());
    int first = passage.wordAtCodePoint(e.start());
    int end = passage.wordAtCodePoint(e.end() - 1) + 1;
    int start = Math.max(passage.sentenceStart(first), first - SENTENCE_REACH);
    int stop = Math.min(passage.sentenceEnd(first), end + SENTENCE_REACH);
    int place = passage.isTitle() ? UNKNOWN : 5 * start / passage.size();
    out.add(PLACE, place);
    if (out.mentions == 1) {
      out.add(PLACE + 1, place);
    }
    if (passage.isTitle()) {
      boolean prefix = first == 0 && passage.lower(end).equals(":");
      out.add(PLACE + 2, prefix ? 2 : first == 0 ? 1 : 0);
      out.add(PLACE + 3, end == passage.size() ? 1 : 0);
    }
    out.add(PLACE + 4, own ? 1 : 0);
    if (!passage.isTitle()) {
      voice(voice, first, start, own, out);
    }
    neighbours(passage, first, end, start, stop, out);
    cues(passage, first, end, start, stop, out);
  }

  /** Whether it stands where the abstract speaks of the paper, or of what was before. */
  private static void voice(OwnVoice voice, int first, int start, boolean own, Traits out) {
    int after = voice.sentencesAfter(first);
    out.add(VOICE, after);
    out.add(VOICE + 1, Keys.of(1, after, own ? 1 : 0));
    out.add(VOICE + 2, Keys.of(1, after, voice.speaks(start, first) ? 1 : 0));
  }

  private static void neighbours(
      Passage passage, int first, int end, int start, int stop, Traits out) {
    for (int d = 1; d <= NEAR; d++) {
      if (first - d >= start) {
        word(BEFORE, d, passage.key(first - d), out);
      }
      if (end - 1 + d < stop) {
        word(AFTER, d, passage.key(end - 1 + d), out);
      }
    }
    String left = passage.lower(first - 1);
    String right = passage.lower(end);
    long leftKey = passage.key(first - 1);
    long rightKey = passage.key(end);
    out.add(BESIDE, Keys.of(1, passage.key(first - 2), leftKey));
    out.add(BESIDE + 1, Keys.of(1, rightKey, passage.key(end + 1)));
    boolean listed = left.equals(",") || left.equals("and") || right.equals(",");
    out.add(BESIDE + 2, listed ? 1 : 0);
    if (passage.isTitle()) {
      out.add(TITLE + 1, leftKey);
      out.add(TITLE + 2, rightKey);
    }
  }

  private static void word(int side, int distance, long word, Traits out) {
    out.add(side, word);
    if (distance <= EXACT) {
      out.add(side + distance, word);
    }
  }

  /** Which word lists speak in the sentence, on which side and how near. */
  private void cues(Passage passage, int first, int end, int start, int stop, Traits out) {
    long said = 0;
    for (int i = start; i < stop; i++) {
      int lists = cues.of(passage.lower(i));
      said |= lists;
      for (int rest = lists; rest != 0; rest &= rest - 1) {
        int c = Integer.numberOfTrailingZeros(rest);
        if (i < first && first - i <= AROUND) {
          out.add(CUE, 4L * c + (first - i) / 4);
          out.add(CUE + 1, passage.key(i));
        } else if (i >= end && i - end < AROUND) {
          out.add(CUE + 2, 4L * c + (i - end) / 4);
          out.add(CUE + 3, passage.key(i));
        }
      }
    }
    out.add(CUE + 4, said);
    nearest(passage, first, start, out);
  }

  /** The last word before the thing that says what the paper does with it. */
  private void nearest(Passage passage, int first, int start, Traits out) {
    for (int i = first - 1; i >= start; i--) {
      int saying = cues.of(passage.lower(i)) & SAYING;
      if (saying != 0) {
        int c = Integer.numberOfTrailingZeros(saying);
        out.add(CUE + 5, passage.key(i));
        out.add(CUE + 6, Keys.of(c, Math.min(4, (first - i) / 3)));
        return;
      }
    }
  }
}
