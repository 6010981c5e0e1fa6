package io.papergraph.source;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** What was named, in order: files, and pages of lists, of which each is fetched in its turn. */
final class InputList implements Iterator<InputFile> {
  private final Deque<Iterator<InputFile>> waiting = new ArrayDeque<>();
  private OptionalLong bytes = OptionalLong.of(0);

  void add(Collection<InputFile> files) {
    waiting.add(List.copyOf(files).iterator());
    boolean known = bytes.isPresent() && files.stream().allMatch(file -> file.size().isPresent());
    long some = files.stream().mapToLong(file -> file.size().orElse(0)).sum();
    bytes = known ? OptionalLong.of(bytes.getAsLong() + some) : OptionalLong.empty();
  }

  void add(RemoteList list) {
    waiting.add(new RemotePages(list));
    bytes = OptionalLong.empty();
  }

  /** The bytes of all, as they are stored; empty where nobody knows. */
  OptionalLong bytes() {
    return bytes;
  }

  @Override
  public boolean hasNext() {
    while (!waiting.isEmpty() && !waiting.element().hasNext()) {
      waiting.remove();
    }
    return !waiting.isEmpty();
  }

  @Override
  public InputFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return waiting.element().next();
  }
}
