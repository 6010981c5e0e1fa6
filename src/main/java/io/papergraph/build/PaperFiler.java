package io.papergraph.build;

import io.papergraph.claim.Extraction;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.ClaimMapper;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.PaperReader;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.source.PaperJson;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

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
  private final ClaimMapper mapper;
  private final PaperReader reader;

  PaperFiler(Iris iris, Extractor extractor, ClaimMapper mapper, PaperReader reader) {
    this.iris = iris;
    this.extractor = extractor;
    this.mapper = mapper;
    this.reader = reader;
  }

  /** Whether filing this paper, as the dataset is now, would need its extraction. */
  boolean needsExtraction(DatasetGraph dataset, Paper paper) {
    Graph stored = Graphs.copy(dataset, graphOf(paper.id()));
    return verdict(stored, paper) == Outcome.STORED && !isAlias(dataset, paper.id());
  }

  /**
   * Files one paper.
   *
   * @param extracted extractions made beforehand, by paper; what is missing is made here
   * @param names told of the names that came and went
   */
  Outcome file(
      DatasetGraph dataset, Paper paper, Map<Paper, Extraction> extracted, NameCounts names) {
    Graph stored = Graphs.copy(dataset, graphOf(paper.id()));
    Outcome verdict = verdict(stored, paper);
    if (verdict != Outcome.STORED) {
      return verdict;
    }
    boolean joins = isAlias(dataset, paper.id());
    write(dataset, paper, joins, extracted, names);
    settleAliases(dataset, aliases(stored), paper, names);
    return joins ? Outcome.JOINED : Outcome.STORED;
  }

  /** Takes out the text of every paper that has become an alias, and brings back the others. */
  private void settleAliases(
      DatasetGraph dataset, List<PaperId> before, Paper paper, NameCounts names) {
    for (PaperId alias : paper.aliases()) {
      if (!before.contains(alias)) {
        settle(dataset, alias, names);
      }
    }
    for (PaperId alias : before) {
      if (!paper.aliases().contains(alias)) {
        settle(dataset, alias, names);
      }
    }
  }

  private void settle(DatasetGraph dataset, PaperId id, NameCounts names) {
    Graph stored = Graphs.copy(dataset, graphOf(id));
    if (stored.isEmpty()) {
      return;
    }
    boolean joins = isAlias(dataset, id);
    if (joins != PaperReader.record(stored).isPresent()) {
      write(dataset, paperIn(stored), joins, Map.of(), names);
    }
  }

  private void write(
      DatasetGraph dataset,
      Paper paper,
      boolean joins,
      Map<Paper, Extraction> extracted,
      NameCounts names) {
    Graph fresh;
    if (joins) {
      fresh = mapper.joined(paper, PaperJson.write(paper));
    } else {
      Extraction extraction = extracted.get(paper);
      fresh = mapper.graph(extraction == null ? extractor.extract(paper) : extraction);
    }
    Node name = graphOf(paper.id());
    names.remove(reader.names(Graphs.copy(dataset, name)));
    names.add(reader.names(fresh));
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
    boolean current =
        PaperReader.record(stored).isPresent()
            || reader.extractor(stored).equals(extractor.version());
    return order == 0 && current ? Outcome.UNCHANGED : Outcome.STORED;
  }

  /** The paper that a stored graph was made from, whether it has joined another or not. */
  private Paper paperIn(Graph stored) {
    return PaperReader.record(stored).map(PaperJson::read).orElseGet(() -> reader.paper(stored));
  }

  private List<PaperId> aliases(Graph stored) {
    return stored.isEmpty() ? List.of() : paperIn(stored).aliases();
  }

  private boolean isAlias(DatasetGraph dataset, PaperId id) {
    Node iri = NodeFactory.createURI(iris.paper(id));
    return dataset.find(Node.ANY, Node.ANY, Vocabulary.ALIAS, iri).hasNext();
  }

  private Node graphOf(PaperId id) {
    return NodeFactory.createURI(iris.paperGraph(id));
  }
}
