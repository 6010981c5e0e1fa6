package io.papergraph.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A paper as one line of Papergraph's own JSON Lines.
 *
 * <pre>
 * id        arXiv id, DOI, Anthology id or title:…; as written it is also the record's local id
 * aliases   more ids, an array of texts; arxiv, doi and acl may also stand as fields
 * title     text, required
 * abstract  text, required
 * authors   array of texts
 * issued    YYYY, YYYY-MM or YYYY-MM-DD
 * source, rank, version, updated, license   where the text came from
 * statements  array of {kind, name, url, statedBy}: what the source says beside the text
 * </pre>
 *
 * <p>A field other than title and abstract that is absent, null or not of its form is left out.
 */
public final class PaperJson {
  static final String SOURCE = "papergraph-jsonl";
  private static final List<String> ID_FIELDS = List.of("id", "arxiv", "doi", "acl");
  private static final String TITLE_PREFIX = PaperId.Scheme.TITLE.label() + ":";
  private static final int MAX_RANK = 999;
  private static final int MAX_VERSION = 99_999;

  private PaperJson() {}

  /**
   * Writes a paper as one line without its end: the same paper gives the same text. The local id is
   * not written.
   */
  public static String write(Paper paper) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("id", paper.id().toString());
    ArrayNode aliases = line.putArray("aliases");
    paper.aliases().forEach(alias -> aliases.add(alias.toString()));
    line.put("title", paper.title());
    line.put("abstract", paper.abstractText());
    ArrayNode authors = line.putArray("authors");
    paper.authors().forEach(authors::add);
    Issued issued = paper.issued();
    if (issued != null) {
      line.put("issued", issued.value());
    }
    Origin origin = paper.origin();
    line.put("source", origin.source());
    line.put("rank", origin.rank());
    line.put("version", origin.version());
    line.put("updated", origin.updated());
    String license = origin.license();
    if (license != null) {
      line.put("license", license);
    }
    if (!paper.statements().isEmpty()) {
      ArrayNode statements = line.putArray("statements");
      paper.statements().forEach(statement -> write(statement, statements.addObject()));
    }
    try {
      return Json.MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts and numbers can be written", e);
    }
  }

  private static void write(SourceStatement statement, ObjectNode object) {
    object.put("kind", statement.kind().label());
    object.put("name", statement.name());
    object.put("url", statement.url());
    object.put("statedBy", statement.statedBy());
  }

  /**
   * Reads a paper from one line.
   *
   * @throws IllegalArgumentException when the line is not a JSON object with a title and an
   *     abstract; the message says what is wrong
   */
  public static Paper read(String line) {
    try {
      return paper(Json.object(line));
    } catch (RejectedRecordException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  static Paper paper(JsonNode record) throws RejectedRecordException {
    return Records.paper(
        ids(record),
        Records.required(record, "title", "title"),
        Records.required(record, "abstract", "abstract"),
        Records.texts(record.path("authors")),
        Issued.parse(record.path("issued").asText("")).orElse(null),
        origin(record),
        statements(record));
  }

  private static List<SourceStatement> statements(JsonNode record) {
    List<SourceStatement> statements = new ArrayList<>();
    for (JsonNode object : record.path("statements")) {
      statement(object).ifPresent(statements::add);
    }
    return statements;
  }

  private static Optional<SourceStatement> statement(JsonNode object) {
    try {
      String name = Records.optional(object, "name");
      return SourceStatement.Kind.of(Records.optional(object, "kind"))
          .map(
              kind ->
                  new SourceStatement(
                      kind,
                      name.isEmpty() ? null : name,
                      SourceStatement.address(Records.optional(object, "url")).orElse(null),
                      SourceStatement.address(Records.optional(object, "statedBy")).orElse("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static List<PaperId> ids(JsonNode record) {
    List<String> written = new ArrayList<>(Records.texts(record.path("aliases")));
    ID_FIELDS.forEach(field -> written.add(Records.optional(record, field)));
    return written.stream().flatMap(id -> id(id).stream()).toList();
  }

  private static Optional<PaperId> id(String written) {
    if (written.startsWith(TITLE_PREFIX)) {
      String title = written.substring(TITLE_PREFIX.length());
      return PaperId.titleKey(title).isEmpty()
          ? Optional.empty()
          : Optional.of(PaperId.ofTitle(title));
    }
    return PaperId.parse(written).map(PaperId.Versioned::id);
  }

  private static Origin origin(JsonNode record) {
    String source = Records.optional(record, "source");
    return new Origin(
        source.isEmpty() ? SOURCE : source,
        Records.optional(record, "rank", MAX_RANK, SourceRank.PAPERGRAPH_JSONL),
        Records.optional(record, "version", MAX_VERSION, 0),
        Records.day(Records.optional(record, "updated")),
        Records.webIri(Records.optional(record, "license")),
        localId(record));
  }

  private static @Nullable String localId(JsonNode record) {
    JsonNode id = record.path("id");
    String written = id.isNumber() ? id.asText() : Records.optional(record, "id");
    return written.isEmpty() ? null : written;
  }
}
