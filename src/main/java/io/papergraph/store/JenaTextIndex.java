package io.papergraph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.IndexSearcher.TooManyClauses;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * The index as jena-text's {@code text:query} asks it: {@code (?subject ?score ?text ?graph
 * ?property) text:query (property… "words" limit)}. It changes through {@link FullText} alone.
 */
final class JenaTextIndex implements TextIndex {
  /** The most hits of one call, as with jena-text's own index. */
  private static final int MOST_HITS = 10_000;

  private final FullText text;
  private final EntityDefinition definition;

  JenaTextIndex(FullText text) {
    this.text = text;
    this.definition =
        new EntityDefinition(TextDocuments.SUBJECT, TextDocuments.TEXT, TextDocuments.GRAPH);
    TextRule.PROPERTIES.forEach(p -> definition.set(TextDocuments.TEXT, p));
  }

  @Override
  public EntityDefinition getDocDef() {
    return definition;
  }

  @Override
  public List<TextHit> query(
      @Nullable String subject,
      @Nullable List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(BoundedQueryParser.read(words), Occur.MUST);
    if (subject != null) {
      query.add(new TermQuery(TextDocuments.subject(subject)), Occur.FILTER);
    }
    if (graph != null) {
      query.add(new TermQuery(TextDocuments.graph(graph)), Occur.FILTER);
    }
    if (properties != null && !properties.isEmpty()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      Set.copyOf(properties)
          .forEach(p -> any.add(new TermQuery(TextDocuments.property(p.asNode())), Occur.SHOULD));
      query.add(any.build(), Occur.FILTER);
    }
    int most = limit > 0 ? Math.min(limit, MOST_HITS) : MOST_HITS;
    try {
      return text.search(searcher -> hits(searcher, query.build(), most));
    } catch (TooManyClauses e) {
      throw new TextIndexException(
          "text query stands for too many words; use ~ on fewer of them", e);
    }
  }

  private static List<TextHit> hits(IndexSearcher searcher, Query query, int most)
      throws IOException {
    List<TextHit> hits = new ArrayList<>();
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc scored : searcher.search(query, most).scoreDocs) {
      Quad quad = TextDocuments.quad(fields.document(scored.doc));
      hits.add(
          new TextHit(
              quad.getSubject(),
              scored.score,
              quad.getObject(),
              quad.getGraph(),
              quad.getPredicate()));
    }
    return hits;
  }

  @Override
  public List<TextHit> query(
      @Nullable Node subject,
      @Nullable List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    String iri = subject != null && subject.isURI() ? subject.getURI() : null;
    return query(iri, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      List<Resource> properties,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    return query((String) null, properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property,
      String words,
      @Nullable String graph,
      @Nullable String language,
      int limit,
      @Nullable String highlight) {
    List<Resource> properties = List.of(ResourceFactory.createProperty(property.getURI()));
    return query(properties, words, graph, language, limit, highlight);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String language, int limit) {
    return query(property, words, graph, language, limit, null);
  }

  @Override
  public List<TextHit> query(
      Node property, String words, @Nullable String graph, @Nullable String language) {
    return query(property, words, graph, language, 0);
  }

  @Override
  public Map<String, Node> get(String uri) {
    throw unsupported();
  }

  @Override
  public void addEntity(Entity entity) {
    throw unsupported();
  }

  @Override
  public void updateEntity(Entity entity) {
    throw unsupported();
  }

  @Override
  public void deleteEntity(Entity entity) {
    throw unsupported();
  }

  @Override
  public void prepareCommit() {
    throw unsupported();
  }

  @Override
  public void commit() {
    throw unsupported();
  }

  @Override
  public void rollback() {
    throw unsupported();
  }

  @Override
  public void close() {
    throw unsupported();
  }

  private static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException("the text index follows the store by itself");
  }
}
