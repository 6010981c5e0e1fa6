package io.papergraph.export;

import static io.papergraph.export.CsvTable.Column.key;
import static io.papergraph.export.CsvTable.Column.number;
import static io.papergraph.export.CsvTable.Column.text;

import io.papergraph.export.CsvTable.Column;
import io.papergraph.rdf.Vocabulary;
import io.papergraph.rdf.Vocabulary.Classes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;

/** The tables of the CSV export and their columns; docs/export.md describes them. */
final class CsvTables {
  /** What {@code stated_by} holds for a link that the paper's own text gives. */
  private static final String OWN_TEXT = "text";

  private static final Map<String, String> LINK_KINDS =
      Map.of(
          Vocabulary.HAS_REPOSITORY.getURI(), "code",
          Vocabulary.HAS_MODEL_PAGE.getURI(), "model",
          Vocabulary.HAS_DATASET_PAGE.getURI(), "dataset",
          Vocabulary.HAS_PROJECT_PAGE.getURI(), "project",
          Vocabulary.HAS_VIDEO.getURI(), "video");

  private static final Column PAPER = text("paper", (graph, subject) -> graph.paper());

  private static final List<Column> EVIDENCE =
      List.of(
          text("field", PaperGraph::fieldLabel),
          number("start", Vocabulary.START),
          number("end", Vocabulary.END),
          text("quote", Vocabulary.EXACT),
          number("confidence", Vocabulary.CONFIDENCE),
          text("extractor", CsvTables::extractor));

  private CsvTables() {}

  static List<CsvTable> all() {
    return List.of(papers(), entities(), mentions(), results(), links());
  }

  private static CsvTable papers() {
    return new CsvTable(
        "papers.csv",
        graph -> graph.subjects(Classes.PAPER),
        List.of(
            key("paper"),
            identifier("arxiv"),
            identifier("doi"),
            identifier("acl"),
            text("title", DCTerms.title.asNode()),
            text("abstract", DCTerms.abstract_.asNode()),
            text("authors", Vocabulary.AUTHORS),
            text("issued", DCTerms.issued.asNode()),
            text("page", FOAF.page.asNode()),
            text("license", DCTerms.license.asNode()),
            text("source", Vocabulary.SOURCE)));
  }

  private static CsvTable entities() {
    return new CsvTable(
        "entities.csv",
        graph -> graph.subjects().stream().filter(graph.iris()::isName).toList(),
        List.of(
            PAPER,
            key("entity"),
            local("type", RDF.type.asNode()),
            text("name", RDFS.label.asNode()),
            text("role", CsvTables::role),
            text("canonical", (graph, name) -> graph.identity(name, Vocabulary.CANONICAL)),
            text("canonical_type", CsvTables::canonicalType),
            text("canonical_name", CsvTables::canonicalName)));
  }

  private static CsvTable mentions() {
    List<Column> columns = new ArrayList<>();
    columns.add(key("mention"));
    columns.add(PAPER);
    columns.add(text("entity", Vocabulary.ENTITY));
    columns.add(local("supports", Vocabulary.SUPPORTS));
    columns.addAll(EVIDENCE);
    return new CsvTable(
        "mentions.csv",
        graph -> graph.subjects(Classes.MENTION).stream().filter(m -> isOfName(graph, m)).toList(),
        columns);
  }

  private static CsvTable results() {
    List<Column> columns = new ArrayList<>();
    columns.add(key("result"));
    columns.add(PAPER);
    columns.add(local("kind", Vocabulary.KIND));
    columns.add(number("value", Vocabulary.VALUE));
    columns.add(number("normalized_value", Vocabulary.NORMALIZED_VALUE));
    columns.add(number("delta", Vocabulary.DELTA));
    columns.add(number("ratio", Vocabulary.RATIO));
    columns.add(local("direction", Vocabulary.DIRECTION));
    columns.add(text("value_text", Vocabulary.VALUE_TEXT));
    columns.add(text("unit", Vocabulary.UNIT));
    columns.addAll(named("metric", Vocabulary.METRIC));
    columns.addAll(named("dataset", Vocabulary.ON_DATASET));
    columns.addAll(named("task", Vocabulary.FOR_TASK));
    columns.addAll(named("system", Vocabulary.SYSTEM));
    columns.addAll(named("baseline", Vocabulary.BASELINE));
    columns.addAll(EVIDENCE);
    return new CsvTable("results.csv", graph -> graph.subjects(Classes.RESULT), columns);
  }

