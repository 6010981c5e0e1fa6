package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Counts what the graph of one paper holds, and writes counts. The counts of a store are the sums
 * over its papers, so that they are kept by taking those of the old graph away and adding those of
 * the new.
 */
public final class StatisticsMapper {
  /** Name and version of what is counted; a change makes every store count afresh. */
  static final String VERSION = "counts-1";

  private static final Statistic PAPERS = Statistic.all("papers");
  private static final Statistic JOINED = Statistic.all("joined records");
  private static final Statistic ENTITIES = Statistic.all("entities");
  private static final Statistic MENTIONS = Statistic.all("mentions");
  private static final Statistic RELATIONS = Statistic.all("relations");
  private static final Statistic RESULTS = Statistic.all("results");
  private static final Statistic LINKS = Statistic.all("links");
  private static final Statistic STATEMENTS = Statistic.all("source statements");
  private static final Statistic TRIPLES = Statistic.all("triples of papers");
  private static final String UNKNOWN = "unknown";
  private static final int YEAR = 4;
  private static final Set<Node> ROLES = roles();
  private static final List<Node> LINK_PROPERTIES =
      List.of(
          Vocabulary.HAS_REPOSITORY,
          Vocabulary.HAS_MODEL_PAGE,
          Vocabulary.HAS_DATASET_PAGE,
          Vocabulary.HAS_PROJECT_PAGE,
          Vocabulary.HAS_VIDEO,
          Vocabulary.HAS_LINK);

  private final Iris iris;

  public StatisticsMapper(Iris iris) {
    this.iris = iris;
  }

  /** What the graph of a paper, or of a record that has joined one, adds to each count. */
  public Map<Statistic, Long> count(Graph paper) {
    Map<Statistic, Long> counts = new HashMap<>();
    paper.find().forEach(triple -> count(triple, paper, counts));
    return counts;
  }

  /** What a thing across papers adds. */
  public Map<Statistic, Long> entity(Node type) {
    Map<Statistic, Long> counts = new HashMap<>();
    add(counts, ENTITIES, "type", local(type));
    return counts;
  }

  /** The node of a count. */
  public Node node(Statistic statistic) {
    return Facts.iri(iris.statistic(statistic.counted(), statistic.facet(), statistic.value()));
  }

  /** A count as triples about {@link #node}; nothing for none. */
  public Graph graph(Statistic statistic, long count) {
    Facts facts = new Facts();
    if (count == 0) {
      return facts.graph();
    }
    Node node = node(statistic);
    facts.type(node, Vocabulary.Classes.STATISTIC);
    facts.add(node, Vocabulary.COUNTED, Literals.text(statistic.counted()));
    if (!statistic.facet().isEmpty()) {
      facts.add(node, Vocabulary.FACET, Literals.text(statistic.facet()));
      facts.add(node, Vocabulary.FACET_VALUE, Literals.text(statistic.value()));
    }
    facts.add(node, Vocabulary.COUNT, Literals.integer(count));
    return facts.graph();
  }

  private void count(Triple triple, Graph graph, Map<Statistic, Long> counts) {
    Node property = triple.getPredicate();
    Node object = triple.getObject();
    counts.merge(TRIPLES, 1L, Long::sum);
    if (property.equals(RDF.type.asNode()) && object.equals(Vocabulary.Classes.PAPER)) {
      paper(triple.getSubject(), graph, counts);
    } else if (property.equals(RDF.type.asNode())
        && object.equals(Vocabulary.Classes.JOINED_RECORD)) {
      counts.merge(JOINED, 1L, Long::sum);
    } else if (property.equals(Vocabulary.ENTITY) && iris.isName(object.getURI())) {
      add(counts, MENTIONS, "type", iris.readName(object.getURI()).id().type().label());
    } else if (property.equals(Vocabulary.KIND)) {
      add(counts, RESULTS, "kind", local(object));
    } else if (property.equals(Vocabulary.STATEMENT_KIND)) {
      add(counts, STATEMENTS, "kind", object.getLiteralLexicalForm());
    } else if (ROLES.contains(property)) {
      add(counts, RELATIONS, "role", local(property));
    } else if (LINK_PROPERTIES.contains(property)) {
      add(counts, LINKS, "kind", local(property));
    }
  }

  private void paper(Node paper, Graph graph, Map<Statistic, Long> counts) {
    add(counts, PAPERS, "source", text(graph, paper, Vocabulary.SOURCE));
    String issued = text(graph, paper, DCTerms.issued.asNode());
    String year = issued.equals(UNKNOWN) ? UNKNOWN : issued.substring(0, YEAR);
    counts.merge(PAPERS.by("year", year), 1L, Long::sum);
    String extractor = text(graph, paper, Vocabulary.EXTRACTOR);
    counts.merge(PAPERS.by("extractor", iris.extractorName(extractor)), 1L, Long::sum);
  }

  private static void add(Map<Statistic, Long> counts, Statistic all, String facet, String value) {
    counts.merge(all, 1L, Long::sum);
    counts.merge(all.by(facet, value), 1L, Long::sum);
  }

  private static String text(Graph graph, Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .map(o -> o.isURI() ? o.getURI() : o.getLiteralLexicalForm())
        .orElse(UNKNOWN);
  }

  private static String local(Node term) {
    return term.getURI().substring(Vocabulary.NS.length());
  }

  private static Set<Node> roles() {
    Set<Node> roles = new HashSet<>();
    for (Role role : Role.values()) {
      for (EntityType type : EntityType.values()) {
        roles.add(Vocabulary.property(role, type));
      }
    }
    return roles;
  }
}
