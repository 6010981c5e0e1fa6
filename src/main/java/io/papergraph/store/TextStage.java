package io.papergraph.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** The queries that a search is tried as, from the strictest to the loosest. */
final class TextStage {
  static final List<Node> NAMES = List.of(TextRule.LABEL, TextRule.ALIAS);
  static final List<Node> PAPERS = List.of(TextRule.TITLE, TextRule.ABSTRACT);

  private static final int EXPANSIONS = 50;

  /** The most spellings in one query, over all its words; Lucene takes 1024 terms. */
  private static final int ALL_EXPANSIONS = 1000;

  private static final int LENGTH_FOR_ONE_EDIT = 4;
  private static final int LENGTH_FOR_TWO_EDITS = 8;
  private static final float ENOUGH_OF_THE_WORDS = 0.6f;

  private TextStage() {}

  /** Texts that are, as a whole, what is looked for. */
  static Query same(String text) {
    return new TermQuery(new Term(TextDocuments.KEY, TextAnalysis.key(text)));
  }

  /**
   * Texts that are, as a whole, a slip of the pen away: one edit from 4 letters on, two from 8.
   *
   * @param edits the most edits, whatever the length
   */
  static Query close(String text, int edits) {
    return spelledLike(TextDocuments.KEY, TextAnalysis.key(text), edits, 0, EXPANSIONS);
  }

  /**
   * Texts with all of the words.
   *
   * @throws IllegalArgumentException when a compound can be read in too many ways, in one line
   */
  static Query allWords(String text) {
    try (Analyzer analyzer = TextAnalysis.words()) {
      Query words =
          new QueryBuilder(analyzer)
              .createBooleanQuery(TextDocuments.TEXT, TextAnalysis.normal(text), Occur.MUST);
      return words == null ? new MatchNoDocsQuery() : words;
    } catch (TooManyClauses e) {
      throw new IllegalArgumentException(
          "a word can be read in too many ways; put spaces between its parts", e);
    }
  }

  /** Texts with most of the words, or words spelled like them. */
  static Query mostWords(String text) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> words = TextAnalysis.words(text);
    int each = Math.min(EXPANSIONS, ALL_EXPANSIONS / Math.max(1, words.size()));
    words.forEach(word -> any.add(spelledLike(TextDocuments.TEXT, word, 2, 1, each), Occur.SHOULD));
    any.setMinimumNumberShouldMatch((int) Math.ceil(ENOUGH_OF_THE_WORDS * words.size()));
    return any.build();
  }

  /** What a query finds among the values of these properties. */
  static Query among(List<Node> properties, Query query) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    properties.forEach(p -> any.add(new TermQuery(TextDocuments.property(p)), Occur.SHOULD));
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(any.build(), Occur.FILTER).build();
  }

  private static Query spelledLike(
      String field, String word, int most, int prefix, int expansions) {
    int length = word.codePointCount(0, word.length());
    int edits = length < LENGTH_FOR_ONE_EDIT ? 0 : length < LENGTH_FOR_TWO_EDITS ? 1 : 2;
    return new FuzzyQuery(
        new Term(field, word),
        Math.min(edits, most),
        prefix,
        expansions,
        true,
        new MultiTermQuery.TopTermsBoostOnlyBooleanQueryRewrite(expansions));
  }
}
