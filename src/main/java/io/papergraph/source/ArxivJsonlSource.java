package io.papergraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * arXiv metadata, one record a line, in two shapes: short ({@code id title authors[] categories
 * comment summary}) and that of the public snapshot ({@code abstract authors_parsed versions
 * update_date doi license …}, any of them null).
 */
public final class ArxivJsonlSource implements PaperSource {
  private static final String NAME = "arxiv-jsonl";
  private static final int MAX_VERSION = 999;
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,3})");
  private static final Pattern AUTHOR_SEPARATOR = Pattern.compile(",\\s+(?:and\\s+)?|\\s+and\\s+");

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
    List<Version> versions = versions(record);
    return Records.paper(
        ids,
        Records.required(record, "title", "title"),
        Records.required(record, abstractField, "abstract"),
        authors(record),
        issued(id.id(), versions),
        new Origin(
            NAME,
            SourceRank.ARXIV_JSONL,
            versions.stream().mapToInt(Version::number).max().orElse(id.version()),
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
    return listed.isEmpty() ? splitAuthors(Records.optional(record, "authors")) : listed;
  }

  private static List<String> splitAuthors(String written) {
    return AUTHOR_SEPARATOR
        .splitAsStream(written)
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private record Version(int number, String created) {}

  private static List<Version> versions(JsonNode record) {
    List<Version> versions = new ArrayList<>();
    for (JsonNode version : record.path("versions")) {
      Matcher number = VERSION.matcher(Records.optional(version, "version"));
      if (number.matches() && Integer.parseInt(number.group(1)) <= MAX_VERSION) {
        versions.add(
            new Version(Integer.parseInt(number.group(1)), Records.optional(version, "created")));
      }
    }
    return versions;
  }

  /** The day of version 1 where the record has it, else the month that the id states. */
  private static @Nullable Issued issued(PaperId id, List<Version> versions) {
    return versions.stream()
        .filter(version -> version.number() == 1)
        .findFirst()
        .flatMap(first -> created(first.created()))
        .or(() -> Issued.ofArxivId(id))
        .orElse(null);
  }

  private static Optional<Issued> created(String written) {
    try {
      LocalDate day = LocalDate.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Issued.parse(day.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
