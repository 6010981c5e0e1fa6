package io.papergraph.source;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Pulls reads one at a time; the stream over it holds no more than the one it hands out. */
interface ReadCursor extends AutoCloseable {

  /** The next read, or empty at the end. */
  Optional<Read> next();

  @Override
  void close();

  /** The reads of a cursor in order, lazily; closing the stream closes the cursor. */
  static Stream<Read> stream(ReadCursor cursor) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    Spliterator<Read> reads =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, traits) {
          @Override
          public boolean tryAdvance(Consumer<? super Read> action) {
            Optional<Read> read = cursor.next();
            read.ifPresent(action);
            return read.isPresent();
          }
        };
    return StreamSupport.stream(reads, false).onClose(cursor::close);
  }
}
