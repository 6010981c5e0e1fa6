package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One relation for each thing of a paper: the strongest role that any of its mentions shows. */
final class RoleFinder implements ClaimFinder {
  private static final int BEFORE = 9;
  private static final int AFTER = 6;

  private final Lexicons lexicons;
  private final Introductions introductions;

  RoleFinder(Lexicons lexicons, Introductions introductions) {
    this.lexicons = lexicons;
    this.introductions = introductions;
  }

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public List<Claim> find(Document document, List<Entity> entities, List<Mention> mentions) {
    Set<Long> introduced = introductions.places(document);
    boolean tests = isTest(mentions, introduced);
    Map<EntityId, Role> roles = new HashMap<>();
    Map<EntityId, Evidence> shown = new HashMap<>();
    for (Mention mention : mentions) {
      Role role = role(document, mention, introduced, tests);
      Role known = roles.get(mention.entity());
      if (known == null || role.compareTo(known) < 0) {
        roles.put(mention.entity(), role);
        Evidence e = mention.evidence();
        shown.put(mention.entity(), new Evidence(e.field(), e.start(), e.end(), e.quote(), name()));
      }
    }
    List<Claim> claims = new ArrayList<>();
    for (Entity entity : entities) {
      Role role = roles.get(entity.id());
      Evidence evidence = shown.get(entity.id());
      if (role != null && evidence != null) {
        double confidence =
            lexicons.precisions().of("role " + role.label(), entity.id().type().label());
        claims.add(new Relation(role, entity.id(), List.of(evidence), confidence));
      }
    }
    return claims;
  }

  private Role role(Document document, Mention mention, Set<Long> introduced, boolean tests) {
    Evidence e = mention.evidence();
    Passage passage = document.passage(e.field());
    EntityType type = mention.entity().type();
    if (type != EntityType.TASK && introduced.contains(Introductions.place(e.field(), e.start()))) {
      return Role.INTRODUCES;
    }
    if (type == EntityType.TASK || type == EntityType.METRIC) {
      return Role.EVALUATES;
    }
    int first = passage.wordAtCodePoint(e.start());
    int end = passage.wordAtCodePoint(e.end() - 1) + 1;
    boolean data = type == EntityType.DATASET || type == EntityType.BENCHMARK;
    if (data) {
      return dataRole(passage, first, end);
    }
    Role role = systemRole(passage, first, end);
    return tests && type == EntityType.MODEL && role != Role.MENTIONS ? Role.EVALUATES : role;
  }

  /** Whether a paper brings in data or a benchmark and no system of its own. */
  private static boolean isTest(List<Mention> mentions, Set<Long> introduced) {
    boolean benchmark = false;
    for (Mention mention : mentions) {
      Evidence e = mention.evidence();
      if (introduced.contains(Introductions.place(e.field(), e.start()))) {
        EntityType type = mention.entity().type();
        if (type == EntityType.MODEL || type == EntityType.METHOD) {
          return false;
        }
        benchmark |= type == EntityType.BENCHMARK || type == EntityType.DATASET;
      }
    }
    return benchmark;
  }

  private Role dataRole(Passage passage, int first, int end) {
    if (any(passage, first, -5, "train") || any(passage, first, -4, "collect")) {
      return Role.USES;
    }
    int from = passage.sentenceStart(first);
    int to = passage.sentenceEnd(first);
    for (int i = Math.max(from, first - 30); i < Math.min(to, end + 30); i++) {
      if (lexicons.words("evaluate").contains(passage.lower(i))) {
        return Role.EVALUATES;
      }
    }
    return Role.USES;
  }

  private static boolean any(Passage passage, int at, int offset, String stem) {
    int from = Math.max(passage.sentenceStart(at), at + offset);
    for (int i = from; i < at; i++) {
      if (passage.lower(i).contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private Role systemRole(Passage passage, int first, int end) {
    int from = Math.max(passage.sentenceStart(first), first - BEFORE);
    int to = Math.min(passage.sentenceEnd(first), end + AFTER);
    for (int i = first - 1; i >= from; i--) {
      if (lexicons.words("compare").contains(passage.lower(i))) {
        return Role.COMPARES;
      }
    }
    for (int i = first - 1; i >= from; i--) {
      String word = passage.lower(i);
      if (lexicons.words("use").contains(word)) {
        return Role.USES;
      }
      if (word.equals("like") || (word.equals("as") && passage.lower(i - 1).equals("such"))) {
        return Role.MENTIONS;
      }
    }
    for (int i = end; i < to; i++) {
      if (passage.lower(i).equals("baseline") || passage.lower(i).equals("baselines")) {
        return Role.COMPARES;
      }
    }
    return Role.USES;
  }
}
