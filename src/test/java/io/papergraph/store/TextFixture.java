package io.papergraph.store;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.NameVocabulary;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.WrittenName;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Papers and things as builds write them, a few triples each. */
final class TextFixture {
  static final String BASE = "https://example.org/";
  static final Iris IRIS = new Iris(BASE);
  static final Node IDENTITY = iri(IRIS.identityGraph());

  private TextFixture() {}

  static Node paperGraph(String id) {
    return iri(IRIS.paperGraph(new PaperId(PaperId.Scheme.ARXIV, id)));
  }

  static Node paper(String id) {
    return iri(IRIS.paper(new PaperId(PaperId.Scheme.ARXIV, id)));
  }

  static void addPaper(DatasetGraph dataset, String id, String title, String text) {
    dataset.add(paperGraph(id), paper(id), DCTerms.title.asNode(), text(title));
    dataset.add(paperGraph(id), paper(id), DCTerms.abstract_.asNode(), text(text));
  }

  /** A thing of one name; gives back its IRI. */
  static String addThing(DatasetGraph dataset, EntityType type, String label, int papers) {
    EntityId name = new EntityId(type, label);
    Node node = iri(IRIS.name(WrittenName.of(name)));
    Node thing = iri(IRIS.entity(new Resolver(new NameVocabulary(List.of())).canonical(name)));
    dataset.add(IDENTITY, thing, RDF.type.asNode(), Vocabulary.type(type));
    dataset.add(IDENTITY, thing, SKOS.prefLabel.asNode(), text(label));
    dataset.add(IDENTITY, node, Vocabulary.CANONICAL, thing);
    Node count = NodeFactory.createLiteralDT(String.valueOf(papers), XSDDatatype.XSDinteger);
    dataset.add(IDENTITY, node, Vocabulary.PAPER_COUNT, count);
    return thing.getURI();
  }

  /** Another spelling that a paper has for a thing. */
  static void addSpelling(
      DatasetGraph dataset, String paper, EntityType type, String label, String spelling) {
    Node node = iri(IRIS.name(WrittenName.of(new EntityId(type, label))));
    dataset.add(paperGraph(paper), node, SKOS.altLabel.asNode(), text(spelling));
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
