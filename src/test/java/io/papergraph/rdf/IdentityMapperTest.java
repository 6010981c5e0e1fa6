package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Curations;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.Resolution;
import io.papergraph.resolve.Resolver;
import io.papergraph.resolve.ShortForms;
import io.papergraph.resolve.WrittenName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

class IdentityMapperTest {
  private static final String BASE = "https://w3id.org/papergraph/";
  private static final String PG = "https://w3id.org/papergraph/ontology#";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  private static final Resolver RULES = new Resolver(Samples.VOCABULARIES.names());

  private final IdentityMapper mapper =
      new IdentityMapper(
          Samples.IRIS,
          Samples.VOCABULARIES,
          Curations.none().over(name -> RULES.resolve(name, ShortForms.NONE)));

  @Test
  void aNameLeadsToWhatItStandsFor() {
    Graph graph =
        mapper.name(
            WrittenName.of(new EntityId(EntityType.DATASET, "ImageNet-1k")),
            new CanonicalId(Group.DATA, "imagenet1k"),
            12,
            false);
    String name = "<" + BASE + "name/dataset/ImageNet-1k> ";
    assertEquals(
        List.of(
            name + "<" + PG + "canonical> <" + BASE + "entity/data/imagenet1k> .",
            name + "<" + PG + "longKey> \"data imagenet1k\" .",
            name + "<" + PG + "paperCount> \"12\"^^<http://www.w3.org/2001/XMLSchema#integer> ."),
        Samples.lines(graph));
  }

  @Test
  void aThingHasItsTypeItsLabelsAndTheKeysItIsLookedUpBy() {
    Graph graph =
        mapper.entity(
            new CanonicalId(Group.SYSTEM, "vitb16"),
            read(EntityType.MODEL, "ViT-B/16"),
            List.of("ViT-B/16", "ViT B/16", "Vision Transformer"),
            List.of(new CanonicalId(Group.SYSTEM, "vit")));
    String thing = "<" + BASE + "entity/system/vitb16> ";
    assertEquals(
        new TreeSet<>(
            Set.of(
                thing + "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <" + PG + "Model> .",
                thing + "<" + SKOS + "prefLabel> \"ViT-B/16\" .",
                thing + "<" + SKOS + "altLabel> \"ViT B/16\" .",
                thing + "<" + SKOS + "altLabel> \"Vision Transformer\" .",
                thing + "<" + PG + "nameKey> \"vitb16\" .",
                thing + "<" + PG + "variantOf> <" + BASE + "entity/system/vit> .",
                thing + "<" + PG + "nameKey> \"visiontransformer\" .")),
        new TreeSet<>(Samples.lines(graph)));
  }

  @Test
  void aMetricOfTheVocabularyKeepsItsIriLabelAndAliases() {
    EntityId read = new EntityId(EntityType.METRIC, "F1-score");
    CanonicalId f1 = new Resolver(Samples.VOCABULARIES.names()).canonical(read);
    Graph graph =
        mapper.entity(f1, read(EntityType.METRIC, "F1-score"), List.of("F1-score"), List.of());
    Graph vocabulary = VocabularyGraph.of(Samples.VOCABULARIES, Samples.IRIS);
    Node label = org.apache.jena.vocabulary.SKOS.prefLabel.asNode();
    Node node = Facts.iri(BASE + "entity/metric/f1");
    assertEquals(
        vocabulary.find(node, label, Node.ANY).toList(),
        graph.find(Node.ANY, label, Node.ANY).toList());
    Set<String> keys = new TreeSet<>();
    graph
        .find(node, Vocabulary.NAME_KEY, Node.ANY)
        .forEach(t -> keys.add(t.getObject().getLiteralLexicalForm()));
    assertEquals(Set.of("f1", "f1score", "f1scores", "fscore", "fmeasure", "f1measure"), keys);
  }

