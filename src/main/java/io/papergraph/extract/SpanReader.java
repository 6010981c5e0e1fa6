package io.papergraph.extract;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of a text without a title into features for spans of any types. */
final class SpanReader {
  private final RuleReader rules;
  private final TaggedReader reader;
  private final Forms forms = new Forms();

  SpanReader(Lexicons lexicons, Unlabelled learned) {
    Names names = new Names(lexicons);
    this.rules = new RuleReader(lexicons, names, new Introductions(lexicons, names));
    this.reader = new TaggedReader(lexicons, names, learned);
  }

  /** The sentences of a text; what the rules make of it is among the features. */
  List<TaggedReader.Sentence> sentences(String text) {
    List<TaggedReader.Sentence> sentences = new ArrayList<>();
    reader.sentences(rules.read(Document.ofText(text, forms)), sentences::add);
    return sentences;
  }
}
