package io.papergraph.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Compares the indexes of a dataset. Each holds all quads, in an order of its own, and a query is
 * answered from the one that suits it; a bulk load that went wrong can leave one behind the others.
 */
public final class DatasetCheck {
  private DatasetCheck() {}

  /**
   * What a check came to.
   *
   * @param quads how many quads each index holds, by its name, e.g. {@code GSPO}
   */
  public record Result(Map<String, Long> quads) {
    public Result {
      quads = Map.copyOf(quads);
    }

    /** Whether all indexes hold as many. */
    public boolean agrees() {
      return new TreeSet<>(quads.values()).size() <= 1;
    }

    /** Quads of the index that holds most. */
    public long most() {
      return quads.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /**
     * Requires that every index holds all that a bulk load was sent: loaders say nothing when a
     * thread of theirs fails.
     *
     * @param sent how many different quads
     * @param otherwise what it comes to when one does not, e.g. {@code nothing was stored}
     * @throws StoreException when one does not
     */
    void requireAll(long sent, String otherwise) {
      if (!agrees() || most() != sent) {
        throw new StoreException(
            "of " + sent + " quads the indexes hold " + quads + "; " + otherwise);
      }
    }

    /** The indexes that hold fewer than another. */
    public List<String> behind() {
      return quads.entrySet().stream()
          .filter(index -> index.getValue() < most())
          .map(Map.Entry::getKey)
          .sorted()
          .toList();
    }
  }

  /** Counts what the indexes of a store hold; reads all of them. */
  public static Result of(KnowledgeStore store) {
    return of(store.dataset());
  }

  static Result of(DatasetGraph dataset) {
    return Txn.calculateRead(
        dataset,
        () -> {
          Map<String, Long> quads = new LinkedHashMap<>();
          for (TupleIndex index : indexes(dataset)) {
            quads.put(index.getName(), index.size());
          }
          return new Result(quads);
        });
  }

  /** Those that hold quads, the first of them first. */
  static TupleIndex[] indexes(DatasetGraph dataset) {
    return TDBInternal.getDatasetGraphTDB(dataset)
        .getQuadTable()
        .getNodeTupleTable()
        .getTupleTable()
        .getIndexes();
  }
}
