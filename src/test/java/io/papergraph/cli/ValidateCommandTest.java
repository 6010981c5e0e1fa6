package io.papergraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import io.papergraph.store.StoreCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On three papers of the bundled sample. */
class ValidateCommandTest {
  @TempDir Path dir;

  @BeforeEach
  void build() throws IOException {
    try (Papergraph graph = Papergraph.openOrCreate(dir);
        Stream<Read> sample = new Wiring().sample()) {
      graph.build(sample.limit(3), new BuildReport(ProgressLine.on(Streams.standard(), true)));
    }
  }

  @Test
  void whatABuildMadeHasNoViolation() {
    Cli cli = validate();
    assertEquals("checked 5 graphs, violations 0", cli.out().strip());
    assertEquals(0, cli.status());
  }

  @Test
  void itTellsHowFarItIs() {
    try (Papergraph graph = Papergraph.open(dir)) {
      List<String> told = new ArrayList<>();
      StoreCheck.Result result =
          graph.validate((name, violation) -> {}, (done, all) -> told.add(done + " of " + all));
      assertEquals(List.of("1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5"), told);
      assertEquals(5, result.graphs());
      String identity = graph.base() + "graph/identity";
      String vocabulary = graph.base() + "graph/vocabulary";
      List<Quad> quads = graph.store().read(d -> Iter.toList(d.find()));
      long alone = quads.stream().filter(q -> !q.getGraph().getURI().equals(identity)).count();
      long together =
          quads.stream()
              .filter(q -> Set.of(identity, vocabulary).contains(q.getGraph().getURI()))
              .map(Quad::asTriple)
              .distinct()
              .count();
      assertEquals(alone + together, result.triples());
    }
  }

  @Test
  void whatOnlyTheChecksSeeIsReportedUnderTheirNames() {
    try (KnowledgeStore store = KnowledgeStore.open(dir)) {
      Node identity = iri(store, "graph/identity");
      Node name = iri(store, "name/dataset/Nest");
      Node nest = iri(store, "entity/system/nest");
      store.write(dataset -> dataset.add(identity, name, Vocabulary.CANONICAL, nest));
    }
    Cli cli = validate();
    String line =
        "names-in-the-wrong-group: name/dataset/Nest: A name stands for a thing of its own group:"
            + " entity entity/system/nest";
    assertTrue(cli.out().lines().anyMatch(line::equals), cli.out());
    assertEquals(1, cli.status());
  }

  private static Node iri(KnowledgeStore store, String path) {
    return NodeFactory.createURI(store.base() + path);
  }

  private Cli validate() {
    return Cli.run("validate", "--store", dir.toString());
  }
}
