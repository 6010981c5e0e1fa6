package io.papergraph.store;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The files of the index: whole commits, which any number of threads search while one changes them.
 */
final class LuceneIndex implements AutoCloseable {
  private static final String VERSION = "papergraph";
  private static final int DOCUMENTS_BETWEEN_REPORTS = 1000;

  private final Directory directory;
  private final SearcherManager searchers;
  private @Nullable IndexWriter writer;

  private LuceneIndex(Directory directory) throws IOException {
    this.directory = directory;
    this.searchers = new SearcherManager(directory, null);
  }

  /** Opens the index in a folder; empty when there is none, or none that can be used. */
  static Optional<LuceneIndex> open(Path dir) throws IOException {
    if (!Files.isDirectory(dir)) {
      return Optional.empty();
    }
    Directory directory = new MMapDirectory(dir);
    try {
      if (isCurrent(directory)) {
        return Optional.of(new LuceneIndex(directory));
      }
    } catch (CorruptIndexException
        | IndexFormatTooOldException
        | IndexFormatTooNewException
        | EOFException
        | NoSuchFileException
        | FileNotFoundException
        | IllegalArgumentException e) {
      // Made by another version, perhaps with a codec that is unknown here, or broken: made anew.
    }
    directory.close();
    return Optional.empty();
  }

  /**
   * Makes the index of a folder anew; until it is whole there is none.
   *
   * @param progress told the number of documents so far, now and then
   */
  static LuceneIndex make(Path dir, Iterator<Document> documents, LongConsumer progress)
      throws IOException {
    Files.createDirectories(dir);
    Directory directory = new MMapDirectory(dir);
    for (String file : directory.listAll()) {
      directory.deleteFile(file);
    }
    try (IndexWriter writer = new IndexWriter(directory, config(OpenMode.CREATE))) {
      for (long count = 1; documents.hasNext(); count++) {
        writer.addDocument(documents.next());
        if (count % DOCUMENTS_BETWEEN_REPORTS == 0) {
          progress.accept(count);
        }
      }
      commit(writer);
    }
    return new LuceneIndex(directory);
  }

  /** Gives entries the documents that they have now, all in one commit. */
  void replace(Set<TextEntry> entries, Function<TextEntry, List<Document>> documents)
      throws IOException {
    IndexWriter to = writer();
    for (TextEntry entry : entries) {
      List<Document> fresh = documents.apply(entry);
      if (fresh.isEmpty()) {
        to.deleteDocuments(TextDocuments.entry(entry));
      } else {
        to.updateDocuments(TextDocuments.entry(entry), fresh);
      }
    }
    commit(to);
    searchers.maybeRefreshBlocking();
  }

  /** Writes all entries into one segment and deletes those before it. */
  void compact() throws IOException {
    IndexWriter to = writer();
    to.forceMerge(1);
    commit(to);
    searchers.maybeRefreshBlocking();
    to.deleteUnusedFiles();
  }

  /** Work on the index as the last commit left it. */
  interface Search<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  <T> T search(Search<T> search) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return search.in(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** What was not committed is dropped. */
  @Override
  public void close() throws IOException {
    searchers.close();
    IndexWriter open = writer;
    if (open != null) {
      open.close();
    }
    directory.close();
  }

  private IndexWriter writer() throws IOException {
    IndexWriter open = writer;
    if (open == null || !open.isOpen()) {
      open = new IndexWriter(directory, config(OpenMode.APPEND));
      writer = open;
    }
    return open;
  }

  private static IndexWriterConfig config(OpenMode mode) {
    return new IndexWriterConfig(TextAnalysis.words()).setOpenMode(mode).setCommitOnClose(false);
  }

  private static void commit(IndexWriter writer) throws IOException {
    writer.setLiveCommitData(Map.of(VERSION, TextAnalysis.VERSION).entrySet());
    writer.commit();
  }

  private static boolean isCurrent(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return TextAnalysis.VERSION.equals(reader.getIndexCommit().getUserData().get(VERSION));
    }
  }
}
