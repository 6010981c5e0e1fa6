package io.papergraph.eval;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One paper in the form of the annotation guidelines: what an annotator, or an extractor, says is
 * in it.
 *
 * @param id the id in its file
 * @param title the title, by which papers are paired where ids differ
 * @param abstractText the abstract, empty when the file does not hold it
 */
public record GoldPaper(
    String id,
    String title,
    String abstractText,
    List<Thing> entities,
    List<Result> results,
    List<Link> links) {

  /** An entity; type and role as the guidelines write them. */
  public record Thing(String type, String name, List<String> surfaces, String role) {

    /** Copies the surfaces. */
    public Thing {
      surfaces = List.copyOf(surfaces);
    }
  }

  /** A numeric result; what is not named is null. */
  public record Result(
      @Nullable String value,
      String kind,
      @Nullable String metric,
      @Nullable String dataset,
      @Nullable String task,
      @Nullable String system,
      @Nullable String baseline,
      String quote) {}

  /** A link with its kind. */
  public record Link(String url, String kind) {}

  /** Copies the lists. */
  public GoldPaper {
    entities = List.copyOf(entities);
    results = List.copyOf(results);
    links = List.copyOf(links);
  }

  /** Reads one object of the guidelines' JSON; missing lists are empty. */
  public static GoldPaper of(JsonNode object) {
    return new GoldPaper(
        object.path("id").asText(),
        object.path("title").asText(),
        object.path("abstract").asText(""),
        list(object.path("entities"), GoldPaper::thing),
        list(object.path("results"), GoldPaper::result),
        list(object.path("links"), l -> new Link(l.path("url").asText(), l.path("kind").asText())));
  }

  /** What an extractor read, under the id that the input gave the record. */
  public static GoldPaper of(Extraction extraction) {
    Reader reader = new Reader(extraction);
    extraction.claims().forEach(claim -> claim.accept(reader));
    String localId = extraction.paper().origin().localId();
    return new GoldPaper(
        localId == null ? extraction.paper().id().toString() : localId,
        extraction.paper().title(),
        extraction.paper().abstractText(),
        reader.things,
        reader.results,
        reader.links);
  }

  /**
   * The paper as extractors read it: title and abstract, nothing of what is annotated.
   *
   * @throws GoldException when there is no title or no abstract
   */
  public Paper paper() {
    Origin origin = new Origin("annotated", 0, 0, "", null, id);
    try {
      return Paper.of(
          List.of(), Texts.clean(title), Texts.clean(abstractText), List.of(), null, origin);
    } catch (IllegalArgumentException e) {
      throw new GoldException("paper " + id + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Thing thing(JsonNode e) {
    return new Thing(
        e.path("type").asText(),
        e.path("name").asText(),
        list(e.path("surfaces"), JsonNode::asText),
        e.path("role").asText());
  }

  private static Result result(JsonNode r) {
    return new Result(
        text(r, "value"),
        r.path("kind").asText(),
        text(r, "metric"),
        text(r, "dataset"),
        text(r, "task"),
        text(r, "system"),
        text(r, "baseline"),
        r.path("quote").asText());
  }

  private static @Nullable String text(JsonNode object, String key) {
    JsonNode value = object.path(key);
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    array.forEach(item -> items.add(read.apply(item)));
    return items;
  }

  /** Sorts claims into the lists and returns whether it kept them. */
  private static final class Reader implements Claim.Visitor<Boolean> {
    private final Map<EntityId, Entity> entities;
    private final List<Thing> things = new ArrayList<>();
    private final List<Result> results = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    Reader(Extraction extraction) {
      this.entities =
          extraction.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    @Override
    public Boolean relation(Relation relation) {
      EntityId id = relation.entity();
      Entity entity = entities.get(id);
      List<String> surfaces = entity == null ? List.of() : entity.surfaces();
      return things.add(new Thing(id.type().label(), id.name(), surfaces, relation.role().label()));
    }

    @Override
    public Boolean reports(Reports r) {
      return results.add(
          new Result(
              r.score().asWritten(),
              r.score().kind().label(),
              name(r.metric()),
              name(r.dataset()),
              name(r.task()),
              name(r.system()),
              name(r.baseline()),
              r.evidence().get(0).quote()));
    }

    @Override
    public Boolean hasLink(HasLink link) {
      return links.add(new Link(link.url(), link.kind().label()));
    }

    private static @Nullable String name(@Nullable EntityId id) {
      return id == null ? null : id.name();
    }
  }
}
