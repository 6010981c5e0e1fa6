package io.papergraph.store;

import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.lucene.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * The text index of a store: derived from the dataset, kept beside it in the folder {@code text},
 * and never ahead of it. It is opened when it is first needed, and made then if there is none.
 *
 * <p>It follows every transaction, whenever the process ends: which entries a transaction touches
 * is written to a file before the dataset commits, and the file goes when the index has committed
 * too. Entries that are found in that file are indexed anew from the dataset, which does no harm
 * when nothing had happened.
 */
public final class FullText {
  static final String DIR = "text";

  private final Path folder;
  private final DatasetGraph dataset;
  private final TextRule rule;
  private final TextChanges changes;
  private final Set<TextEntry> pending = new LinkedHashSet<>();
  private volatile @Nullable LuceneIndex index;

  FullText(Path dir, DatasetGraph dataset, Iris iris) {
    this.folder = dir.resolve(DIR);
    this.dataset = dataset;
    this.rule = new TextRule(iris);
    this.changes = new TextChanges(dir);
  }

  /**
   * Opens the index; makes it from the dataset where there is none that can be used, and lets it
   * follow what a process that was ended left undone.
   *
   * @param progress told the number of documents made so far, where there is much to do
   * @throws StoreException when it cannot be read or written
   */
  public synchronized void prepare(LongConsumer progress) {
    if (index != null) {
      catchUp();
      return;
    }
    try {
      Optional<LuceneIndex> found = LuceneIndex.open(folder);
      index = found.isPresent() ? found.get() : make(progress);
      pending.addAll(found.isPresent() ? changes.read() : Set.of());
      follow();
    } catch (IOException e) {
      close();
      throw unusable(e);
    } catch (StoreException e) {
      close();
      throw e;
    }
  }

  /**
   * Follows what could not be followed when it was written. A transaction that is open may be older
   * than that and see what was there before, so it is left to a later call.
   */
  private void catchUp() {
    if (!dataset.isInTransaction()) {
      follow();
    }
  }

  /** What is indexed. */
  TextRule rule() {
    return rule;
  }

  /** To be called in the transaction that touches these entries, before it commits. */
  synchronized void announce(Set<TextEntry> touched) {
    if (touched.isEmpty()) {
      return;
    }
    pending.addAll(touched);
    try {
      changes.write(pending);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** To be called when that transaction has ended, either way. */
  synchronized void follow() {
    if (pending.isEmpty()) {
      return;
    }
    try {
      LuceneIndex open = opened();
      reading(
          () -> {
            open.replace(pending, this::documents);
            return true;
          });
      changes.clear();
      pending.clear();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Writes the index afresh, without the entries that were replaced and removed. */
  synchronized void compact() {
    prepare(documents -> {});
    try {
      opened().compact();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Searches the index as it is now. */
  <T> T search(LuceneIndex.Search<T> search) {
    try {
      return opened().search(search);
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  /** Takes the index away; it is made afresh when it is next needed. */
  synchronized void drop() {
    close();
    try {
      Generations.deleteTree(folder);
      changes.clear();
      pending.clear();
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  synchronized void close() {
    LuceneIndex open = index;
    index = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  private LuceneIndex opened() {
    LuceneIndex open = index;
    if (open == null) {
      prepare(documents -> {});
      return opened();
    }
    return open;
  }

  private LuceneIndex make(LongConsumer progress) throws IOException {
    changes.clear();
    return reading(
        () -> LuceneIndex.make(folder, Iter.map(rule.all(dataset), TextDocuments::of), progress));
  }

  /**
   * What an index was made of.
   *
   * @param papers whose titles are in it
   * @param texts all that can be found, titles among them
   * @param bytes of the texts in UTF-8
   */
  public record Content(long papers, long texts, long bytes) {

    private Content with(Quad quad) {
      String text = quad.getObject().getLiteralLexicalForm();
      boolean title = quad.getPredicate().equals(TextRule.TITLE);
      return new Content(
          papers + (title ? 1 : 0),
          texts + 1,
          bytes + text.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  /**
   * Makes the index once more in a folder of its own, so that one can see what that costs; the one
   * of the store stays as it is.
   *
   * @param progress as for {@link #prepare}
   */
  public Content makeIn(Path other, LongConsumer progress) throws IOException {
    Content[] content = {new Content(0, 0, 0)};
    return reading(
        () -> {
          Iterator<Quad> quads =
              Iter.map(
                  rule.all(dataset),
                  quad -> {
                    content[0] = content[0].with(quad);
                    return quad;
                  });
          LuceneIndex.make(other, Iter.map(quads, TextDocuments::of), progress).close();
          return content[0];
        });
  }

  private List<Document> documents(TextEntry entry) {
    return rule.of(dataset, entry).stream().map(TextDocuments::of).toList();
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T reading(Work<T> work) throws IOException {
    try {
      return Txn.calculateRead(
          dataset,
          () -> {
            try {
              return work.run();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private StoreException unusable(IOException e) {
    return new StoreException(
        "the text index in "
            + folder
            + " cannot be kept ("
            + e.getMessage()
            + "); the graph is whole: make room or delete that folder, and run again",
        e);
  }
}
