package io.papergraph.store;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** Compares the text index with the dataset, text by text. */
public final class TextIndexCheck {
  private final KnowledgeStore store;

  public TextIndexCheck(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * What a check came to.
   *
   * @param texts texts of the dataset that belong into the index
   * @param missing those of them that are not in it
   * @param surplus texts of the index that are not in the dataset, or in the index twice
   */
  public record Result(long texts, long missing, long surplus) {
    /** Whether the index holds just what the dataset does. */
    public boolean agrees() {
      return missing == 0 && surplus == 0;
    }
  }

  /** Opens the index, which repairs what a crash left undone, and compares. No write may run. */
  public Result run() {
    FullText text = store.text();
    text.prepare(documents -> {});
    return store.read(
        dataset -> text.search(searcher -> compare(text.rule().all(dataset), searcher)));
  }

  private static Result compare(Iterator<Quad> texts, IndexSearcher index) throws IOException {
    long found = 0;
    long missing = 0;
    StoredFields fields = index.storedFields();
    while (texts.hasNext()) {
      if (holds(index, fields, texts.next())) {
        found++;
      } else {
        missing++;
      }
    }
    long surplus = index.getIndexReader().numDocs() - found;
    return new Result(found + missing, missing, surplus);
  }

  private static boolean holds(IndexSearcher index, StoredFields fields, Quad text)
      throws IOException {
    TextEntry entry = new TextEntry(text.getGraph().getURI(), text.getSubject().getURI());
    TermQuery all = new TermQuery(TextDocuments.entry(entry));
    TopDocs hits = index.search(all, Math.max(1, index.count(all)));
    for (ScoreDoc hit : hits.scoreDocs) {
      Quad indexed = TextDocuments.quad(fields.document(hit.doc));
      if (indexed.getPredicate().equals(text.getPredicate())
          && lexical(indexed).equals(lexical(text))) {
        return true;
      }
    }
    return false;
  }

  private static String lexical(Quad quad) {
    Node value = quad.getObject();
    return value.getLiteralLexicalForm();
  }
}
