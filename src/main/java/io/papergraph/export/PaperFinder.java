package io.papergraph.export;

import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** Finds papers by any of their identifiers. */
final class PaperFinder {
  private final DatasetGraph dataset;
  private final Iris iris;

  PaperFinder(DatasetGraph dataset, Iris iris) {
    this.dataset = dataset;
    this.iris = iris;
  }

  /**
   * The graph of the paper under this id, or else of those that have the id as an alias, directly
   * or through a record that has joined them.
   *
   * @param written an arXiv id, DOI, Anthology id, the address of its page, or an IRI of the store
   * @throws ExportUsageException when it is none of these, or the store has no such paper
   */
  List<Node> graphs(String written) {
    Node asked = NodeFactory.createURI(iri(written.strip()));
    Set<Node> seen = new LinkedHashSet<>(List.of(asked));
    Deque<Node> open = new ArrayDeque<>(seen);
    Set<Node> found = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Node id = open.remove();
      List<Node> graphs = graphsOf(id);
      found.addAll(graphs);
      if (graphs.isEmpty()) {
        holders(id).stream().filter(seen::add).forEach(open::add);
      }
    }
    if (found.isEmpty()) {
      throw new ExportUsageException("the store has no paper '" + written + "'");
    }
    return List.copyOf(found);
  }

  private String iri(String written) {
    return written.startsWith(iris.base() + "paper/")
        ? written
        : PaperId.parse(written)
            .map(parsed -> iris.paper(parsed.id()))
            .orElseThrow(
                () ->
                    new ExportUsageException(
                        "'"
                            + written
                            + "' is no arXiv id, DOI, Anthology id or IRI of a paper under "
                            + iris.base()));
  }

  private List<Node> graphsOf(Node paper) {
    Quad pattern = Quad.create(Node.ANY, paper, RDF.type.asNode(), Vocabulary.Classes.PAPER);
    return Iter.toList(Iter.map(dataset.find(pattern), Quad::getGraph));
  }

  private List<Node> holders(Node alias) {
    return Iter.toList(
        Iter.map(dataset.find(Node.ANY, Node.ANY, Vocabulary.ALIAS, alias), Quad::getSubject));
  }
}
