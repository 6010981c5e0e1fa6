package io.papergraph.store;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_ALL;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_NUMBERS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.CATENATE_WORDS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import io.papergraph.paper.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes the words that are looked up. Case, accents, plurals and the ways of writing a
 * compound are folded: {@code ImageNet}, {@code image-net} and {@code imagenets} have a word in
 * common.
 */
final class TextAnalysis {
  /** A change of the rules: indexes of another version are made anew. */
  static final String VERSION = "1";

  private static final int PARTS =
      GENERATE_WORD_PARTS | GENERATE_NUMBER_PARTS | STEM_ENGLISH_POSSESSIVE;
  private static final int COMPOUNDS =
      PARTS
          | SPLIT_ON_CASE_CHANGE
          | SPLIT_ON_NUMERICS
          | CATENATE_WORDS
          | CATENATE_NUMBERS
          | CATENATE_ALL;

  /** Longer names are no names: they are found by their words alone. */
  private static final int LONGEST_KEY = 200;

  /** The longest text that is looked for: every way to read its compounds is a query. */
  private static final int LONGEST_QUERY = 300;

  private static final int LONGEST_WORD = 64;

  private static final Analyzer KEYS = new Folding(PARTS);

  private TextAnalysis() {}

  /**
   * For text that is indexed or looked for: the parts of a compound, and at the place of the first
   * part what they are joined. (Flattening that graph would change no place of a part, and costs.)
   */
  static Analyzer words() {
    return new Folding(COMPOUNDS);
  }

  /** Compatibility-normalised text, as all analysis expects it. */
  static String normal(String text) {
    return Texts.nfkc(text);
  }

  /**
   * A whole name as one word, so that spellings of one name meet: the words folded and joined.
   * Empty for a text without letters and digits, and for one that is too long to be a name.
   */
  static String key(String text) {
    String key = String.join("", words(text));
    return key.length() > LONGEST_KEY ? "" : key;
  }

  /** The words of a text, folded; compounds without hyphens stay whole. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = KEYS.tokenStream("", normal(text))) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /**
   * Refuses texts that cost too much to look for.
   *
   * @throws IllegalArgumentException in one line
   */
  static void requireBounded(String query) {
    if (query.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "a text to look for has at most " + LONGEST_QUERY + " characters");
    }
    for (String word : normal(query).split("\\s+", -1)) {
      if (word.length() > LONGEST_WORD) {
        throw new IllegalArgumentException(
            "a word to look for has at most " + LONGEST_WORD + " characters");
      }
    }
  }

  private static final class Folding extends Analyzer {
    private final int compounds;

    Folding(int compounds) {
      this.compounds = compounds;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new WhitespaceTokenizer();
      TokenStream parts = new WordDelimiterGraphFilter(source, compounds, null);
      return new TokenStreamComponents(source, new EnglishMinimalStemFilter(folded(parts)));
    }

    /** What is done to words with wildcards, and to those whose spelling may differ. */
    @Override
    protected TokenStream normalize(String field, TokenStream in) {
      return folded(in);
    }

    private static TokenStream folded(TokenStream in) {
      return new LowerCaseFilter(new ASCIIFoldingFilter(in));
    }
  }
}
