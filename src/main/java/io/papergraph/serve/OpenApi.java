package io.papergraph.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.query.NamedQuery;
import io.papergraph.query.Parameter;
import java.util.List;
import java.util.Locale;

/** The saved questions as JSON: a list, and a description by OpenAPI 3.1. */
final class OpenApi {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String path;
  private final List<NamedQuery> questions;

  /**
   * @param path where the list is; a question is under it, by its name
   */
  OpenApi(String path, List<NamedQuery> questions) {
    this.path = path;
    this.questions = List.copyOf(questions);
  }

  /** An array with an object for each question. */
  String list() {
    ArrayNode list = JSON.createArrayNode();
    for (NamedQuery question : questions) {
      ObjectNode entry = list.addObject();
      entry.put("name", question.name());
      entry.put("href", path + "/" + question.name());
      entry.put("title", question.title());
      entry.put("question", question.question());
      ArrayNode parameters = entry.putArray("parameters");
      question.parameters().forEach(p -> describe(p, parameters.addObject()));
      question.columns().forEach(entry.putArray("columns")::add);
    }
    return list.toPrettyString();
  }

  private static void describe(Parameter parameter, ObjectNode to) {
    to.put("name", parameter.name());
    to.put("type", parameter.type().name().toLowerCase(Locale.ROOT));
    to.put("meaning", parameter.meaning());
    to.put("example", parameter.example());
    to.put("required", !parameter.optional());
    if (parameter.fallback() != null) {
      to.put("default", parameter.fallback());
    }
  }

  /** The description of the list and of each question. */
  String description() {
    ObjectNode root = JSON.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Papergraph: saved questions");
    info.put("version", "1");
    info.put(
        "description", "Read-only questions to a graph of what machine-learning papers claim.");
    ObjectNode paths = root.putObject("paths");
    ObjectNode list = paths.putObject(path).putObject("get");
    list.put("operationId", "queries");
    list.put("summary", "All saved questions");
    content(list.putObject("responses").putObject("200"), "The questions", "application/json");
    questions.forEach(q -> describe(q, paths.putObject(path + "/" + q.name()).putObject("get")));
    return root.toPrettyString();
  }

  private static void describe(NamedQuery question, ObjectNode to) {
    to.put("operationId", question.name());
    to.put("summary", question.title());
    String columns = String.join(", ", question.columns());
    to.put("description", question.question() + " Columns: " + columns + ".");
    ArrayNode parameters = to.putArray("parameters");
    for (Parameter parameter : question.parameters()) {
      ObjectNode entry = parameters.addObject();
      entry.put("name", parameter.name());
      entry.put("in", "query");
      entry.put("description", parameter.meaning());
      entry.put("required", !parameter.optional());
      entry.put("example", parameter.example());
      ObjectNode schema = entry.putObject("schema");
      schema.put("type", "string");
      if (parameter.fallback() != null) {
        schema.put("default", parameter.fallback());
      }
    }
    ObjectNode format = parameters.addObject();
    format.put("name", "format");
    format.put("in", "query");
    format.put("description", "Counts more than the header Accept");
    ObjectNode formats = format.putObject("schema");
    formats.put("type", "string");
    List.of("json", "csv", "tsv", "xml").forEach(formats.putArray("enum")::add);
    responses(to.putObject("responses"));
  }

  private static void responses(ObjectNode to) {
    String rows = "Rows; Papergraph-Truncated-At says that there are more";
    content(
        to.putObject("200"),
        rows,
        "application/sparql-results+json",
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+xml");
    to.putObject("304").put("description", "What the client has is still so");
    content(to.putObject("400"), "A parameter is wrong or missing", "text/plain");
    content(to.putObject("429"), "Too many queries of this client run", "text/plain");
    content(to.putObject("503"), "Too many queries run, or the time was over", "text/plain");
  }

  private static void content(ObjectNode to, String description, String... types) {
    to.put("description", description);
    ObjectNode content = to.putObject("content");
    List.of(types).forEach(content::putObject);
  }
}
