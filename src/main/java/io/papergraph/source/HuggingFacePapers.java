package io.papergraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes papers of the records in which Hugging Face describes them: an object with the fields of a
 * paper, or one that holds them under {@code paper} and may repeat title and summary beside it.
 */
final class HuggingFacePapers {
  static final String PAPER = "paper";
  private static final String STATED_BY = "https://huggingface.co/";

  private final String source;

  /**
   * @param source the name of the source that the papers come from
   */
  HuggingFacePapers(String source) {
    this.source = source;
  }

  /** Whether the outer fields of a record are those of such an object and of no other source's. */
  static boolean isRecord(Map<String, String> fields) {
    if (fields.containsKey("abstract") || fields.containsKey("categories")) {
      return false;
    }
    boolean alone = fields.containsKey("title") && fields.containsKey("summary");
    return fields.containsKey(PAPER)
        || (alone && Records.arxivId(fields.getOrDefault("id", "")).isPresent());
  }

  Paper paper(JsonNode record) throws RejectedRecordException {
    JsonNode paper = record.has(PAPER) ? record.path(PAPER) : record;
    if (!paper.isObject()) {
      throw new RejectedRecordException("no paper", "\"paper\" is " + Json.kind(paper));
    }
    String written = Records.optional(paper, "id");
    Optional<PaperId.Versioned> id = Records.arxivId(written);
    return Records.paper(
        id.map(PaperId.Versioned::id).stream().toList(),
        text(paper, record, "title", "title"),
        text(paper, record, "summary", "abstract"),
        authors(paper),
        Issued.parse(Records.dayOfTime(Records.optional(paper, "publishedAt")))
            .or(() -> id.map(PaperId.Versioned::id).flatMap(Issued::ofArxivId))
            .orElse(null),
        new Origin(
            source,
            SourceRank.HF_RECORD,
            id.map(PaperId.Versioned::version).orElse(0),
            "",
            null,
            written.isEmpty() ? null : written),
        statements(paper));
  }

  /** A text of the paper, else the same of the record around it. */
  private static String text(JsonNode paper, JsonNode record, String field, String role)
      throws RejectedRecordException {
    boolean beside =
        Records.optional(paper, field).isEmpty() && !Records.optional(record, field).isEmpty();
    return Records.required(beside ? record : paper, field, role);
  }

  private static List<String> authors(JsonNode paper) {
    List<String> names = new ArrayList<>();
    for (JsonNode author : paper.path("authors")) {
      names.add(
          author.isTextual() ? Texts.clean(author.textValue()) : Records.optional(author, "name"));
    }
    names.removeIf(String::isEmpty);
    return names;
  }

  private static List<SourceStatement> statements(JsonNode paper) {
    List<SourceStatement> statements = new ArrayList<>();
    SourceStatement.address(Records.optional(paper, "githubRepo"))
        .map(url -> new SourceStatement(SourceStatement.Kind.CODE, null, url, STATED_BY))
        .ifPresent(statements::add);
    SourceStatement.address(Records.optional(paper, "projectPage"))
        .map(url -> new SourceStatement(SourceStatement.Kind.PROJECT, null, url, STATED_BY))
        .ifPresent(statements::add);
    return statements;
  }
}
