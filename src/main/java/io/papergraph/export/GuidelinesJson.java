package io.papergraph.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.HasLink;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.paper.Paper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was read from a paper in the JSON of the annotation guidelines, one object on one
 * line, with mentions, confidences and extractors beside. Offsets count Unicode code points of the
 * {@code title} and {@code abstract} in the same object.
 */
public final class GuidelinesJson {
  private final ObjectMapper mapper = new ObjectMapper();

  /** One line of JSON without its line end; keys always stand in the same order. */
  public String write(Extraction extraction) {
    Paper paper = extraction.paper();
    ObjectNode object = mapper.createObjectNode();
    String localId = paper.origin().localId();
    object.put("id", localId == null ? paper.id().toString() : localId);
    object.put("title", paper.title());
    object.put("abstract", paper.abstractText());
    ClaimWriter claims = new ClaimWriter(extraction, object);
    extraction.claims().forEach(claim -> claim.accept(claims));
    ArrayNode mentions = object.putArray("mentions");
    extraction.mentions().forEach(mention -> write(mentions.addObject(), mention));
    object.put("extractor", extraction.extractor());
    try {
      return mapper.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of strings and numbers is always writable", e);
    }
  }

  private static void write(ObjectNode object, Mention mention) {
    Evidence evidence = mention.evidence();
    object.put("type", mention.entity().type().label());
    object.put("name", mention.entity().name());
    object.put("surface", mention.surface());
    place(object, evidence);
    object.put("confidence", mention.confidence());
    object.put("extractor", evidence.finder());
  }

  private static void place(ObjectNode object, Evidence evidence) {
    object.put("field", evidence.field().label());
    object.put("start", evidence.start());
    object.put("end", evidence.end());
  }

  /** Sorts claims into the arrays of the object and returns what it wrote. */
  private static final class ClaimWriter implements Claim.Visitor<ObjectNode> {
    private final Map<EntityId, Entity> entities = new HashMap<>();
    private final ArrayNode entityArray;
    private final ArrayNode resultArray;
    private final ArrayNode linkArray;
    private final Set<EntityId> written = new HashSet<>();

    ClaimWriter(Extraction extraction, ObjectNode object) {
      extraction.entities().forEach(entity -> entities.put(entity.id(), entity));
      this.entityArray = object.putArray("entities");
      this.resultArray = object.putArray("results");
      this.linkArray = object.putArray("links");
    }

    @Override
    public ObjectNode relation(Relation relation) {
      Entity entity = entities.get(relation.entity());
      if (entity == null || !written.add(entity.id())) {
        throw new IllegalArgumentException("not one relation for one entity: " + relation);
      }
      ObjectNode object = entityArray.addObject();
      object.put("type", entity.id().type().label());
      object.put("name", entity.id().name());
      ArrayNode surfaces = object.putArray("surfaces");
      entity.surfaces().forEach(surfaces::add);
      object.put("role", relation.role().label());
      object.put("confidence", relation.confidence());
      return object;
    }

    @Override
    public ObjectNode reports(Reports reports) {
      Evidence evidence = reports.evidence().get(0);
      ObjectNode object = resultArray.addObject();
      object.put("metric", name(reports.metric()));
      object.put("value", reports.score().asWritten());
      object.put("unit", reports.score().unit());
      object.put("dataset", name(reports.dataset()));
      object.put("system", name(reports.system()));
      object.put("baseline", name(reports.baseline()));
      object.put("kind", reports.score().kind().label());
      object.put("task", name(reports.task()));
      object.put("quote", evidence.quote());
      place(object, evidence);
      object.put("confidence", reports.confidence());
      object.put("extractor", evidence.finder());
      return object;
    }

    @Override
    public ObjectNode hasLink(HasLink link) {
      ObjectNode object = linkArray.addObject();
      object.put("url", link.url());
      object.put("kind", link.kind().label());
      object.put("confidence", link.confidence());
      object.put("extractor", link.evidence().get(0).finder());
      return object;
    }

    private static @Nullable String name(@Nullable EntityId id) {
      return id == null ? null : id.name();
    }
  }
}
