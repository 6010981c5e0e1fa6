package io.papergraph.cli;

import io.papergraph.store.KnowledgeStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A process of its own that opens a store, says so with one letter, and holds it. */
final class StoreHolder {
  private StoreHolder() {}

  public static void main(String[] args) throws IOException {
    try (KnowledgeStore store = KnowledgeStore.open(Path.of(args[0]))) {
      System.out.print(store.base().isEmpty() ? 'x' : 'o');
      System.out.flush();
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
