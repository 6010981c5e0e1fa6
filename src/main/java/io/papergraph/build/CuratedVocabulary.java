package io.papergraph.build;

import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.VocabularyGraph;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Keeps in the graph of vocabularies the types and labels that people gave to known things. */
final class CuratedVocabulary {
  private final Iris iris;
  private final Vocabularies vocabularies;
  private final Node name;
  private final Graph plain;

  CuratedVocabulary(Iris iris, Vocabularies vocabularies) {
    this.iris = iris;
    this.vocabularies = vocabularies;
    this.name = NodeFactory.createURI(iris.vocabularyGraph());
    this.plain = VocabularyGraph.of(vocabularies, iris);
  }

  /** The vocabularies without curation; not to be changed. */
  Graph plain() {
    return plain;
  }

  /** The vocabularies with what people decided. */
  Graph graph(CuratedNames curated) {
    return curated.decided().isEmpty()
        ? plain
        : VocabularyGraph.curated(plain, vocabularies, iris, curated);
  }

  /** Takes into account that people's decisions reach other things than before. */
  void update(DatasetGraph dataset, CuratedNames before, CuratedNames now) {
    Set<CanonicalId> things = new HashSet<>(before.decided());
    things.addAll(now.decided());
    if (things.isEmpty()) {
      return;
    }
    Graph fresh = graph(now);
    for (CanonicalId thing : things) {
      Node node = NodeFactory.createURI(iris.entity(thing));
      Graphs.replaceSubject(dataset, name, node, fresh);
    }
  }
}
