package io.papergraph.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.rdf.Iris;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * One JSON-LD document, its context inside: an object a paper, then an object for each subject of
 * the other graphs. A paper's object holds all that its graph says, each node at its first use. An
 * object takes one line, so that line tools, {@code jq} and diffs work on a file of any size.
 */
public final class JsonLdExporter implements DocumentExporter {
  private final JsonLdContext context;
  private final JsonFactory factory =
      JsonFactory.builder()
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  public JsonLdExporter(JsonLdContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return "jsonld";
  }

  @Override
  public List<String> endings() {
    return List.of(".jsonld");
  }

  @Override
  public void write(Snapshot snapshot, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(new ObjectALine());
      json.writeStartObject();
      json.writeFieldName("@context");
      json.writeRawValue(contextLines());
      json.writeArrayFieldStart("@graph");
      writeGraphs(snapshot, json);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void writeGraphs(Snapshot snapshot, JsonGenerator json) throws IOException {
    JsonLdWriter writer = new JsonLdWriter(context, json);
    Iris iris = snapshot.iris();
    try (SortedLines graphs = snapshot.graphs()) {
      for (byte[] name : graphs) {
        String graph = new String(name, StandardCharsets.UTF_8);
        Optional<String> paper = iris.paperOfGraph(graph);
        if (paper.isPresent()) {
          writePaper(snapshot, graph, paper.get(), writer);
        }
      }
      for (byte[] name : graphs) {
        String graph = new String(name, StandardCharsets.UTF_8);
        if (iris.paperOfGraph(graph).isEmpty()) {
          writeFlat(snapshot, graph, writer);
        }
      }
    }
  }

  private void writePaper(Snapshot snapshot, String graph, String paper, JsonLdWriter writer)
      throws IOException {
    try (SortedLines lines = snapshot.graph(graph, SortedLines.WHOLE_BEFORE_PARTS)) {
      writer.write(new NodeTree(NTriples.iri(paper), lines, this::isReversible));
    }
  }

  private static void writeFlat(Snapshot snapshot, String graph, JsonLdWriter writer)
      throws IOException {
    try (SortedLines lines = snapshot.graph(graph, SortedLines.WHOLE_BEFORE_PARTS)) {
      Iterator<Description> descriptions = Description.of(lines);
      while (descriptions.hasNext()) {
        writer.write(new NodeTree(descriptions.next()));
      }
    }
  }

  private boolean isReversible(String predicate) {
    return context.reverse(Literal.unbracketed(predicate)).isPresent();
  }

  /** The context, a line a key. */
  private String contextLines() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringJoiner lines = new StringJoiner(",\n  ", "{\n  ", "\n}");
    for (Map.Entry<String, JsonNode> entry : context.json().properties()) {
      lines.add(
          mapper.writeValueAsString(entry.getKey())
              + ": "
              + mapper.writeValueAsString(entry.getValue()));
    }
    return lines.toString();
  }

  /** White space within the document: a line for each object of {@code @graph}. */
  private static final class ObjectALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      newLine(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(',');
      newLine(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      if (json.getOutputContext().getParent().getParent().inRoot()) {
        json.writeRaw('\n');
      }
      json.writeRaw(']');
    }

    private static void newLine(JsonGenerator json) throws IOException {
      JsonStreamContext array = json.getOutputContext();
      if (array.inArray() && array.getParent().getParent().inRoot()) {
        json.writeRaw('\n');
      }
    }
  }
}
