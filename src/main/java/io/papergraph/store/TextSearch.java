package io.papergraph.store;

import io.papergraph.rdf.Iris;
import io.papergraph.store.SearchHit.Kind;
import io.papergraph.store.SearchHit.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Finds things and papers by name or words, typos forgiven. First comes what is called just so,
 * then names with all the words, then, unless something well known is called just so, what is
 * spelled much the same, then papers with all the words, and if there is nothing at all, what has
 * most of them.
 */
public final class TextSearch {
  /** A name that so many papers use is no typo. */
  private static final int WELL_KNOWN = 2;

  /** Texts that are looked at for one query. */
  private static final int CANDIDATES = 1000;

  private final KnowledgeStore store;

  public TextSearch(KnowledgeStore store) {
    this.store = store;
  }

  /**
   * The best hits, best first, each thing once.
   *
   * @param text a name or words, in any spelling; nothing in it is syntax
   * @param kind what to look for, null for everything
   * @param limit the most hits, at least 1
   * @throws IllegalArgumentException when the text is blank or too long, in one line
   */
  public List<SearchHit> search(String text, @Nullable Kind kind, int limit) {
    TextAnalysis.requireBounded(text);
    if (TextAnalysis.words(text).isEmpty()) {
      throw new IllegalArgumentException("name something to look for, in letters or digits");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("the limit must be 1 or more, not " + limit);
    }
    return store.read(
        dataset -> store.text().search(index -> new Run(dataset, index, kind, limit).search(text)));
  }

  /** One search, on one state of dataset and index. */
  private final class Run {
    private final HitReader reader;
    private final IndexSearcher index;
    private final @Nullable Kind kind;
    private final int limit;
    private final Map<String, SearchHit> found = new LinkedHashMap<>();

    Run(DatasetGraph dataset, IndexSearcher index, @Nullable Kind kind, int limit) {
      this.reader = new HitReader(dataset, new Iris(store.base()));
      this.index = index;
      this.kind = kind;
      this.limit = limit;
    }

    List<SearchHit> search(String text) throws IOException {
      collect(TextStage.same(text));
      boolean known = found.values().stream().anyMatch(Run::wellKnown);
      collect(TextStage.among(TextStage.NAMES, TextStage.allWords(text)));
      if (!known) {
        collect(TextStage.close(text, 1));
        collect(TextStage.close(text, 2));
      }
      collect(TextStage.among(TextStage.PAPERS, TextStage.allWords(text)));
      if (found.isEmpty()) {
        collect(TextStage.mostWords(text));
      }
      return found.values().stream().limit(limit).toList();
    }

    private static boolean wellKnown(SearchHit hit) {
      return hit.kind() == Kind.PAPER || hit.papers() >= WELL_KNOWN;
    }

    /** Adds what a query finds and none before it did. */
    private void collect(Query query) throws IOException {
      if (found.size() >= limit) {
        return;
      }
      List<Ranked> ranked = new ArrayList<>();
      StoredFields fields = index.storedFields();
      for (ScoreDoc scored : index.search(ofKind(query), CANDIDATES).scoreDocs) {
        reader
            .read(TextDocuments.quad(fields.document(scored.doc)))
            .filter(hit -> kind == null || hit.kind() == kind)
            .ifPresent(hit -> ranked.add(new Ranked(hit, scored.score)));
      }
      ranked.sort(Ranked.BEST_FIRST);
      ranked.forEach(r -> found.putIfAbsent(r.hit.iri(), r.hit));
    }

    private Query ofKind(Query query) {
      if (kind == null) {
        return query;
      }
      return TextStage.among(kind == Kind.PAPER ? TextStage.PAPERS : TextStage.NAMES, query);
    }
  }

  /** A hit and how well it fits, made comparable between the well and the little known. */
  private record Ranked(SearchHit hit, float score) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble(Ranked::weight)
            .reversed()
            .thenComparing(r -> r.hit.label())
            .thenComparing(r -> r.hit.iri());

    private double weight() {
      boolean own = hit.place() == Place.LABEL || hit.place() == Place.TITLE;
      return score * (1 + Math.log(Math.max(1, hit.papers()))) * (own ? 2 : 1);
    }
  }
}
