package io.papergraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Fills the indexes of quads from the first of them, on all cores: each sorts what the first holds
 * by its own order and packs it into a tree, leaf by leaf, in place of putting quads in one by one.
 * It is what Jena's {@code xloader} does, without another process for sorting.
 */
final class SecondaryIndexes {
  private final DatasetGraph dataset;
  private final Path scratch;
  private final TupleIndexRecord first;

  /**
   * @param dataset whose first index of quads is whole and whose others hold nothing; it must be
   *     opened afresh afterwards
   * @param scratch a folder for sorted runs
   */
  SecondaryIndexes(DatasetGraph dataset, Path scratch) {
    this.dataset = dataset;
    this.scratch = scratch;
    this.first = (TupleIndexRecord) DatasetCheck.indexes(dataset)[0];
  }

  /**
   * Fills them all.
   *
   * @return how many
   * @throws RuntimeException and errors as reading and writing throw them, when no index is worked
   *     on any more
   */
  int fill() {
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    List<CompletableFuture<Void>> fillings = new ArrayList<>();
    for (TupleIndex index : DatasetCheck.indexes(dataset)) {
      if (index != first) {
        fillings.add(CompletableFuture.runAsync(() -> fill((TupleIndexRecord) index), workers));
      }
    }
    try {
      CompletableFuture.allOf(fillings.toArray(CompletableFuture[]::new)).join();
      return fillings.size();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    } finally {
      workers.shutdown();
    }
  }

  private void fill(TupleIndexRecord index) {
    int length = first.getTupleLength() * SystemTDB.SizeOfNodeId;
    try (RecordSort sort = new RecordSort(scratch, index.getName(), length, RecordSort.RUN)) {
      collect(index.getName(), sort);
      Iterator<byte[]> sorted = sort.sorted();
      CoLib.executeWrite(index, () -> pack(sorted, (BPlusTree) index.getRangeIndex()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands every quad of the first index to a sort, in the order of another. */
  private void collect(String order, RecordSort sort) {
    int[] from =
        order.chars().map(c -> SystemTDB.SizeOfNodeId * first.getName().indexOf(c)).toArray();
    RangeIndex quads = first.getRangeIndex();
    Txn.executeRead(
        dataset,
        () -> {
          for (Iterator<Record> each = quads.iterator(); each.hasNext(); ) {
            byte[] key = each.next().getKey();
            byte[] ordered = new byte[key.length];
            for (int i = 0; i < from.length; i++) {
              System.arraycopy(
                  key, from[i], ordered, i * SystemTDB.SizeOfNodeId, SystemTDB.SizeOfNodeId);
            }
            add(ordered, sort);
          }
        });
  }

  private static void add(byte[] record, RecordSort to) {
    try {
      to.add(record);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pack(Iterator<byte[]> sorted, BPlusTree tree) {
    RecordFactory records = tree.getRecordFactory();
    BPlusTreeRewriter.packIntoBPlusTree(
        Iter.map(sorted, records::create),
        tree.getParams(),
        records,
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }
}
