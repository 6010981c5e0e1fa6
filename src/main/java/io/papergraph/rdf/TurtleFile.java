package io.papergraph.rdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads Turtle that people write, relative to the terms of the ontology. */
final class TurtleFile {
  private TurtleFile() {}

  /**
   * All that a file says.
   *
   * @param content what the file should hold, for the message, e.g. {@code vocabulary}
   * @param failure makes the exception out of a message of one line that names the file
   */
  static Graph read(Path file, String content, Function<String, RuntimeException> failure) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw failure.apply("cannot read the " + content + " " + file + "; name a Turtle file");
    }
    Graph written = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(file)
          .lang(Lang.TURTLE)
          .base(Vocabulary.NS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(written);
    } catch (RiotException e) {
      throw failure.apply(file + ": " + e.getMessage());
    }
    return written;
  }
}
