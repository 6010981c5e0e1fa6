package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;

/** On the first paper that the reports are asked of. */
class StatisticsMapperTest {
  private static final StatisticsMapper MAPPER = new StatisticsMapper(Samples.IRIS);

  @Test
  void aPaperIsCountedBySourceYearAndExtractorAndItsFactsByKind() {
    Graph paper = graph("paper/arxiv/2503.00003");
    Map<Statistic, Long> expected = new HashMap<>();
    put(expected, 1, "papers", "source=arxiv-jsonl", 1, "year=2025", 1, "extractor=rules-1", 1);
    put(expected, 2, "mentions", "type=Model", 1, "type=Metric", 1);
    put(expected, 2, "relations", "role=introduces", 1, "role=reportsMetric", 1);
    put(expected, 2, "results", "kind=Absolute", 1, "kind=Delta", 1);
    put(expected, 1, "links", "kind=hasRepository", 1);
    put(expected, 2, "source statements", "kind=code", 1, "kind=dataset", 1);
    put(expected, paper.size(), "triples of papers");
    assertEquals(expected, MAPPER.count(paper));
  }

  @Test
  void aRecordThatHasJoinedIsNoPaper() {
    Graph joined = graph("paper/title/wren-for-tagging-ab341b0ff3941e9c");
    Map<Statistic, Long> expected = new HashMap<>();
    put(expected, 1, "joined records");
    put(expected, 3, "triples of papers");
    assertEquals(expected, MAPPER.count(joined));
  }

  @Test
  void noneIsNotWritten() {
    Statistic papers = Statistic.all("papers");
    assertTrue(MAPPER.graph(papers, 0).isEmpty());
    assertEquals(3, MAPPER.graph(papers, 7).size());
    assertEquals(5, MAPPER.graph(papers.by("year", "2024"), 7).size());
    Node node = MAPPER.node(papers.by("source", "a b/c"));
    assertEquals("https://w3id.org/papergraph/statistic/papers/source/a%20b%2Fc", node.getURI());
  }

  private static void put(Map<Statistic, Long> map, long all, String counted, Object... facets) {
    map.put(Statistic.all(counted), all);
    for (int i = 0; i < facets.length; i += 2) {
      String[] facet = ((String) facets[i]).split("=", 2);
      map.put(Statistic.all(counted).by(facet[0], facet[1]), ((Integer) facets[i + 1]).longValue());
    }
  }

  private static Graph graph(String name) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFDataMgr.read(data, "src/test/resources/queries/common.trig");
    return data.getGraph(Facts.iri(Samples.IRIS.base() + "graph/" + name));
  }
}
