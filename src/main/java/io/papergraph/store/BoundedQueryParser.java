package io.papergraph.store;

import org.apache.jena.query.text.TextIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;

/**
 * Reads the query strings of {@code text:query}: words, phrases, {@code AND OR NOT + -}, groups,
 * boosts, {@code word~} for other spellings and {@code wor*} for other ends. Strangers write them,
 * so whatever can visit most of the index for a few characters is refused. Used once.
 */
final class BoundedQueryParser extends QueryParser {
  private static final int MOST_PARTS = 64;
  private static final int MOST_SLOP = 10;
  private static final int LITERAL_START = 2;
  private static final int FUZZY_EXPANSIONS = 50;

  /** So much more does it count that the whole text is what was asked for. */
  private static final float WHOLE_NAME = 10;

  private int parts;

  private BoundedQueryParser() {
    super(TextDocuments.TEXT, TextAnalysis.words());
    setFuzzyPrefixLength(1);
  }

  /**
   * Reads a query string; texts that are equal to it as a whole will come first.
   *
   * @throws TextIndexException when it is not understood or would cost too much, in one line
   */
  static Query read(String text) {
    try {
      TextAnalysis.requireBounded(text);
      Query parsed = new BoundedQueryParser().parse(TextAnalysis.normal(text));
      String key = TextAnalysis.key(text);
      if (key.isEmpty()) {
        return parsed;
      }
      Query whole = new TermQuery(new Term(TextDocuments.KEY, key));
      return new BooleanQuery.Builder()
          .add(parsed, Occur.MUST)
          .add(new BoostQuery(whole, WHOLE_NAME), Occur.SHOULD)
          .build();
    } catch (ParseException | IllegalArgumentException | TooComplexToDeterminizeException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new TextIndexException("text query not understood: " + message, e);
    }
  }

  @Override
  protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
    requireText(field);
    return super.getFieldQuery(field, text, quoted);
  }

  @Override
  protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
    if (slop > MOST_SLOP) {
      throw new ParseException("words of a phrase may be " + MOST_SLOP + " apart, not " + slop);
    }
    return super.getFieldQuery(field, text, slop);
  }

  @Override
  protected Query getWildcardQuery(String field, String pattern) throws ParseException {
    requireText(field);
    requireStart(pattern);
    return super.getWildcardQuery(field, pattern);
  }

  @Override
  protected Query getPrefixQuery(String field, String start) throws ParseException {
    requireText(field);
    requireStart(start);
    return super.getPrefixQuery(field, start);
  }

  @Override
  protected Query getFuzzyQuery(String field, String word, float similarity) throws ParseException {
    requireText(field);
    return super.getFuzzyQuery(field, word, similarity);
  }

  @Override
  protected Query newFuzzyQuery(Term term, float similarity, int prefixLength) {
    int edits = FuzzyQuery.floatToEdits(similarity, term.text().length());
    return new FuzzyQuery(term, edits, prefixLength, FUZZY_EXPANSIONS, true);
  }

  @Override
  protected Query getRegexpQuery(String field, String pattern) throws ParseException {
    throw new ParseException("regular expressions are off; put a backslash before a slash");
  }

  @Override
  protected Query getRangeQuery(
      String field, String from, String to, boolean fromIncluded, boolean toIncluded)
      throws ParseException {
    throw new ParseException("ranges are off; put a backslash before a bracket");
  }

  private void requireText(String field) throws ParseException {
    if (!field.equals(TextDocuments.TEXT)) {
      throw new ParseException("there is no field '" + field + "'; put a backslash before a colon");
    }
    if (++parts > MOST_PARTS) {
      throw new ParseException("more than " + MOST_PARTS + " parts");
    }
  }

  private static void requireStart(String pattern) throws ParseException {
    for (int i = 0; i < LITERAL_START; i++) {
      if (i >= pattern.length() || "*?".indexOf(pattern.charAt(i)) >= 0) {
        throw new ParseException("a wildcard needs " + LITERAL_START + " characters before it");
      }
    }
  }
}
