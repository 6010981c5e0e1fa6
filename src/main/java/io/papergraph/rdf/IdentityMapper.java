package io.papergraph.rdf;

import io.papergraph.claim.EntityId;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Resolver;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Writes the identity graph: which names as read are one thing, and what that thing is. */
public final class IdentityMapper {
  private final Iris iris;
  private final Vocabularies vocabularies;
  private final CuratedNames curated;

  /**
   * @param curated what people decided, which stands above the vocabularies
   */
  public IdentityMapper(Iris iris, Vocabularies vocabularies, CuratedNames curated) {
    this.iris = iris;
    this.vocabularies = vocabularies;
    this.curated = curated;
  }

  /** What the identity graph says of itself: the rules that made it. */
  public Graph stamp() {
    Facts facts = new Facts();
    Node graph = Facts.iri(iris.identityGraph());
    facts.add(graph, Vocabulary.RESOLVER, Literals.text(Resolver.VERSION));
    facts.add(graph, Vocabulary.COUNTER, Literals.text(StatisticsMapper.VERSION));
    if (!curated.curations().isEmpty()) {
      String fingerprint = curated.curations().fingerprint();
      facts.add(graph, Vocabulary.CURATIONS, Literals.text(fingerprint));
    }
    return facts.graph();
  }

  /**
   * What a name as read stands for.
   *
   * @param papers the number of papers that use the name
   */
  public Graph name(EntityId name, CanonicalId entity, int papers) {
    Facts facts = new Facts();
    Node node = Facts.iri(iris.name(name));
    facts.add(node, Vocabulary.CANONICAL, Facts.iri(iris.entity(entity)));
    facts.add(node, Vocabulary.PAPER_COUNT, Literals.integer(papers));
    return facts.graph();
  }

  /**
   * A thing across papers: its type, its label, its other labels, and the keys that it can be
   * looked up by. What a vocabulary knows keeps the type and label that it has there, can be looked
   * up by all its labels, and has the IRI that the vocabulary graph describes.
   *
   * @param labels every label and spelling of its names; the settled one may be among them
   */
  public Graph entity(CanonicalId entity, Resolver.Profile settled, Collection<String> labels) {
    Facts facts = new Facts();
    Node node = Facts.iri(iris.entity(entity));
    Resolver.Profile shown = curated.profile(entity, natural(entity, settled));
    String label = shown.label();
    facts.type(node, Vocabulary.type(shown.type()));
    facts.add(node, SKOS.prefLabel.asNode(), Literals.text(label));
    Set<String> all = new LinkedHashSet<>(labels);
    all.add(settled.label());
    all.add(label);
    vocabularies.find(entity).ifPresent(c -> all.addAll(c.labels()));
    for (CanonicalId other : curated.absorbed(entity)) {
      vocabularies.find(other).ifPresent(c -> all.addAll(c.labels()));
    }
    Set<String> keys = new TreeSet<>();
    for (String other : all) {
      keys.add(Resolver.key(other));
      if (!other.equals(label)) {
        facts.add(node, SKOS.altLabel.asNode(), Literals.text(other));
      }
    }
    keys.forEach(key -> facts.add(node, Vocabulary.NAME_KEY, Literals.text(key)));
    return facts.graph();
  }

  /** Whether a vocabulary knows a thing. */
  public boolean knows(CanonicalId entity) {
    return vocabularies.find(entity).isPresent();
  }

  /** Type and label of a thing as a vocabulary knows it, else as settled. */
  public Resolver.Profile natural(CanonicalId entity, Resolver.Profile settled) {
    return vocabularies
        .find(entity)
        .map(concept -> new Resolver.Profile(concept.type(), concept.label()))
        .orElse(settled);
  }
}
