package io.papergraph.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;

/** Where ARQ 5.6.0, and so our store, does not go by the standard. */
class ArqTest {
  private static final String QUADS =
      """
      <http://e/wren> <http://e/uses> <http://e/birds> <http://e/one> .
      <http://e/wren> <http://e/uses> <http://e/nests> <http://e/one> .
      """;

  /** A filter keeps a row or does not (SPARQL 1.1, 18.5); ARQ joins with each value of a list. */
  @Test
  void aValueThatStandsTwiceInAListGivesTwoRows() throws Exception {
    List<Quad> quads =
        Iter.toList(RDFParser.fromString(QUADS, Lang.NQUADS).toDatasetGraph().find());
    try (Engine memory = new MemoryEngine(quads)) {
      String once = "SELECT ?w { ?w <http://e/uses> ?b FILTER (?b IN (<http://e/birds>)) }";
      assertEquals(1, memory.ask(once).rows().size());
      String twice = once.replace("<http://e/birds>)", "<http://e/birds>, <http://e/birds>)");
      assertEquals(2, memory.ask(twice).rows().size());
    }
  }
}
