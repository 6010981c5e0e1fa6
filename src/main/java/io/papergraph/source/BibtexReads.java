package io.papergraph.source;

import io.papergraph.paper.Paper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads an entry at a time, with the macros defined before it. */
final class BibtexReads implements ReadCursor {
  /** In UTF-16 units: the names and texts of all macros together. */
  private static final int MAX_MACROS = 1 << 20;

  /** What makes a paper of one entry. */
  interface Mapping {
    Paper paper(BibtexEntry entry) throws RejectedRecordException;
  }

  private final BibtexBlocks blocks;
  private final Mapping mapping;
  private final Map<String, String> macros = new HashMap<>();
  private int macroCharacters;

  BibtexReads(BibtexBlocks blocks, Mapping mapping) {
    this.blocks = blocks;
    this.mapping = mapping;
  }

  @Override
  public Optional<Read> next() {
    Optional<BibtexBlock> block = blocks.next();
    while (block.isPresent()) {
      Optional<Read> read = read(block.get());
      if (read.isPresent()) {
        return read;
      }
      block = blocks.next();
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    blocks.close();
  }

  private Optional<Read> read(BibtexBlock block) {
    if (block.type().equals("comment") || block.type().equals("preamble")) {
      return Optional.empty();
    }
    try {
      if (block.fault() != null) {
        throw block.fault();
      }
      if (block.type().equals("string")) {
        define(BibtexParser.definitions(block.body(), macros));
        return Optional.empty();
      }
      return Optional.of(new Read.Ok(mapping.paper(BibtexParser.entry(block.body(), macros))));
    } catch (RejectedRecordException e) {
      return Optional.of(e.at(blocks.where(block.line())));
    }
  }

  private void define(Map<String, String> definitions) throws RejectedRecordException {
    for (Map.Entry<String, String> macro : definitions.entrySet()) {
      macroCharacters += macro.getKey().length() + macro.getValue().length();
      if (macroCharacters > MAX_MACROS) {
        throw new RejectedRecordException(
            "record too long", "macros of more than " + (MAX_MACROS >> 20) + " MiB together");
      }
      macros.put(macro.getKey(), macro.getValue());
    }
  }
}
