package io.papergraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCheckTest {
  @TempDir Path dir;

  @Test
  void anIndexThatLacksAQuadIsNamed() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, "https://example.org/")) {
      store.write(
          d -> {
            d.add(SSE.parseQuad("(<g:1> <s:1> <p:1> 'one')"));
            d.add(SSE.parseQuad("(<g:2> <s:1> <p:1> 'one')"));
          });
      DatasetCheck.Result whole = DatasetCheck.of(store);
      assertTrue(whole.agrees());
      assertEquals(Set.of("GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"), whole.quads().keySet());
      assertEquals(2, whole.most());

      Txn.executeWrite(
          store.dataset(),
          () -> {
            TupleIndex index = TDBInternal.findIndex(store.dataset(), "POSG");
            index.delete(index.all().next());
          });
      DatasetCheck.Result broken = DatasetCheck.of(store);
      assertFalse(broken.agrees());
      assertEquals(List.of("POSG"), broken.behind());
      assertEquals(2, broken.most());
    }
  }

  @Test
  void anEmptyStoreAgrees() {
    try (KnowledgeStore store = KnowledgeStore.openOrCreate(dir, "https://example.org/")) {
      assertTrue(DatasetCheck.of(store).agrees());
      assertEquals(0, DatasetCheck.of(store).most());
    }
  }
}
