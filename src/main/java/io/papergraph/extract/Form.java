package io.papergraph.extract;

import io.papergraph.extract.crf.Keys;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a word or sign is spelt, with what follows from the spelling alone. It also carries what was
 * worked out for it; see {@link Recall}.
 */
final class Form {
  private static final int LONGEST_COMMON = 40;

  private final String text;
  private final String lower;
  private final String fold;
  private final int hash;
  private final long key;
  private final long foldKey;
  private final Word.Kind kind;
  private final boolean startsUpper;
  private final boolean startsDigit;
  private final boolean named;
  private @Nullable Note notes;

  /**
   * What was worked out for a form; never changed, so that threads may race for the field above.
   *
   * @param by what keeps it
   * @param next the one noted before it
   */
  private record Note(Object by, Object value, @Nullable Note next) {}

  Form(String text, Word.Kind kind) {
    this.text = text;
    this.lower = text.toLowerCase(Locale.ROOT);
    this.fold = kind == Word.Kind.WORD ? Word.fold(lower) : "";
    this.hash = text.hashCode();
    this.key = Keys.of(lower);
    this.foldKey = Keys.of(fold);
    this.kind = kind;
    this.startsUpper = Character.isUpperCase(text.codePointAt(0));
    this.startsDigit = text.charAt(0) >= '0' && text.charAt(0) <= '9';
    this.named = kind == Word.Kind.WORD && Names.mayBeName(text);
  }

  /** As it stands in the text, never empty. */
  String text() {
    return text;
  }

  String lower() {
    return lower;
  }

  /** Hash of the text in lower case. */
  long key() {
    return key;
  }

  /** Letters, digits and plus signs alone, in lower case; empty for a sign. */
  String fold() {
    return fold;
  }

  /** Hash of {@link #fold}. */
  long foldKey() {
    return foldKey;
  }

  Word.Kind kind() {
    return kind;
  }

  boolean startsUpper() {
    return startsUpper;
  }

  boolean startsDigit() {
    return startsDigit;
  }

  /** Whether it has the capitals and digits that {@link Names} ask of a name at least. */
  boolean mayBeName() {
    return named;
  }

  /** Whether it is short enough to be a word that others use: an address, or garbage, is not. */
  boolean isCommon() {
    return text.length() <= LONGEST_COMMON;
  }

  /** What {@code by} noted, or null. */
  @Nullable Object noted(Object by) {
    for (Note note = notes; note != null; note = note.next) {
      if (note.by == by) {
        return note.value;
      }
    }
    return null;
  }

  /** Notes a value; where two threads do so at once, one may be lost. */
  void note(Object by, Object value) {
    notes = new Note(by, value, notes);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Form form
            && hash == form.hash
            && kind == form.kind
            && text.equals(form.text));
  }

  /** Whether it is spelt as a part of a text is. */
  boolean stands(String in, int from, int to, Word.Kind as) {
    return to - from == text.length() && in.startsWith(text, from) && kind == as;
  }
}
