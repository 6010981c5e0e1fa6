package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.papergraph.paper.Issued;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {
  private static final Node GRAPH = NodeFactory.createURI("http://example.org/graph");
  private static final Node PROPERTY = NodeFactory.createURI("http://example.org/property");

  @ParameterizedTest
  @CsvSource({
    "91.50,91.5",
    "91,91.0",
    "100,100.0",
    "0.10,0.1",
    "-3,-3.0",
    "1E2,100.0",
    "0,0.0",
    "-0.50,-0.5",
    "1e-9,0.000000001",
    "123456789012345678901234567890.50,123456789012345678901234567890.5"
  })
  void decimalsHaveOneForm(String written, String canonical) {
    Node literal = Literals.decimal(new BigDecimal(written));
    assertEquals(canonical, literal.getLiteralLexicalForm());
  }

  @ParameterizedTest
  @CsvSource({"1,1.0", "0.30000000000000004,0.3", "0.87654,0.8765", "0.0000001,0.0001"})
  void confidencesHaveFourDigitsAndAreNeverNothing(double confidence, String written) {
    assertEquals(written, Literals.confidence(confidence).getLiteralLexicalForm());
  }

  @Test
  void whatTdb2GivesBackIsWhatWasWrittenAndCanBeDeleted(@TempDir Path directory) {
    Set<String> written = new TreeSet<>();
    DatasetGraph store = TDB2Factory.connectDataset(directory.toString()).asDatasetGraph();
    try {
      List<Node> literals = literals();
      Txn.executeWrite(
          store,
          () -> {
            for (int i = 0; i < literals.size(); i++) {
              Node subject = NodeFactory.createURI("http://example.org/" + i);
              store.add(GRAPH, subject, PROPERTY, literals.get(i));
              written.add(subject + " " + literals.get(i));
            }
          });
      List<Quad> read = Txn.calculateRead(store, () -> quads(store));
      Set<String> back = new TreeSet<>();
      read.forEach(q -> back.add(q.getSubject() + " " + q.getObject()));
      assertEquals(written, back);
      Txn.executeWrite(store, () -> read.forEach(store::delete));
      assertFalse(Txn.calculateRead(store, () -> store.find().hasNext()));
    } finally {
      TDBInternal.expel(store);
    }
  }

  @Test
  void theGraphOfAPaperComesBackFromTdb2AsWritten(@TempDir Path directory) {
    Graph written = Samples.MAPPER.graph(Samples.kestrel());
    DatasetGraph store = TDB2Factory.connectDataset(directory.toString()).asDatasetGraph();
    try {
      Txn.executeWrite(store, () -> GraphUtil.addInto(store.getGraph(GRAPH), written));
      List<String> back = Txn.calculateRead(store, () -> Samples.lines(store.getGraph(GRAPH)));
      assertEquals(Samples.lines(written), back);
    } finally {
      TDBInternal.expel(store);
    }
  }

  /** Numbers about the 47 bits that TDB2 stores by value, and dates of every precision. */
  private static List<Node> literals() {
    List<Node> literals = new ArrayList<>();
    for (String number :
        List.of(
            "91.5",
            "91",
            "0.9",
            "100",
            "0.10",
            "-3",
            "1E2",
            "0",
            "-0.0",
            ".5",
            "1e-30",
            "1e40",
            "140737488355327",
            "140737488355328",
            "14073748835532.7",
            "14073748835532.8",
            "36028797018963967",
            "36028797018963968",
            "123456789012345678901234567890.50")) {
      literals.add(Literals.decimal(new BigDecimal(number)));
      literals.add(Literals.decimal(new BigDecimal(number).negate()));
    }
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      long digits = random.nextLong() >> random.nextInt(64);
      literals.add(Literals.decimal(BigDecimal.valueOf(digits, random.nextInt(20))));
      literals.add(Literals.integer(digits));
      literals.add(Literals.confidence(1 - random.nextDouble()));
    }
    for (String date : List.of("2025", "2025-03", "2025-03-14", "0001", "1991-01", "9999-12-31")) {
      literals.add(Literals.issued(new Issued(date)));
    }
    literals.add(Literals.bool(true));
    literals.add(Literals.bool(false));
    literals.add(Literals.text("91.50"));
    return literals;
  }

  private static List<Quad> quads(DatasetGraph store) {
    List<Quad> quads = new ArrayList<>();
    store.find().forEachRemaining(quads::add);
    return quads;
  }
}
