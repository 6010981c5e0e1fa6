package io.papergraph.extract;

import io.papergraph.claim.Evidence;
import io.papergraph.extract.crf.Keys;
import io.papergraph.paper.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Title or abstract of a paper, cut into words and sentences. */
final class Passage {
  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "al", "vs", "fig", "eq", "etc", "resp", "approx", "cf", "g", "e", "no");

  /** What {@link #key} gives outside the passage. */
  private static final long NO_WORD = Keys.of("");

  private final Field field;
  private final String text;
  private final List<Word> words;
  private final int[] sentenceStarts;

  /** By word, the number of the sentence it stands in; one more for the end of the text. */
  private final int[] sentences;

  private final int[] codePoints;

  Passage(Field field, String text, Forms forms) {
    this.field = field;
    this.text = text;
    this.words = List.copyOf(Tokenizer.words(text, forms));
    this.sentenceStarts = sentenceStarts(text, words);
    this.sentences = sentences(sentenceStarts, words.size());
    this.codePoints = codePoints(text, words);
  }

  Field field() {
    return field;
  }

  String text() {
    return text;
  }

  List<Word> words() {
    return words;
  }

  int size() {
    return words.size();
  }

  Word word(int i) {
    return words.get(i);
  }

  boolean isTitle() {
    return field == Field.TITLE;
  }

  /** Lower-case text of word {@code i}, or nothing outside the passage. */
  String lower(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  /** Hash of {@link #lower}. */
  long key(int i) {
    return i >= 0 && i < words.size() ? words.get(i).key() : NO_WORD;
  }

  String cut(int first, int end) {
    return text.substring(words.get(first).from(), words.get(end - 1).to());
  }

  /** Index of the word that UTF-16 index {@code at} stands in or before which it stands. */
  int wordAt(int at) {
    int low = 0;
    int high = words.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).to() > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Index of the first word of the sentence that word {@code i} stands in. */
  int sentenceStart(int i) {
    return sentenceStarts[sentence(i)];
  }

  /** One past the last word of the sentence that word {@code i} stands in. */
  int sentenceEnd(int i) {
    int next = sentence(i) + 1;
    return next < sentenceStarts.length ? sentenceStarts[next] : words.size();
  }

  int sentence(int i) {
    return sentences[Math.min(i, sentences.length - 1)];
  }

  /** The place of words {@code first} to {@code end}; equal to what {@code Evidence.of} cuts. */
  Evidence evidence(int first, int end, String finder) {
    String last = words.get(end - 1).text();
    int to = codePoints[end - 1] + last.codePointCount(0, last.length());
    return new Evidence(field, codePoints[first], to, cut(first, end), finder);
  }

  /** The code point that word {@code i} begins at. */
  int codePoint(int i) {
    return codePoints[i];
  }

  /** Index of the word that begins at code point {@code start}, or of the one before it. */
  int wordAtCodePoint(int start) {
    int at = Arrays.binarySearch(codePoints, start);
    return at >= 0 ? at : Math.max(0, -at - 2);
  }

  /** The first code point of each word, counted in one pass. */
  private static int[] codePoints(String text, List<Word> words) {
    int[] starts = new int[words.size()];
    int from = 0;
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      count += text.codePointCount(from, words.get(i).from());
      from = words.get(i).from();
      starts[i] = count;
    }
    return starts;
  }

  private static int[] sentences(int[] starts, int size) {
    int[] sentences = new int[size + 1];
    int sentence = 0;
    for (int i = 0; i <= size; i++) {
      if (sentence + 1 < starts.length && starts[sentence + 1] == i) {
        sentence++;
      }
      sentences[i] = sentence;
    }
    return sentences;
  }

  /** Where a sign ends a sentence, or a line ends: cleaned texts of papers have one line. */
  private static int[] sentenceStarts(String text, List<Word> words) {
    boolean lines = text.indexOf('\n') >= 0;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 1; i < words.size(); i++) {
      if (endsSentence(words, i - 1) || (lines && endsLine(text, words, i - 1))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** "5 . 1", as texts have it whose words were set apart. */
  private static boolean isPoint(List<Word> words, int i) {
    return i > 0
        && words.get(i).spaced()
        && words.get(i - 1).startsDigit()
        && words.get(i + 1).startsDigit();
  }

  private static boolean endsLine(String text, List<Word> words, int i) {
    int next = words.get(i + 1).from();
    int at = words.get(i).to();
    while (at < next && text.charAt(at) != '\n') {
      at++;
    }
    return at < next;
  }

  private static boolean endsSentence(List<Word> words, int i) {
    Word sign = words.get(i);
    Word next = words.get(i + 1);
    if (!(sign.is(".") || sign.is("!") || sign.is("?") || sign.is(";")) || !next.spaced()) {
      return false;
    }
    if (!sign.is(".")) {
      return true;
    }
    boolean abbreviated = i > 0 && ABBREVIATIONS.contains(words.get(i - 1).lower());
    return !abbreviated
        && !isPoint(words, i)
        && !(next.isWord() && Character.isLowerCase(next.text().codePointAt(0)));
  }
}
