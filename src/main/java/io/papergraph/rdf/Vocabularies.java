package io.papergraph.rdf;

import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.NameVocabulary;
import io.papergraph.resolve.Resolver;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What is known beforehand of metrics, tasks and other names: the vocabularies that come with the
 * program and those of the user. Immutable.
 */
public final class Vocabularies {
  private static final List<String> BUNDLED =
      List.of("metrics.ttl", "tasks.ttl", "names.ttl", "wikidata.ttl");

  private final Graph graph;
  private final MetricTerms metrics;
  private final Map<CanonicalId, Concept> byLabel;

  private Vocabularies(Graph graph) {
    this.graph = graph;
    this.metrics = MetricTerms.of(graph);
    this.byLabel = Map.copyOf(byLabel(new ConceptReader(graph).all()));
  }

  /** The vocabularies that come with the program. */
  public static Vocabularies bundled() {
    return new Vocabularies(Ontology.read(BUNDLED));
  }

  /**
   * The vocabularies that come with the program and those of the user.
   *
   * @param files Turtle; see {@code docs/vocabularies.md}
   * @throws VocabularyException when a file cannot be read, breaks the rules for vocabularies, or
   *     does not go with the others
   */
  public static Vocabularies with(List<Path> files) {
    return with(files, Ontology.read(BUNDLED));
  }

  /**
   * The vocabularies of the user alone.
   *
   * @param files as {@link #with}; none for no vocabulary at all
   * @throws VocabularyException as {@link #with}
   */
  public static Vocabularies only(List<Path> files) {
    return with(files, GraphFactory.createDefaultGraph());
  }

  private static Vocabularies with(List<Path> files, Graph graph) {
    for (Path file : files) {
      GraphUtil.addInto(graph, new VocabularyFile(file, graph).read());
    }
    return new Vocabularies(graph);
  }

  /** The metrics, with range and direction. */
  public MetricTerms metrics() {
    return metrics;
  }

  /** Every concept, sorted by group and label. */
  public List<Concept> all() {
    Map<String, Concept> sorted = new TreeMap<>();
    byLabel.values().forEach(c -> sorted.put(c.id().group() + " " + c.label(), c));
    return List.copyOf(sorted.values());
  }

  /** The concept that a thing across papers is; empty when no vocabulary knows it. */
  public Optional<Concept> find(CanonicalId thing) {
    return Optional.ofNullable(byLabel.get(thing));
  }

  /** The labels of all concepts, for judging names. */
  public NameVocabulary names() {
    return new NameVocabulary(new NameTerms(graph).all());
  }

  /** All that the vocabularies say, with things under the default base; not to be changed. */
  Graph graph() {
    return graph;
  }

  /**
   * Concepts by group and key of every label.
   *
   * @throws IllegalArgumentException when two concepts of a group share a label
   */
  static Map<CanonicalId, Concept> byLabel(Collection<Concept> concepts) {
    Map<CanonicalId, Concept> found = new HashMap<>();
    for (Concept concept : concepts) {
      for (String label : concept.labels()) {
        CanonicalId id = new CanonicalId(concept.id().group(), Resolver.key(label));
        Concept other = found.putIfAbsent(id, concept);
        if (other != null && !other.equals(concept)) {
          throw new IllegalArgumentException(
              "'" + label + "' names both " + other.label() + " and " + concept.label());
        }
      }
    }
    return found;
  }
}
