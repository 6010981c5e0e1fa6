package io.papergraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/}, as the program carries them. */
final class Ontology {
  private Ontology() {}

  /** Reads one Turtle file. */
  static Graph read(String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file ontology/" + file);
      }
      RDFParser.source(in).lang(Lang.TURTLE).base(Vocabulary.NS).parse(graph);
      return graph;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ontology/" + file, e);
    }
  }
}
