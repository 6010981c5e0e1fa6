package io.papergraph.rdf;

import io.papergraph.paper.Texts;
import io.papergraph.resolve.Resolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** The metrics of the vocabularies, with range and direction. Immutable. */
public final class MetricTerms {
  private final Map<String, MetricTerm> byLabel;
  private final Map<String, MetricTerm> byKey;

  /**
   * @throws IllegalArgumentException when two metrics share a label
   */
  MetricTerms(Collection<MetricTerm> terms) {
    Map<String, MetricTerm> labels = new TreeMap<>();
    Map<String, MetricTerm> keys = new HashMap<>();
    for (MetricTerm term : terms) {
      labels.put(term.label(), term);
      for (String label : term.labels()) {
        MetricTerm other = keys.putIfAbsent(Resolver.key(label), term);
        if (other != null && !other.equals(term)) {
          throw new IllegalArgumentException(
              "'" + label + "' names both " + other.label() + " and " + term.label());
        }
      }
    }
    byLabel = Map.copyOf(labels);
    byKey = Map.copyOf(keys);
  }

  /** Reads the vocabulary that comes with the program. */
  public static MetricTerms load() {
    return of(Ontology.read("metrics.ttl"));
  }

  /** The metrics of a vocabulary. */
  static MetricTerms of(Graph graph) {
    List<MetricTerm> terms =
        graph
            .find(Node.ANY, RDF.type.asNode(), Vocabulary.Classes.METRIC)
            .mapWith(t -> term(graph, t.getSubject()))
            .toList();
    return new MetricTerms(terms);
  }

  /** The metric that goes by this name, whatever its case and punctuation. */
  public Optional<MetricTerm> find(String name) {
    return Optional.ofNullable(byKey.get(Resolver.key(name)));
  }

  /** All metrics, sorted by label. */
  public List<MetricTerm> all() {
    return List.copyOf(new TreeMap<>(byLabel).values());
  }

  /**
   * SHA-256 over labels, ranges and directions: the same metrics have the same fingerprint, in
   * whatever order they were read.
   */
  public String fingerprint() {
    List<String> parts = new ArrayList<>();
    for (MetricTerm term : all()) {
      parts.addAll(term.labels());
      parts.add("range " + term.range());
      parts.add("higher is better " + term.higherIsBetter());
    }
    return Texts.sha256(parts.toArray(new String[0]));
  }

  private static MetricTerm term(Graph graph, Node metric) {
    List<String> labels = new ConceptReader(graph).labels(metric);
    return new MetricTerm(
        labels.get(0), labels, range(graph, metric), higherIsBetter(graph, metric));
  }

  private static MetricTerm.@Nullable Range range(Graph graph, Node metric) {
    for (MetricTerm.Range range : MetricTerm.Range.values()) {
      if (graph.contains(metric, Vocabulary.RANGE, node(range))) {
        return range;
      }
    }
    return null;
  }

  private static @Nullable Boolean higherIsBetter(Graph graph, Node metric) {
    for (boolean better : new boolean[] {true, false}) {
      if (graph.contains(metric, Vocabulary.HIGHER_IS_BETTER, Literals.bool(better))) {
        return better;
      }
    }
    return null;
  }

  private static Node node(MetricTerm.Range range) {
    return switch (range) {
      case FRACTION -> Vocabulary.Ranges.FRACTION;
      case SIGNED_FRACTION -> Vocabulary.Ranges.SIGNED_FRACTION;
      case NON_NEGATIVE -> Vocabulary.Ranges.NON_NEGATIVE;
      case REAL -> Vocabulary.Ranges.REAL;
    };
  }
}