  @Test
  void aTaskOfTheVocabularyIsTheNodeThatSaysWhatIsBroader() {
    EntityId read = new EntityId(EntityType.TASK, "VQA");
    CanonicalId task = new Resolver(Samples.VOCABULARIES.names()).canonical(read);
    Graph graph = mapper.entity(task, read(EntityType.TASK, "VQA"), List.of("VQA"), List.of());
    Node node = Facts.iri(BASE + "entity/task/visualquestionanswering");
    assertTrue(
        graph.contains(
            node,
            org.apache.jena.vocabulary.SKOS.prefLabel.asNode(),
            Literals.text("visual question answering")));
    assertTrue(
        VocabularyGraph.of(Samples.VOCABULARIES, Samples.IRIS)
            .contains(
                node,
                org.apache.jena.vocabulary.SKOS.broader.asNode(),
                Facts.iri(BASE + "entity/task/multimodalunderstanding")));
  }

  @Test
  void aNameOfTheVocabularyKeepsTheTypeThatItHasThere() {
    CanonicalId thing = new CanonicalId(Group.DATA, "imagenet");
    Resolver.Profile read = read(EntityType.BENCHMARK, "IMAGENET");
    Graph graph = mapper.entity(thing, read, List.of("IMAGENET"), List.of());
    assertTrue(
        graph.contains(
            Facts.iri(BASE + "entity/data/imagenet"),
            org.apache.jena.vocabulary.RDF.type.asNode(),
            Vocabulary.Classes.DATASET));
  }

  @Test
  void theIdentityGraphWithTheVocabulariesPassesTheShapes() {
    EntityId read = new EntityId(EntityType.METRIC, "accuracy");
    CanonicalId accuracy = new Resolver(Samples.VOCABULARIES.names()).canonical(read);
    Graph graph = VocabularyGraph.of(Samples.VOCABULARIES, Samples.IRIS);
    GraphUtil.addInto(graph, mapper.name(WrittenName.of(read), accuracy, 2, false));
    GraphUtil.addInto(
        graph,
        mapper.entity(
            accuracy, read(EntityType.METRIC, "accuracy"), List.of("accuracies"), List.of()));
    assertEquals(List.of(), new ShapeValidator().validate(graph));
  }

  @Test
  void aNameSaysByWhichRuleItWasMerged() {
    WrittenName name = new WrittenName(new EntityId(EntityType.MODEL, "SAM"), "Segment Anything");
    CanonicalId thing = new CanonicalId(Group.SYSTEM, "sam");
    Resolution why = new Resolution(thing, Resolution.Rule.LONG_FORM, "9 of 10 papers", 0.855);
    Graph graph = mapper.name(name, thing, 9, true);
    Node node = Facts.iri(BASE + "name/model/SAM/Segment%20Anything");
    GraphUtil.addInto(graph, IdentityMapper.reason(node, why));
    String reason = BASE + "name/model/SAM/Segment%20Anything#reason> ";
    List<String> lines = Samples.lines(graph);
    assertTrue(
        lines.contains("<" + node + "> <" + PG + "mergedBecause> <" + reason + "."),
        lines::toString);
    assertTrue(
        lines.contains("<" + reason + "<" + PG + "rule> <" + PG + "LongForm> ."), lines::toString);
    assertTrue(
        lines.contains("<" + reason + "<" + PG + "ruleEvidence> \"9 of 10 papers\" ."),
        lines::toString);
  }

  @Test
  void aThingOfTwoTypesSaysWhyItHasItsOwn() {
    CanonicalId known = new CanonicalId(Group.DATA, "imagenet");
    CanonicalId unknown = new CanonicalId(Group.DATA, "nestbox");
    Map<EntityType, Integer> types = Map.of(EntityType.DATASET, 3, EntityType.BENCHMARK, 9);
    Resolver.Profile settled = new Resolver.Profile(EntityType.BENCHMARK, "any", types);
    Resolution ofPapers = mapper.typed(unknown, settled).orElseThrow();
    assertEquals(Resolution.Rule.MOST_PAPERS, ofPapers.rule());
    assertEquals("read as Dataset in 3, Benchmark in 9 papers", ofPapers.evidence());
    assertEquals(0.75, ofPapers.confidence());
    assertEquals(
        Resolution.Rule.VOCABULARY_LABEL, mapper.typed(known, settled).orElseThrow().rule());
    assertTrue(mapper.typed(unknown, read(EntityType.BENCHMARK, "any")).isEmpty());
  }

  private static Resolver.Profile read(EntityType type, String label) {
    return new Resolver.Profile(type, label, Map.of(type, 1));
  }
}
