package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;

/**
 * How a store keeps papers. A paper has two forms: the one in which it stands, and that of a record
 * that has joined another paper, from which it can be brought back.
 */
interface Keeping {

  /** The graph of a paper that stands. */
  Graph standing(Extraction extraction);

  /** The graph of a paper that has joined another. */
  Graph joined(Paper paper, Supplier<Extraction> extraction);

  /** The joined form of a graph that stands. */
  Graph join(Graph standing);

  /** The standing form of a graph that has joined. */
  Graph part(Graph joined);

  /** The aliases of a stored graph in either form. */
  List<PaperId> aliases(Graph stored);

  /** Whether a stored graph in either form owes nothing to an older extractor. */
  boolean isCurrent(Graph stored);
}
