package io.papergraph.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The files of {@code ontology/}, as the program carries them. */
final class Ontology {
  private Ontology() {}

  /** Reads one Turtle file. */
  static Graph read(String file) {
    return read(List.of(file));
  }

  /** Reads Turtle files into one graph. */
  static Graph read(List<String> files) {
    Graph graph = GraphFactory.createDefaultGraph();
    files.forEach(file -> read(file, graph));
    return graph;
  }

  private static void read(String file, Graph graph) {
    try (InputStream in = Ontology.class.getResourceAsStream("/ontology/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file ontology/" + file);
      }
      RDFParser.source(in).lang(Lang.TURTLE).base(Vocabulary.NS).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ontology/" + file, e);
    }
  }
}
