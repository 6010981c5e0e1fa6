package io.papergraph.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.rdf.Iris;
import io.papergraph.rdf.Vocabularies;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.resolve.Curation;
import io.papergraph.resolve.CurationException;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.Statement;
import io.papergraph.resolve.WrittenName;
import io.papergraph.source.Read;
import io.papergraph.store.KnowledgeStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.io.TempDir;

/** Papers, curations and stores for tests of curation. */
abstract class CuratedStores {
  static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  static final Vocabularies VOCABULARIES = SmallVocabulary.read();
  static final Resolver RULES = new Resolver(VOCABULARIES.names());
  static final Pipeline.Listener SILENT = new SilentListener();

  static final List<Paper> PAPERS =
      List.of(
          paper("2401.00001", "<introduces Model Kestrel> <evaluates Dataset Birds-12>"),
          paper("2401.00002", "<uses Model Kestrel-Net> <evaluates Dataset Birds-12>"),
          paper("2401.00003", "<uses Method KESTREL> <uses Model Nest of Birds>"),
          paper("2401.00004", "<reports 91.5 Kestrel / Birds-12 / accuracy>"),
          paper("2401.00005", "<uses Dataset ImageNet> <uses Dataset Nest>"));

  static final List<Paper> ALL =
      Stream.concat(PAPERS.stream(), Stream.of(paper("2401.00006", "<uses Dataset ILSVRC-2012>")))
          .toList();

  static final List<Curation> KINDS =
      List.of(
          new Curation.Merge(model("kestrel net"), "Kestrel", "the same weights"),
          new Curation.Split(dataset("imagenet"), ""),
          new Curation.Rename(dataset("ImageNet"), "ImageNet (ILSVRC)", "as its makers write it"),
          new Curation.Retype(model("Nest of Birds"), EntityType.DATASET, "a collection"),
          new Curation.Retype(model("Kestrel"), EntityType.METHOD, ""),
          new Curation.Retract(evaluates("2401.00002", "BIRDS 12"), "it only lists it"),
          new Curation.Confirm(evaluates("2401.00001", "Birds-12"), ""));

  @TempDir Path dir;
  private int stores;

  static void refused(String message, Curation... curations) {
    Curations all = Curations.of("f", List.of(curations));
    assertEquals(
        message,
        assertThrows(CurationException.class, () -> all.requireConsistent(RULES)).getMessage());
  }

  static boolean isSaid(KnowledgeStore store, String paper, Node property, String object) {
    return store.read(
        d ->
            nodes(d, Node.ANY, RDF.object.asNode(), NodeFactory.createURI(object)).stream()
                .anyMatch(
                    c ->
                        d.contains(Node.ANY, c, RDF.type.asNode(), Vocabulary.Classes.RETRACTION)
                            && d.contains(
                                Node.ANY, c, RDF.subject.asNode(), node("paper/arxiv/" + paper))
                            && d.contains(Node.ANY, c, RDF.predicate.asNode(), property)));
  }

  KnowledgeStore store() {
    return KnowledgeStore.openOrCreate(dir.resolve("store" + stores++), Iris.DEFAULT_BASE, true);
  }

  static Curations of(Curation... curations) {
    return Curations.of("f", Arrays.asList(curations));
  }

  static void build(KnowledgeStore store, Curations curations, List<Paper> papers) {
    new Pipeline(store, new MarkedExtractor("v1"), VOCABULARIES, curations, 2)
        .run(papers.stream().map(Read.Ok::new), SILENT);
  }

  static void remove(KnowledgeStore store, Curations curations, List<Paper> papers) {
    new Pipeline(store, new MarkedExtractor("v1"), VOCABULARIES, curations, 2)
        .remove(papers.stream().map(Paper::id).toList());
  }

  static void forgetIdentity(KnowledgeStore store) {
    Node identity = NodeFactory.createURI(IRIS.identityGraph());
    store.write(d -> d.deleteAny(identity, Node.ANY, Node.ANY, Node.ANY));
  }

  static List<String> findings(KnowledgeStore store, Curations curations) {
    return new Curator(store, VOCABULARIES, curations)
        .findings().stream().map(CurationFinding::text).toList();
  }

  static Paper paper(String id, String text) {
    Origin origin = new Origin("arxiv-jsonl", 300, 1, "", null, null);
    return Paper.of(List.of(id(id)), "Paper " + id, text, List.of(), null, origin);
  }

  static PaperId id(String written) {
    return PaperId.parse(written).orElseThrow().id();
  }

  static EntityId model(String name) {
    return new EntityId(EntityType.MODEL, name);
  }

  static EntityId dataset(String name) {
    return new EntityId(EntityType.DATASET, name);
  }

  static Statement evaluates(String paper, String name) {
    return new Statement.OfRole(id(paper), Role.EVALUATES, dataset(name));
  }

  static Node node(String relative) {
    return NodeFactory.createURI(IRIS.base() + relative);
  }

  static Node reason(EntityId name) {
    return NodeFactory.createURI(IRIS.name(WrittenName.of(name)) + "#reason");
  }

  static String thing(KnowledgeStore store, EntityId name) {
    Node node = NodeFactory.createURI(IRIS.name(WrittenName.of(name)));
    return store.read(
        d -> nodes(d, node, Vocabulary.CANONICAL).get(0).getURI().substring(IRIS.base().length()));
  }

  static String type(KnowledgeStore store, String thing) {
    return store.read(
        d -> nodes(d, node(thing), RDF.type.asNode()).get(0).getURI().replaceFirst(".*#", ""));
  }

  static List<String> labels(KnowledgeStore store, String thing) {
    return texts(store, node(thing), SKOS.prefLabel.asNode());
  }

  static List<String> texts(KnowledgeStore store, Node subject, Node property) {
    return store.read(
        d ->
            nodes(d, subject, property).stream()
                .map(Node::getLiteralLexicalForm)
                .distinct()
                .toList());
  }

  static List<Node> nodes(DatasetGraph dataset, Node subject, Node property) {
    List<Node> found = new ArrayList<>();
    dataset
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(q -> found.add(q.getObject()));
    return found;
  }

  static List<Node> nodes(DatasetGraph dataset, Node any, Node property, Node object) {
    List<Node> found = new ArrayList<>();
    dataset.find(Node.ANY, any, property, object).forEachRemaining(q -> found.add(q.getSubject()));
    return found;
  }
}
