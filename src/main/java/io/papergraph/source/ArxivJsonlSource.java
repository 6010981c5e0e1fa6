package io.papergraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * arXiv metadata, one record a line, in two shapes: short ({@code id title authors[] categories
 * comment summary}) and that of the public snapshot ({@code abstract authors_parsed versions
 * update_date doi license …}, any of them null).
 */
public final class ArxivJsonlSource implements PaperSource {
  private static final String NAME = "arxiv-jsonl";

  @Override
  public String name() {
    return NAME;
  }

  /** Accepts records with an arXiv id and categories. */
  @Override
  public boolean accepts(String head) {
    return isRecord(Json.firstRecord(head));
  }

  @Override
  public Stream<Read> read(Input input) {
    return JsonLines.read(input, ArxivJsonlSource::paper);
  }

  static boolean isRecord(Map<String, String> fields) {
    return fields.containsKey("categories")
        && Records.arxivId(fields.getOrDefault("id", "")).isPresent();
  }

  private static Paper paper(JsonNode record) throws RejectedRecordException {
    String writtenId = Records.optional(record, "id");
    PaperId.Versioned id =
        Records.arxivId(writtenId)
            .orElseThrow(
                () ->
                    new RejectedRecordException("no arXiv id", "\"id\" is " + shown(record, "id")));
    String abstractField = record.has("summary") ? "summary" : "abstract";
    List<PaperId> ids = new ArrayList<>(Records.ids(Records.optional(record, "doi")));
    ids.add(id.id());
    List<ArxivFields.Version> versions = versions(record);
    return Records.paper(
        ids,
        Records.required(record, "title", "title"),
        Records.required(record, abstractField, "abstract"),
        authors(record),
        ArxivFields.issued(id.id(), versions),
        new Origin(
            NAME,
            SourceRank.ARXIV_JSONL,
            versions.stream().mapToInt(ArxivFields.Version::number).max().orElse(id.version()),
            Records.day(Records.optional(record, "update_date")),
            Records.webIri(Records.optional(record, "license")),
            writtenId));
  }

  private static String shown(JsonNode record, String field) {
    JsonNode value = record.path(field);
    String text = Records.optional(record, field);
    return text.isEmpty() ? Json.kind(value) : "\"" + Details.oneLine(text) + "\"";
  }

  private static List<String> authors(JsonNode record) {
    List<String> parsed = new ArrayList<>();
    for (JsonNode name : record.path("authors_parsed")) {
      String written =
          String.join(
              " ", name.path(1).asText(""), name.path(0).asText(""), name.path(2).asText(""));
      parsed.add(Texts.clean(written));
    }
    parsed.removeIf(String::isEmpty);
    if (!parsed.isEmpty()) {
      return parsed;
    }
    List<String> listed = Records.texts(record.path("authors"));
    return listed.isEmpty() ? ArxivFields.authors(Records.optional(record, "authors")) : listed;
  }

  private static List<ArxivFields.Version> versions(JsonNode record) {
    List<ArxivFields.Version> versions = new ArrayList<>();
    for (JsonNode version : record.path("versions")) {
      String name = Records.optional(version, "version");
      ArxivFields.version(name, Records.optional(version, "created")).ifPresent(versions::add);
    }
    return versions;
  }
}
