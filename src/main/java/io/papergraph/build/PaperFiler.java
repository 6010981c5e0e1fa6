package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Vocabulary;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Files papers into a dataset so that the outcome depends on which records were seen and never on
 * their order. Two rules make it so. Of the records with one id, the one whose {@link
 * Paper#standing} sorts last stands. A record whose id is an alias in any standing record (which
 * then has a stronger id) has joined it: its graph keeps the record alone, for the day on which the
 * other no longer names it.
 */
final class PaperFiler {
  private final Iris iris;
  private final Extractor extractor;
  private final Keeping keeping;
  private final Node version;

  PaperFiler(Iris iris, Extractor extractor, Keeping keeping) {
    this.iris = iris;
    this.extractor = extractor;
    this.keeping = keeping;
    this.version = NodeFactory.createURI(iris.extractor(extractor.version()));
  }

  /** What would become of each of some papers, alone; see below. */
  List<Outcome> foresee(DatasetGraph dataset, List<Paper> papers) {
    return papers.stream().map(paper -> foresee(dataset, paper)).toList();
  }

  /**
   * What would become of a paper, as the dataset is now: it would be stored, or join another, or
   * change nothing. A look-up, where it is there unchanged.
   */
  Outcome foresee(DatasetGraph dataset, Paper paper) {
    if (isUnchanged(dataset, paper)) {
      return Outcome.UNCHANGED;
    }
    Outcome verdict = verdict(Graphs.copy(dataset, graphOf(paper.id())), paper);
    boolean joins = verdict == Outcome.STORED && isAlias(dataset, paper.id());
    return joins ? Outcome.JOINED : verdict;
  }

  /** The quick way to see what is so of most papers of an input that is read again. */
  private boolean isUnchanged(DatasetGraph dataset, Paper paper) {
    Node graph = graphOf(paper.id());
    Node standing = NodeFactory.createLiteralString(paper.standing());
    Iterator<Quad> found = dataset.findNG(Node.ANY, Node.ANY, Vocabulary.STANDING, standing);
    while (found.hasNext()) {
      Quad quad = found.next();
      if (quad.getGraph().equals(graph)) {
        return dataset.contains(graph, quad.getSubject(), Vocabulary.EXTRACTOR, version);
      }
    }
    return false;
  }

  /**
   * Files one paper.
   *
   * @param extracted extractions made beforehand, by paper; what is missing is made here and added
   * @param changes told of the graphs that came and went
   */
  Outcome file(
      DatasetGraph dataset, Paper paper, Map<Paper, Extraction> extracted, Changes changes) {
    Graph stored = Graphs.copy(dataset, graphOf(paper.id()));
    Outcome verdict = verdict(stored, paper);
    if (verdict != Outcome.STORED) {
      return verdict;
    }
    List<PaperId> before = stored.isEmpty() ? List.of() : keeping.aliases(stored);
    boolean joins = isAlias(dataset, paper.id());
    Supplier<Extraction> extraction = () -> extracted.computeIfAbsent(paper, extractor::extract);
    Graph fresh = joins ? keeping.joined(paper, extraction) : keeping.standing(extraction.get());
    replace(dataset, graphOf(paper.id()), stored, fresh, changes);
    settleAliases(dataset, before, paper.aliases(), changes);
    return joins ? Outcome.JOINED : Outcome.STORED;
  }

  /**
   * Takes a paper out as if it had never come; what had joined it comes back.
   *
   * @return whether the dataset had it
   */
  boolean remove(DatasetGraph dataset, PaperId id, Changes changes) {
    Graph stored = Graphs.copy(dataset, graphOf(id));
    if (stored.isEmpty()) {
      return false;
    }
    List<PaperId> before = keeping.aliases(stored);
    replace(dataset, graphOf(id), stored, GraphFactory.createDefaultGraph(), changes);
    settleAliases(dataset, before, List.of(), changes);
    return true;
  }

  /** Takes out the text of every paper that has become an alias, and brings back the others. */
  private void settleAliases(
      DatasetGraph dataset, List<PaperId> before, List<PaperId> now, Changes changes) {
    for (PaperId alias : now) {
      if (!before.contains(alias)) {
        settle(dataset, alias, changes);
      }
    }
    for (PaperId alias : before) {
      if (!now.contains(alias)) {
        settle(dataset, alias, changes);
      }
    }
  }

  private void settle(DatasetGraph dataset, PaperId id, Changes changes) {
    Graph stored = Graphs.copy(dataset, graphOf(id));
    if (stored.isEmpty()) {
      return;
    }
    boolean joins = isAlias(dataset, id);
    if (joins != PaperReader.isJoined(stored)) {
      Graph fresh = joins ? keeping.join(stored) : keeping.part(stored);
      replace(dataset, graphOf(id), stored, fresh, changes);
    }
  }

  private void replace(
      DatasetGraph dataset, Node name, Graph stored, Graph fresh, Changes changes) {
    changes.remove(stored);
    changes.add(fresh);
    Graphs.replace(dataset, name, fresh);
  }

  private Outcome verdict(Graph stored, Paper paper) {
    if (stored.isEmpty()) {
      return Outcome.STORED;
    }
    int order = paper.standing().compareTo(PaperReader.standing(stored));
    if (order < 0) {
      return Outcome.SUPERSEDED;
    }
    return order == 0 && keeping.isCurrent(stored) ? Outcome.UNCHANGED : Outcome.STORED;
  }

  private boolean isAlias(DatasetGraph dataset, PaperId id) {
    Node iri = NodeFactory.createURI(iris.paper(id));
    return dataset.find(Node.ANY, Node.ANY, Vocabulary.ALIAS, iri).hasNext();
  }

  private Node graphOf(PaperId id) {
    return NodeFactory.createURI(iris.paperGraph(id));
  }
}
