package io.papergraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.query.Explanation;
import io.papergraph.query.Explanation.Curated;
import io.papergraph.query.Explanation.Finding;
import io.papergraph.query.Explanation.Place;
import io.papergraph.query.Explanation.Quote;
import io.papergraph.query.Explanation.Verdict;
import java.util.List;

/** Writes explanations for programs: one array, IRIs whole; what is empty is left out. */
final class ExplanationJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ExplanationJson() {}

  static String write(List<Explanation> explanations) {
    ArrayNode array = MAPPER.createArrayNode();
    explanations.forEach(e -> write(array.addObject(), e));
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always writable", e);
    }
  }

  private static void write(ObjectNode object, Explanation of) {
    object.put("iri", of.iri());
    object.put("type", of.type());
    put(object, "label", of.label());
    ArrayNode names = object.putArray("names");
    of.names()
        .forEach(
            n ->
                names
                    .addObject()
                    .put("label", n.label())
                    .put("type", n.type())
                    .put("papers", n.papers()));
    ObjectNode roles = object.putObject("papersByRole");
    of.roles().forEach(roles::put);
    if (!of.curations().isEmpty()) {
      ArrayNode curations = object.putArray("curations");
      of.curations().forEach(c -> write(curations.addObject(), c));
    }
    ArrayNode quotes = object.putArray("quotes");
    of.quotes().forEach(q -> write(quotes.addObject(), q));
    ArrayNode results = object.putArray("results");
    of.results().forEach(r -> write(results.addObject(), r));
    object.put("more", of.more());
  }

  private static void write(ObjectNode object, Quote quote) {
    put(object, "role", quote.role());
    put(object, "target", quote.target());
    put(object, "label", quote.label());
    put(object, "type", quote.type());
    object.put("telling", quote.telling());
    write(object, quote.verdict());
    write(object, quote.place());
  }

  private static void write(ObjectNode object, Finding finding) {
    object.put("result", finding.result());
    object.put("kind", finding.kind());
    object.put("value", finding.value());
    put(object, "unit", finding.unit());
    put(object, "direction", finding.direction());
    put(object, "system", finding.system());
    put(object, "baseline", finding.baseline());
    put(object, "metric", finding.metric());
    put(object, "dataset", finding.dataset());
    put(object, "task", finding.task());
    write(object, finding.verdict());
    write(object, finding.place());
  }

  private static void write(ObjectNode object, Curated curated) {
    object.put("kind", curated.kind());
    object.put("type", curated.type());
    object.put("name", curated.name());
    put(object, "becomes", curated.becomes());
    put(object, "because", curated.because());
  }

  private static void write(ObjectNode object, Verdict verdict) {
    put(object, "verdict", verdict.kind());
    put(object, "because", verdict.because());
  }

  private static void write(ObjectNode object, Place place) {
    object.put("paper", place.paper());
    object.put("title", place.title());
    object.put("field", place.field());
    object.put("start", place.start());
    object.put("end", place.end());
    object.put("quote", place.exact());
    if (place.text() != null) {
      object.put("sentence", ExplanationText.sentence(place));
    }
    object.put("extractor", place.extractor());
    object.put("confidence", place.confidence());
  }

  private static void put(ObjectNode object, String key, String value) {
    if (!value.isEmpty()) {
      object.put(key, value);
    }
  }
}
