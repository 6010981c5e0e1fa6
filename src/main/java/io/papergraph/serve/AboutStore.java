package io.papergraph.serve;

import io.papergraph.rdf.Prefixes;
import io.papergraph.rdf.Vocabulary;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the server says of its data and of its SPARQL service, for machines. */
final class AboutStore {
  static final String PATH = "/.well-known/void";

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final String base;
  private final KeptCounts counts;

  /**
   * @param base the base of the store
   */
  AboutStore(String base, KeptCounts counts) {
    this.base = base;
    this.counts = counts;
  }

  /**
   * The SPARQL 1.1 Service Description.
   *
   * @param root the address of the server, with a slash at the end
   */
  QueryAnswer.Triples service(String root) {
    Graph graph = graph();
    Node service = iri(root + "sparql#service");
    graph.add(service, RDF.Nodes.type, iri(SD + "Service"));
    graph.add(service, iri(SD + "endpoint"), iri(root + "sparql"));
    graph.add(service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    graph.add(service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    for (String format :
        List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "SPARQL_Results_XML",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML")) {
      graph.add(service, iri(SD + "resultFormat"), iri(FORMATS + format));
    }
    Node dataset = iri(root + PATH.substring(1) + "#dataset");
    graph.add(service, iri(SD + "defaultDataset"), dataset);
    graph.add(dataset, RDF.Nodes.type, iri(SD + "Dataset"));
    Node union = iri(root + "sparql#default-graph");
    graph.add(dataset, iri(SD + "defaultGraph"), union);
    graph.add(union, RDF.Nodes.type, iri(SD + "Graph"));
    return new QueryAnswer.Triples(graph, false);
  }

  /**
   * The data by VoID and DCAT, with counts that the store keeps.
   *
   * @param root as above
   */
  QueryAnswer.Triples data(String root) {
    Graph graph = graph();
    Node dataset = iri(root + PATH.substring(1) + "#dataset");
    Node endpoint = iri(root + "sparql");
    graph.add(dataset, RDF.Nodes.type, VOID.Dataset.asNode());
    graph.add(dataset, RDF.Nodes.type, DCAT.Dataset.asNode());
    graph.add(dataset, DCTerms.title.asNode(), text("Papergraph"));
    String words = "What machine-learning papers claim, every fact with its words and its paper.";
    graph.add(dataset, DCTerms.description.asNode(), text(words));
    graph.add(dataset, VOID.sparqlEndpoint.asNode(), endpoint);
    graph.add(dataset, VOID.uriSpace.asNode(), text(base));
    String terms = Vocabulary.NS.substring(0, Vocabulary.NS.length() - 1);
    graph.add(dataset, VOID.vocabulary.asNode(), iri(terms));
    counts.papers().ifPresent(papers -> addPapers(graph, dataset, papers));
    Node service = iri(root + "sparql#service");
    graph.add(service, RDF.Nodes.type, DCAT.DataService.asNode());
    graph.add(service, DCAT.endpointURL.asNode(), endpoint);
    graph.add(service, DCAT.servesDataset.asNode(), dataset);
    return new QueryAnswer.Triples(graph, false);
  }

  private static void addPapers(Graph graph, Node dataset, long papers) {
    Node part = iri(dataset.getURI().replace("#dataset", "#papers"));
    graph.add(dataset, VOID.classPartition.asNode(), part);
    graph.add(part, VOID._class.asNode(), Vocabulary.Classes.PAPER);
    graph.add(part, VOID.entities.asNode(), NodeFactory.createLiteralByValue(papers));
  }

  private static Graph graph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
    graph.getPrefixMapping().setNsPrefix("sd", SD);
    graph.getPrefixMapping().setNsPrefix("void", VOID.NS);
    graph.getPrefixMapping().setNsPrefix("dcat", DCAT.NS);
    return graph;
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
