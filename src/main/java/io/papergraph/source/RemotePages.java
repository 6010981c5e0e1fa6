package io.papergraph.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The pages of a list that hold papers, each fetched when it is asked for; a fault is the last. */
final class RemotePages implements Iterator<InputFile> {
  private final RemoteList list;
  private @Nullable String position;
  private @Nullable InputFile ready;

  RemotePages(RemoteList list) {
    this.list = list;
    this.position = list.start();
  }

  @Override
  public boolean hasNext() {
    while (ready == null && position != null) {
      fetch(position);
    }
    return ready != null;
  }

  @Override
  public InputFile next() {
    if (!hasNext() || ready == null) {
      throw new NoSuchElementException();
    }
    InputFile page = ready;
    ready = null;
    return page;
  }

  private void fetch(String at) {
    try {
      RemotePage page = list.page(at);
      position = page.last() ? null : page.next();
      ready = page.content().map(content -> file(page.name(), content)).orElse(null);
    } catch (IOException e) {
      position = null;
      ready = InputFile.broken(list.name(), e);
    }
  }

  static InputFile file(String name, RemotePage.Content content) {
    return new InputFile(name, OptionalLong.empty(), content::open);
  }
}
