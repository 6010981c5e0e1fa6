package io.papergraph.export;

import java.util.List;

/**
 * Writes what a store holds in one format. The same content gives the same bytes, in whatever order
 * it was stored. Memory stays flat however large the store: what must be sorted and does not fit is
 * sorted in temporary files.
 */
public sealed interface Exporter permits DocumentExporter, FolderExporter {

  /** The name that users ask for, e.g. {@code nquads}. */
  String name();

  /** How names of its files end, in lower case with the dot, e.g. {@code .nq}. */
  List<String> endings();
}
