package io.papergraph.serve;

import io.papergraph.rdf.Prefixes;
import io.papergraph.rdf.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;

/** The terms of the ontology as the program carries them. */
final class BundledOntology {
  private static final String FILE = "/ontology/terms.ttl";

  private BundledOntology() {}

  static QueryAnswer.Triples read() {
    Graph graph = GraphFactory.createDefaultGraph();
    try (InputStream in =
        Objects.requireNonNull(BundledOntology.class.getResourceAsStream(FILE), FILE)) {
      RDFParser.source(in).lang(Lang.TURTLE).base(Vocabulary.NS).parse(graph);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
    graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
    return new QueryAnswer.Triples(graph, false);
  }
}