  private static CsvTable links() {
    List<Column> columns = new ArrayList<>();
    columns.add(key("link"));
    columns.add(PAPER);
    columns.add(text("kind", CsvTables::linkKind));
    columns.add(text("url", CsvTables::url));
    columns.add(text("repository", CsvTables::repository));
    columns.add(text("name", Vocabulary.STATED_NAME));
    columns.add(
        text(
            "stated_by",
            (graph, link) ->
                isStatement(graph, link) ? graph.value(link, Vocabulary.STATED_BY) : OWN_TEXT));
    columns.addAll(EVIDENCE);
    return new CsvTable(
        "links.csv",
        graph ->
            Stream.concat(
                    graph.subjects(Classes.MENTION).stream().filter(m -> !isOfName(graph, m)),
                    graph.subjects(Classes.SOURCE_STATEMENT).stream())
                .toList(),
        columns);
  }

  /** Identifiers of a scheme, without it. */
  private static Column identifier(String scheme) {
    String prefix = scheme + ":";
    return text(
        scheme,
        (graph, paper) ->
            graph.values(paper, DCTerms.identifier.asNode()).stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .collect(Collectors.joining(" ")));
  }

  /** The local name of a term of the vocabulary. */
  private static Column local(String name, Node property) {
    return text(name, (graph, subject) -> PaperGraph.locals(graph.values(subject, property)));
  }

  /** A thing under the name that the paper gives it: its IRI, and the name itself. */
  private static List<Column> named(String name, Node property) {
    return List.of(
        text(name, property),
        text(
            name + "_name",
            (graph, subject) -> graph.value(graph.value(subject, property), RDFS.label.asNode())));
  }

  private static String role(PaperGraph graph, String name) {
    return PaperGraph.locals(graph.properties(graph.paper(), name));
  }

  private static String canonicalType(PaperGraph graph, String name) {
    String type = graph.identity(graph.identity(name, Vocabulary.CANONICAL), RDF.type.asNode());
    return PaperGraph.locals(List.of(type));
  }

  private static String canonicalName(PaperGraph graph, String name) {
    return graph.identity(graph.identity(name, Vocabulary.CANONICAL), SKOS.prefLabel.asNode());
  }

  private static String extractor(PaperGraph graph, String subject) {
    return graph.values(subject, Vocabulary.EXTRACTOR).stream()
        .map(graph.iris()::extractorName)
        .collect(Collectors.joining(" "));
  }

  private static boolean isOfName(PaperGraph graph, String mention) {
    return graph.values(mention, Vocabulary.ENTITY).stream().anyMatch(graph.iris()::isName);
  }

  private static boolean isStatement(PaperGraph graph, String link) {
    return graph.values(link, RDF.type.asNode()).contains(Classes.SOURCE_STATEMENT.getURI());
  }

  private static String linkKind(PaperGraph graph, String link) {
    if (isStatement(graph, link)) {
      return graph.value(link, Vocabulary.STATEMENT_KIND);
    }
    return graph.properties(graph.paper(), graph.value(link, Vocabulary.ENTITY)).stream()
        .map(property -> LINK_KINDS.getOrDefault(property, "other"))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** The address that a link leads to; for a repository, the addresses that the paper gives it. */
  private static String url(PaperGraph graph, String link) {
    if (isStatement(graph, link)) {
      return graph.value(link, Vocabulary.STATED_ADDRESS);
    }
    String target = graph.value(link, Vocabulary.ENTITY);
    String addresses = graph.value(target, SchemaDO.codeRepository.asNode());
    return addresses.isEmpty() ? target : addresses;
  }

  private static String repository(PaperGraph graph, String link) {
    if (isStatement(graph, link)) {
      return graph.value(link, Vocabulary.STATED_REPOSITORY);
    }
    String target = graph.value(link, Vocabulary.ENTITY);
    boolean repository =
        graph.values(target, RDF.type.asNode()).contains(Classes.REPOSITORY.getURI());
    return repository ? target : "";
  }
}
