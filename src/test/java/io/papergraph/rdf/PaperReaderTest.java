package io.papergraph.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.papergraph.claim.Extraction;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperReaderTest {
  private final PaperReader reader = new PaperReader(Samples.IRIS);

  @ParameterizedTest
  @MethodSource("papers")
  void givesBackThePaperThatWasWritten(Paper paper) {
    Graph graph = graph(paper);
    assertEquals(paper, reader.paper(graph));
    assertEquals(paper.standing(), PaperReader.standing(graph));
    assertEquals("rules-1+lexicon/2 beta", reader.extractor(graph));
  }

  @Test
  void forgetsTheIdThatTheInputGave() {
    Origin origin = new Origin("jsonl", 1, 0, "", null, "row-7");
    Paper paper = Paper.of(List.of(), "Title", "Text.", List.of(), null, origin);
    assertEquals(null, reader.paper(graph(paper)).origin().localId());
  }

  @Test
  void refusesAGraphWithoutAPaper() {
    Graph empty = GraphFactory.createDefaultGraph();
    assertThrows(IllegalArgumentException.class, () -> reader.paper(empty));
    assertThrows(IllegalArgumentException.class, () -> reader.extractor(empty));
    assertThrows(IllegalArgumentException.class, () -> PaperReader.standing(empty));
  }

  @Test
  void readsPapersUnderAnotherBase() {
    Iris other = new Iris("http://localhost:8080/graph/");
    Extraction read = Samples.kestrel();
    Graph graph = new ClaimMapper(other, Samples.METRICS).graph(read);
    assertEquals(read.paper(), new PaperReader(other).paper(graph));
  }

  static Stream<Paper> papers() {
    Origin bare = new Origin("text", 0, 0, "", null, null);
    Origin odd = new Origin("a source", 999, 99_999, "1999-12-31", "CC BY 4.0 <odd>", null);
    PaperId arxiv = Samples.id("arxiv:cs/0703001");
    PaperId doi = Samples.id("10.1000/A<B>;C(1)#x?y%20z\"");
    PaperId acl = Samples.id("acl:P18-1001");
    PaperId otherTitle = PaperId.ofTitle("An earlier title");
    return Stream.of(
        Samples.kestrel().paper(),
        Paper.of(List.of(), "Known by its Title alone!", "Text.", List.of(), null, bare),
        Paper.of(
            List.of(acl, doi, arxiv, otherTitle),
            "Größe \uD83E\uDD85 中文",
            "Quotes \" and \\ both.",
            List.of("A; B", "100% C", "%3B", "D\\", ""),
            new Issued("2007"),
            odd),
        Paper.of(List.of(doi), "!?", "A title without a letter.", List.of("X"), null, bare),
        stated(arxiv, SourceStatement.Kind.CODE, null, "https://github.com/heron/Wren.git"),
        stated(arxiv, SourceStatement.Kind.DATASET, "Größe-10 <b>", null),
        stated(arxiv, SourceStatement.Kind.DATASET, "Nests", "https://a.example/%20?q=%5B1#x"),
        stated(arxiv, SourceStatement.Kind.PROJECT, null, "https://heron.example/"),
        new Paper(
            arxiv,
            List.of(),
            "No alias",
            "Text.",
            List.of(""),
            new Issued("2007-03-01"),
            odd,
            List.of()),
        new Paper(
            otherTitle,
            List.of(),
            "Filed under another title",
            "T.",
            List.of(),
            null,
            bare,
            List.of()));
  }

  private static Paper stated(
      PaperId id, SourceStatement.Kind kind, @Nullable String name, @Nullable String url) {
    Origin origin = new Origin("index", 1, 0, "", null, null);
    SourceStatement statement = new SourceStatement(kind, name, url, "https://index.example/");
    return Paper.of(List.of(id), "Stated", "Text.", List.of(), null, origin, List.of(statement));
  }

  private static Graph graph(Paper paper) {
    Extraction read =
        new Extraction(paper, "rules-1+lexicon/2 beta", List.of(), List.of(), List.of());
    return Samples.MAPPER.graph(read);
  }
}
