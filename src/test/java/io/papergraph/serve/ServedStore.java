package io.papergraph.serve;

import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** A store of small numbered papers, each in its graph, and a server on a free port. */
final class ServedStore implements AutoCloseable {
  static final String BASE = "https://example.org/";
  static final ServerOptions FREE_PORT = ServerOptions.DEFAULT.withPort(0);

  final KnowledgeStore store;
  final SparqlServer server;
  final Client client;

  private ServedStore(KnowledgeStore store, ServerOptions options) {
    this.store = store;
    this.server = SparqlServer.start(store, options);
    this.client = new Client(server.url());
  }

  static ServedStore of(Path dir, int papers, ServerOptions options) {
    KnowledgeStore store = KnowledgeStore.openOrCreate(dir.resolve("store"), BASE);
    store.write(
        dataset -> {
          for (int i = 0; i < papers; i++) {
            Node paper = iri("paper/" + i);
            Node graph = iri("graph/" + i);
            dataset.add(graph, paper, iri("title"), NodeFactory.createLiteralString("Title " + i));
            dataset.add(
                graph,
                paper,
                iri("year"),
                NodeFactory.createLiteralDT(String.valueOf(2000 + i % 20), XSDDatatype.XSDinteger));
            dataset.add(graph, paper, iri("cites"), iri("paper/" + (i + 1) % papers));
          }
        });
    return new ServedStore(store, options);
  }

  static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  /** How many papers the store itself says it has. */
  int papers() {
    return store.read(
        dataset -> {
          int count = 0;
          for (var quads = dataset.find(Node.ANY, Node.ANY, iri("title"), Node.ANY);
              quads.hasNext();
              quads.next()) {
            count++;
          }
          return count;
        });
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
