package io.papergraph.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.papergraph.claim.EntityType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads files of JSON lines in the form of the annotation guidelines; blank lines are skipped. */
public final class GoldFile {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private GoldFile() {}

  /**
   * Reads annotated papers: each has an id of its own, title, entities, and for results and links
   * at least what is scored.
   *
   * @throws GoldException at the first line that is otherwise
   */
  public static List<GoldPaper> gold(List<Path> files) {
    return sets(files, (where, record) -> {}).stream()
        .flatMap(set -> set.papers().stream())
        .toList();
  }

  /**
   * Reads annotated papers to learn from: besides, each has an abstract, and each entity a name and
   * a role.
   *
   * @return a set for each file, by the file's name
   * @throws GoldException at the first line that is otherwise
   */
  public static List<GoldSet> toLearnFrom(List<Path> files) {
    return sets(
        files,
        (where, record) -> {
          require(where, record.path("abstract").isTextual(), "no 'abstract'");
          for (JsonNode entity : record.path("entities")) {
            String name = entity.path("name").asText();
            String role = entity.path("role").asText();
            require(where, !name.isBlank(), "an entity has no 'name'");
            require(where, Examples.role(role).isPresent(), name + " has the role '" + role + "'");
          }
          for (JsonNode result : record.path("results")) {
            String kind = result.path("kind").asText();
            require(where, Examples.kind(kind).isPresent(), "a result has the kind '" + kind + "'");
          }
          readable(where, record);
        });
  }

  private static void readable(String where, JsonNode record) {
    try {
      GoldPaper.of(record).paper();
    } catch (GoldException e) {
      throw new GoldException(where + ": " + e.getMessage(), e);
    }
  }

  private static List<GoldSet> sets(List<Path> files, Use check) {
    List<GoldSet> sets = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (Path file : files) {
      List<GoldPaper> papers = new ArrayList<>();
      read(
          file,
          (where, record) -> {
            require(where, record.path("id").isValueNode(), "no 'id'");
            require(where, record.path("title").isTextual(), "no 'title'");
            require(where, record.path("entities").isArray(), "no list of 'entities'");
            check.record(where, record);
            GoldPaper paper = GoldPaper.of(record);
            String before = seen.putIfAbsent(paper.id(), where);
            require(where, before == null, "the id " + paper.id() + " is that of " + before);
            papers.add(paper);
          });
      require(file.toString(), !papers.isEmpty(), "no annotated paper");
      sets.add(new GoldSet(String.valueOf(file.getFileName()), papers));
    }
    return sets;
  }

  /**
   * Reads predicted papers; each has an id or a title, by which it is paired.
   *
   * @throws GoldException at the first line that is otherwise
   */
  public static List<GoldPaper> predictions(Path file) {
    List<GoldPaper> papers = new ArrayList<>();
    read(
        file,
        (where, record) -> {
          boolean named = record.path("id").isValueNode() || record.path("title").isTextual();
          require(where, named, "neither 'id' nor 'title'");
          papers.add(GoldPaper.of(record));
        });
    return papers;
  }

  private interface Use {
    void record(String where, JsonNode record);
  }

  private static void read(Path file, Use use) {
    try {
      JsonLines.read(
          file,
          (where, line) -> {
            JsonNode record = parse(where, line);
            check(where, record);
            use.record(where, record);
          });
    } catch (IOException e) {
      throw new GoldException(file + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static JsonNode parse(String where, String line) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(where + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static void check(String where, JsonNode record) {
    require(where, record.isObject(), "not a JSON object");
    for (JsonNode entity : list(where, record, "entities")) {
      String type = entity.path("type").asText();
      Optional<EntityType> known = EntityType.ofLabel(type);
      require(where, known.isPresent(), "an entity has no known type, but '" + type + "'");
    }
    for (JsonNode link : list(where, record, "links")) {
      require(where, link.path("url").isTextual(), "a link has no 'url'");
    }
    for (JsonNode result : list(where, record, "results")) {
      require(where, result.isObject(), "a result is not an object");
    }
  }

  /** A list of the record, empty where there is none. */
  private static Iterable<JsonNode> list(String where, JsonNode record, String key) {
    @Nullable JsonNode list = record.get(key);
    if (list == null || list.isNull()) {
      return List.of();
    }
    require(where, list.isArray(), "'" + key + "' is not a list");
    return list;
  }

  private static void require(String where, boolean holds, String otherwise) {
    if (!holds) {
      throw new GoldException(where + ": " + otherwise);
    }
  }
}
