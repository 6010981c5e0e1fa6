package io.papergraph.rdf;

import static io.papergraph.claim.EntityType.BENCHMARK;
import static io.papergraph.claim.EntityType.DATASET;
import static io.papergraph.claim.EntityType.METHOD;
import static io.papergraph.claim.EntityType.METRIC;
import static io.papergraph.claim.EntityType.MODEL;
import static io.papergraph.claim.EntityType.TASK;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;

/** Papers that do not exist, in our own words. */
final class Samples {
  static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  static final Vocabularies VOCABULARIES = Vocabularies.bundled();
  static final MetricTerms METRICS = VOCABULARIES.metrics();
  static final ClaimMapper MAPPER = new ClaimMapper(IRIS, METRICS);
  static final Origin ORIGIN =
      new Origin(
          "arxiv-jsonl", 300, 2, "2025-03-14", "http://creativecommons.org/licenses/by/4.0/", null);

  private Samples() {}

  static PaperId id(String written) {
    return PaperId.parse(written).orElseThrow().id();
  }

  static Paper paper(String id, String title, String abstractText) {
    List<String> authors = List.of("Ada Heron", "Bo Kite", "Cy Wren", "Di Lark", "Ed Finch");
    Issued issued = new Issued("2025-03");
    return Paper.of(List.of(id(id)), title, abstractText, authors, issued, ORIGIN);
  }

  /** Two results, a link, an emoji before most of the quotes. */
  static Extraction kestrel() {
    Reading reading =
        new Reading(
            paper(
                "arxiv:2503.00001",
                "Kestrel: Sparse Routing for Image Classification",
                "We introduce Kestrel \uD83E\uDD85, a model that routes tokens to few experts. On"
                    + " ImageNet it reaches 91.50% accuracy in image classification, 2.3 points"
                    + " above ViT-B/16, and it trains 4x faster. Kestrel builds on LoRA. Code:"
                    + " https://github.com/Heron-Lab/Kestrel.git."));
    EntityId kestrel = reading.thing(MODEL, Role.INTRODUCES, "Kestrel");
    EntityId task =
        reading.thing(TASK, Role.EVALUATES, "image classification", "Image Classification");
    EntityId data = reading.thing(DATASET, Role.EVALUATES, "ImageNet");
    EntityId metric = reading.thing(METRIC, Role.EVALUATES, "accuracy");
    EntityId vit = reading.thing(MODEL, Role.COMPARES, "ViT-B/16");
    reading.thing(METHOD, Role.USES, "LoRA");
    Score level = Reading.score("91.50", "%", Score.Kind.ABSOLUTE, Score.Change.UNSAID);
    reading.result(level, metric, data, task, kestrel, null, "91.50% accuracy");
    Score gain = Reading.score("2.3", "points", Score.Kind.DELTA, Score.Change.UP);
    reading.result(gain, metric, data, task, kestrel, vit, "2.3 points above ViT-B/16");
    Score factor = Reading.score("4", "x", Score.Kind.RATIO, Score.Change.UP);
    reading.result(factor, null, null, null, kestrel, null, "4x faster");
    String url = "https://github.com/Heron-Lab/Kestrel.git";
    reading.link(url, HasLink.Kind.CODE, url);
    return reading.done();
  }

  /** As many things and occurrences as the annotated papers have on average: 6, 11, 1 and 0. */
  static Extraction average() {
    Reading reading =
        new Reading(
            paper(
                "arxiv:2503.00002",
                "Plover: a small tagger",
                "Plover is a tagger for named entity recognition. It needs no lexicon: Plover"
                    + " reads BERT states. On CoNLL-2003 and on BirdBench, Plover reaches an F1 of"
                    + " 92.4, and named entity recognition on BirdBench gains most."));
    EntityId plover = reading.thing(MODEL, Role.INTRODUCES, "Plover");
    EntityId task = reading.thing(TASK, Role.EVALUATES, "named entity recognition");
    reading.thing(MODEL, Role.USES, "BERT");
    EntityId data = reading.thing(DATASET, Role.EVALUATES, "CoNLL-2003");
    reading.thing(BENCHMARK, Role.EVALUATES, "BirdBench");
    EntityId metric = reading.thing(METRIC, Role.EVALUATES, "F1");
    Score level = Reading.score("92.4", "", Score.Kind.ABSOLUTE, Score.Change.UNSAID);
    reading.result(level, metric, data, task, plover, null, "F1 of 92.4");
    return reading.done();
  }

  /** The graph as sorted N-Triples lines. */
  static List<String> lines(Graph graph) {
    StringWriter out = new StringWriter();
    RDFDataMgr.write(out, graph, Lang.NTRIPLES);
    return List.copyOf(new TreeSet<>(Arrays.asList(out.toString().split("\n"))));
  }
}
