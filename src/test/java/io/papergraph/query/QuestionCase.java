package io.papergraph.query;

import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A question asked of hand-written data: {@code src/test/resources/queries/QUESTION/data.trig} and,
 * in a folder of its own beside it, {@code params.properties} and {@code expected.csv}. Without
 * data of its own it is asked of those of the question that a file {@code data.of} names, or of
 * {@code common.trig}.
 */
record QuestionCase(String question, Path folder) {
  static final Path ROOT = Path.of("src/test/resources/queries");

  static List<QuestionCase> all() {
    return folders(ROOT)
        .flatMap(q -> folders(q).map(c -> new QuestionCase(q.getFileName().toString(), c)))
        .toList();
  }

  static DatasetGraph data(String question) {
    DatasetGraph data = DatasetGraphFactory.createGeneral();
    Path own = ROOT.resolve(shared(question)).resolve("data.trig");
    RDFDataMgr.read(data, (Files.exists(own) ? own : ROOT.resolve("common.trig")).toString());
    return data;
  }

  /** The question whose data a question is asked of: itself, or the one that data.of names. */
  private static String shared(String question) {
    Path of = ROOT.resolve(question).resolve("data.of");
    try {
      return Files.exists(of) ? Files.readString(of).strip() : question;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return question + " / " + folder.getFileName();
  }

  DatasetGraph data() {
    return data(question);
  }

  Map<String, String> parameters() throws IOException {
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("params.properties"))) {
      properties.load(in);
    }
    Map<String, String> parameters = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> parameters.put(n, properties.getProperty(n)));
    return parameters;
  }

  /** SPARQL CSV, with plain line feeds. */
  String expected() throws IOException {
    return Files.readString(folder.resolve("expected.csv"));
  }

  static String base() {
    return Iris.DEFAULT_BASE;
  }

  private static Stream<Path> folders(Path parent) {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
