package io.papergraph.extract;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Field;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What is known of each word of a paper, and of each name over all its places in the paper. */
final class DocumentFacts {
  private static final int TYPES = Ordinals.TYPES;
  private static final int AFTER = 0;
  private static final int BEFORE = TYPES;
  private static final int COMPARED = 2 * TYPES;
  private static final int ON = COMPARED + 1;
  private static final int CALLED = COMPARED + 2;
  private static final int INTRODUCED = COMPARED + 3;
  private static final int SETTLED = COMPARED + 4;
  private static final int TITLE_PREFIX = SETTLED + TYPES;
  private static final int CONTEXT = TITLE_PREFIX + 1;
  private static final int VERB_WINDOW = 6;

  private final Map<Field, PassageFacts> passages = new EnumMap<>(Field.class);

  DocumentFacts(
      RuleReader.Reading reading,
      Lexicon terms,
      KnownWords known,
      CorpusCounts counts,
      TypeCues typeCues) {
    Document document = reading.document();
    Map<String, Repeats> repeats = new HashMap<>();
    for (Passage passage : document.passages()) {
      passages.put(passage.field(), new PassageFacts(passage, terms, known, counts, repeats));
    }
    for (Candidate c : reading.candidates()) {
      Passage passage = document.passage(c.field());
      of(c.field())
          .propose(passage.wordAt(c.from()), passage.wordAt(c.to() - 1) + 1, c.type(), c.finder());
    }
    for (Mention m : reading.settled().mentions()) {
      Passage passage = document.passage(m.evidence().field());
      of(passage.field())
          .settle(
              passage.wordAtCodePoint(m.evidence().start()),
              passage.wordAtCodePoint(m.evidence().end() - 1) + 1,
              m.entity().type());
    }
    for (Passage passage : document.passages()) {
      PassageFacts facts = of(passage.field());
      for (int i = 0; i < passage.size(); i++) {
        Word word = passage.word(i);
        if (word.isWord() && (facts.isName(i) || word.startsUpper())) {
          facts.repeats(i).addCues(cuesAt(facts, i, typeCues));
        }
      }
    }
  }

  final PassageFacts of(Field field) {
    PassageFacts facts = passages.get(field);
    if (facts == null) {
      throw new IllegalArgumentException("no passage " + field);
    }
    return facts;
  }

  private static long cuesAt(PassageFacts facts, int i, TypeCues typeCues) {
    Passage passage = facts.passage();
    long mask = 0;
    for (int k = i + 1; k <= i + 2 && k < facts.size(); k++) {
      mask |= facts.head(k) >= 0 ? bit(AFTER + facts.head(k)) : 0;
    }
    if (i > 0) {
      mask |= facts.head(i - 1) >= 0 ? bit(BEFORE + facts.head(i - 1)) : 0;
      mask |= (facts.cues(i - 1) & KnownWords.Cues.COMPARE) != 0 ? bit(COMPARED) : 0;
      mask |= passage.lower(i - 1).equals("on") ? bit(ON) : 0;
      mask |= (facts.cues(i - 1) & KnownWords.Cues.NAMED) != 0 ? bit(CALLED) : 0;
    }
    for (int k = i - 1; k >= Math.max(0, i - VERB_WINDOW); k--) {
      mask |= (facts.cues(k) & KnownWords.Cues.INTRODUCE) != 0 ? bit(INTRODUCED) : 0;
    }
    mask |= facts.settled(i) > 0 ? bit(SETTLED + facts.settledType(i)) : 0;
    boolean prefix = passage.isTitle() && i == 0 && passage.lower(1).equals(":");
    mask |= prefix ? bit(TITLE_PREFIX) : 0;
    TypeCues.Votes votes = new TypeCues.Votes();
    typeCues.around(passage, i, i + 1, votes);
    EntityType best = votes.best();
    return best == null ? mask : mask | bit(CONTEXT + Ordinals.of(best));
  }

  private static long bit(int i) {
    return 1L << i;
  }
}
