package io.papergraph.build;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Reports;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.extract.Extractor;
import io.papergraph.paper.Field;
import io.papergraph.paper.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for tests of what comes after extraction: it reads what abstracts mark, as {@code
 * <uses Dataset CIFAR-10>}, {@code <uses Model SAM = Segment Anything Model>} and {@code <reports
 * 91.5 BERT / SQuAD / F1>}.
 */
record MarkedExtractor(String version) implements Extractor {
  private static final Pattern ROLE =
      Pattern.compile("<([a-z]+) ([A-Z][a-z]+) ([^>=]+?)( = [^>]+)?>");
  private static final Pattern RESULT =
      Pattern.compile("<reports ([0-9.]+) ([^>/]+) / ([^>/]+) / ([^>/]+)>");

  @Override
  public Extraction extract(Paper paper) {
    Map<EntityId, List<String>> spellings = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    Matcher role = ROLE.matcher(paper.text(Field.ABSTRACT));
    while (role.find()) {
      EntityType type = EntityType.ofLabel(role.group(2)).orElseThrow();
      EntityId id = name(paper, type, role, 3, spellings, mentions);
      if (role.group(4) != null) {
        spellings.get(id).add(role.group(4).substring(3));
      }
      Role of = Role.valueOf(role.group(1).toUpperCase(Locale.ROOT));
      claims.add(new Relation(of, id, List.of(evidence(paper, role, 3)), 0.5));
    }
    Matcher result = RESULT.matcher(paper.text(Field.ABSTRACT));
    while (result.find()) {
      EntityId system = name(paper, EntityType.MODEL, result, 2, spellings, mentions);
      EntityId dataset = name(paper, EntityType.DATASET, result, 3, spellings, mentions);
      EntityId metric = name(paper, EntityType.METRIC, result, 4, spellings, mentions);
      claims.add(result(paper, result, metric, dataset, system));
    }
    List<Entity> entities = new ArrayList<>();
    spellings.forEach((id, surfaces) -> entities.add(new Entity(id, surfaces)));
    return new Extraction(paper, version, entities, mentions, claims);
  }

  private static EntityId name(
      Paper paper,
      EntityType type,
      Matcher found,
      int group,
      Map<EntityId, List<String>> spellings,
      List<Mention> mentions) {
    EntityId id = EntityId.of(type, found.group(group));
    spellings.computeIfAbsent(id, k -> new ArrayList<>(List.of(k.name())));
    mentions.add(new Mention(id, evidence(paper, found, group), 0.9));
    return id;
  }

  private static Reports result(
      Paper paper, Matcher found, EntityId metric, EntityId dataset, EntityId system) {
    BigDecimal value = new BigDecimal(found.group(1));
    Score score = new Score(value, "%", Score.Kind.ABSOLUTE, Score.Change.UNSAID, found.group(1));
    @Nullable EntityId none = null;
    List<Evidence> evidence = List.of(evidence(paper, found, 1));
    return new Reports(score, metric, dataset, none, system, none, evidence, 0.5);
  }

  private static Evidence evidence(Paper paper, Matcher found, int group) {
    return Evidence.of(paper, Field.ABSTRACT, found.start(group), found.end(group), "marks");
  }
}
