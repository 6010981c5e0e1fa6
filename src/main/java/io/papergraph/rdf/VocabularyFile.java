package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.paper.Texts;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * A vocabulary of the user's, in Turtle. A concept has one of the six types and a preferred label;
 * its IRI is the user's own, and becomes that of the thing across papers that its label names. A
 * concept whose preferred label is known already adds to what is known.
 */
final class VocabularyFile {
  private static final String ENTITIES = Iris.DEFAULT_BASE + "entity/";
  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final String SCHEMES = Iris.DEFAULT_BASE + "ontology/";

  /** The terms of our namespace and of SKOS that may be said of a concept. */
  private static final Set<Node> PROPERTIES =
      Set.of(
          Vocabulary.HIGHER_IS_BETTER,
          Vocabulary.RANGE,
          Vocabulary.USUAL_UNIT,
          SKOS.prefLabel.asNode(),
          SKOS.altLabel.asNode(),
          SKOS.definition.asNode(),
          SKOS.broader.asNode(),
          SKOS.exactMatch.asNode(),
          SKOS.closeMatch.asNode(),
          SKOS.inScheme.asNode(),
          SKOS.topConceptOf.asNode(),
          SKOS.note.asNode());

  private static final Set<Node> LABELS = Set.of(SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private final Path file;
  private final Graph known;
  private final Graph written = GraphFactory.createDefaultGraph();
  private final ConceptReader reader = new ConceptReader(written);
  private final Map<String, Node> things = new TreeMap<>();

  /**
   * @param known what was read before, and what a file may add to and refer to
   */
  VocabularyFile(Path file, Graph known) {
    this.file = file;
    this.known = known;
  }

  /**
   * Reads the file.
   *
   * @return what it adds to what is known, things under the default base, no blank nodes
   * @throws VocabularyException when it cannot be read or does not go with what is known
   */
  Graph read() {
    GraphUtil.addInto(written, TurtleFile.read(file, "vocabulary", VocabularyException::new));
    written.find().forEach(this::requireAllowed);
    subjects().forEach((iri, node) -> things.put(iri, thing(node)));
    Facts facts = new Facts();
    written.find().forEach(t -> write(t, facts));
    things.forEach((iri, thing) -> describe(iri, thing, facts));
    Graph added = facts.graph();
    new VocabularyRules(file, added, known).check();
    return added;
  }

  private void requireAllowed(Triple triple) {
    String subject = ShapeValidator.text(triple.getSubject());
    String property = ShapeValidator.text(triple.getPredicate());
    if (triple.getSubject().isBlank() || triple.getObject().isBlank()) {
      throw failure("blank nodes have no place in a vocabulary; give an IRI beside " + property);
    }
    if (triple.getSubject().getURI().startsWith(Vocabulary.NS)) {
      throw failure(subject + " is a term of Papergraph and stays as it is");
    }
    String namespace = triple.getPredicate().getNameSpace();
    boolean ours = namespace.equals(Vocabulary.NS) || namespace.equals(SKOS.getURI());
    if (ours && isConcept(triple.getSubject()) && !PROPERTIES.contains(triple.getPredicate())) {
      throw failure(subject + " has " + property + ", which is no property of a concept");
    }
    if (LABELS.contains(triple.getPredicate()) && !isText(triple.getObject())) {
      throw failure("a label of " + subject + " is not a text with letters or digits");
    }
  }

  /** Everything that is a concept here, by IRI. */
  private Map<String, Node> subjects() {
    Map<String, Node> found = new TreeMap<>();
    written.find().mapWith(Triple::getSubject).forEach(s -> addConcept(s, found));
    return found;
  }

  private void addConcept(Node subject, Map<String, Node> found) {
    if (isConcept(subject)) {
      found.put(subject.getURI(), subject);
    }
  }

  private boolean isConcept(Node subject) {
    return subject.getURI().startsWith(ENTITIES)
        || reader.type(subject).isPresent()
        || written.contains(subject, RDF.type.asNode(), SKOS.Concept.asNode());
  }

  /** The thing across papers that a concept is. */
  private Node thing(Node concept) {
    List<String> labels = reader.texts(concept, SKOS.prefLabel.asNode());
    String name = ShapeValidator.text(concept);
    if (labels.isEmpty() && new ConceptReader(known).type(concept).isPresent()) {
      return concept;
    }
    EntityType type =
        reader
            .type(concept)
            .orElseThrow(
                () -> failure(name + " has no type; say pg:Metric, pg:Task, pg:Dataset, …"));
    if (labels.size() != 1) {
      throw failure(name + " has " + labels.size() + " preferred labels; give exactly one");
    }
    String label = Texts.clean(labels.get(0));
    Node thing = Facts.iri(IRIS.entity(new CanonicalId(Group.of(type), Resolver.key(label))));
    if (concept.getURI().startsWith(ENTITIES) && !concept.equals(thing)) {
      throw failure(name + " is not the IRI of '" + label + "', which is " + thing.getURI());
    }
    return thing;
  }

  private void write(Triple triple, Facts facts) {
    Node object = renamed(triple.getObject());
    if (LABELS.contains(triple.getPredicate())) {
      object = Literals.text(Texts.clean(object.getLiteralLexicalForm()));
    }
    Node subject = renamed(triple.getSubject());
    if (!known.contains(subject, triple.getPredicate(), object)) {
      facts.add(subject, triple.getPredicate(), object);
    }
  }

  private Node renamed(Node node) {
    return node.isURI() ? things.getOrDefault(node.getURI(), node) : node;
  }

  /** What every concept has, so that users need not write it. */
  private void describe(String iri, Node thing, Facts facts) {
    if (!iri.startsWith(ENTITIES)) {
      facts.add(thing, SKOS.exactMatch.asNode(), Facts.iri(iri));
    }
    facts.type(thing, SKOS.Concept.asNode());
    boolean placed =
        known.contains(thing, SKOS.inScheme.asNode(), Node.ANY)
            || written.contains(Facts.iri(iri), SKOS.inScheme.asNode(), Node.ANY);
    if (!placed) {
      facts.add(thing, SKOS.inScheme.asNode(), Facts.iri(SCHEMES + "names"));
    }
  }

  private static boolean isText(Node node) {
    return node.isLiteral()
        && Texts.clean(node.getLiteralLexicalForm())
            .codePoints()
            .anyMatch(Character::isLetterOrDigit);
  }

  private VocabularyException failure(String message) {
    return new VocabularyException(file + ": " + message);
  }
}
