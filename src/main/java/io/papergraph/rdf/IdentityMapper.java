package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.CuratedNames;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolution;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.WrittenName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** Writes the identity graph: which names as read are one thing, and what that thing is. */
public final class IdentityMapper {
  private static final double KNOWN_TYPE = 0.99;

  private final Iris iris;
  private final Vocabularies vocabularies;
  private final CuratedNames curated;

  /**
   * @param curated what people decided, which stands above vocabularies and papers
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
   * All that is said of a name.
   *
   * @param papers the number of papers that use the name
   * @param merged whether there is a {@link #reason} for which it is one thing with other names
   */
  public Graph name(WrittenName name, CanonicalId thing, int papers, boolean merged) {
    Facts facts = new Facts();
    Node node = Facts.iri(iris.name(name));
    facts.add(node, Vocabulary.CANONICAL, Facts.iri(iris.entity(thing)));
    facts.add(node, Vocabulary.PAPER_COUNT, Literals.integer(papers));
    key(facts, node, Vocabulary.SHORT_KEY, name.group(), name.shortKey());
    key(facts, node, Vocabulary.LONG_KEY, name.group(), name.longKey());
    if (merged) {
      facts.add(node, Vocabulary.MERGED_BECAUSE, reason(node));
    }
    return facts.graph();
  }

  private static void key(Facts facts, Node node, Node property, Group group, String key) {
    if (!key.isEmpty()) {
      facts.add(node, property, inGroup(group, key));
    }
  }

  /** A key as the identity graph holds it, e.g. {@code system sam}. */
  public static Node inGroup(Group group, String key) {
    return Literals.text(group.label() + " " + key);
  }

  /** Where it is said why a name stands for its thing, or a thing has its type. */
  public static Node reason(Node node) {
    return Facts.iri(node.getURI() + "#reason");
  }

  /** Why a name or a thing is as it is, as triples about its {@link #reason}. */
  public static Graph reason(Node node, Resolution why) {
    Facts facts = new Facts();
    Node reason = reason(node);
    facts.type(reason, Vocabulary.Classes.DECISION);
    facts.add(reason, Vocabulary.RULE, Vocabulary.rule(why.rule()));
    facts.add(reason, Vocabulary.RULE_EVIDENCE, Literals.text(why.evidence()));
    facts.add(reason, Vocabulary.CONFIDENCE, Literals.confidence(why.confidence()));
    return facts.graph();
  }

  /** The label of a thing: that of a person, else of the vocabulary, else the settled one. */
  public String label(CanonicalId thing, Resolver.Profile settled) {
    return curated.profile(thing, natural(thing, settled)).label();
  }

  /** Type and label of a thing without curation: of the vocabulary, else as settled. */
  public Resolver.Profile natural(CanonicalId thing, Resolver.Profile settled) {
    return vocabularies
        .find(thing)
        .map(concept -> new Resolver.Profile(concept.type(), concept.label(), settled.types()))
        .orElse(settled);
  }

  /** Whether a vocabulary knows a thing. */
  public boolean knows(CanonicalId thing) {
    return vocabularies.find(thing).isPresent();
  }

  /** What decides the type of a thing, where papers read it differently. */
  public Optional<Resolution> typed(CanonicalId thing, Resolver.Profile settled) {
    Optional<Resolution> byPerson = curated.typed(thing);
    if (byPerson.isPresent()) {
      return byPerson;
    }
    if (settled.types().size() < 2) {
      return Optional.empty();
    }
    String read =
        new TreeMap<>(settled.types())
            .entrySet().stream()
                .map(e -> e.getKey().label() + " in " + e.getValue())
                .collect(Collectors.joining(", ", "read as ", " papers"));
    Optional<Concept> concept = vocabularies.find(thing);
    if (concept.isPresent()) {
      String evidence = "the type of '" + concept.get().label() + "'; " + read;
      return Optional.of(
          new Resolution(thing, Resolution.Rule.VOCABULARY_LABEL, evidence, KNOWN_TYPE));
    }
    int all = settled.types().values().stream().mapToInt(n -> n).sum();
    double share = (double) settled.types().getOrDefault(settled.type(), 0) / all;
    return Optional.of(new Resolution(thing, Resolution.Rule.MOST_PAPERS, read, share));
  }

  /**
   * A thing across papers: its type, its label, its other labels, and the keys that it can be
   * looked up by. What a vocabulary knows keeps the type and label that it has there, can be looked
   * up by all its labels, and has the IRI that the vocabulary graph describes.
   *
   * @param labels every label and spelling of its names; the settled one may be among them
   * @param lines what it is a member of
   */
  public Graph entity(
      CanonicalId entity,
      Resolver.Profile settled,
      Collection<String> labels,
      Collection<CanonicalId> lines) {
    Facts facts = new Facts();
    Node node = Facts.iri(iris.entity(entity));
    EntityType type = curated.profile(entity, natural(entity, settled)).type();
    facts.type(node, Vocabulary.type(type));
    Set<String> all = new LinkedHashSet<>(labels);
    all.add(settled.label());
    addLabels(entity, all);
    curated.absorbed(entity).forEach(other -> addLabels(other, all));
    label(facts, node, label(entity, settled), all);
    for (CanonicalId line : lines) {
      facts.add(node, Vocabulary.VARIANT_OF, Facts.iri(iris.entity(line)));
    }
    typed(entity, settled)
        .ifPresent(why -> facts.add(node, Vocabulary.TYPED_BECAUSE, reason(node)));
    return facts.graph();
  }

  private void addLabels(CanonicalId thing, Set<String> labels) {
    vocabularies.find(thing).ifPresent(concept -> labels.addAll(concept.labels()));
  }

  /**
   * How a line can be looked up that papers name by its members alone; nothing where no vocabulary
   * knows it. Its type stands in the vocabulary.
   */
  public Graph line(CanonicalId line) {
    Facts facts = new Facts();
    vocabularies
        .find(line)
        .ifPresent(c -> label(facts, Facts.iri(iris.entity(line)), label(line, c), c.labels()));
    return facts.graph();
  }

  private String label(CanonicalId line, Concept concept) {
    return label(line, new Resolver.Profile(concept.type(), concept.label(), Map.of()));
  }

  private static void label(Facts facts, Node node, String label, Collection<String> labels) {
    facts.add(node, SKOS.prefLabel.asNode(), Literals.text(label));
    Set<String> keys = new TreeSet<>(Set.of(Resolver.key(label)));
    for (String other : labels) {
      keys.add(Resolver.key(other));
      if (!other.equals(label)) {
        facts.add(node, SKOS.altLabel.asNode(), Literals.text(other));
      }
    }
    keys.forEach(key -> facts.add(node, Vocabulary.NAME_KEY, Literals.text(key)));
  }
}
