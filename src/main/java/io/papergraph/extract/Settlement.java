package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Evidence;
import io.papergraph.claim.Mention;
import io.papergraph.paper.Field;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns candidates into things: candidates of one name become one thing with one type, each
 * spelling is looked for in the whole paper, and of overlapping stretches the longest stands.
 */
final class Settlement {
  /** The things of a paper and their occurrences. */
  record Settled(List<Entity> entities, List<Mention> mentions) {}

  /** The finder that is named where a name was only found again. */
  static final String PROPAGATION = "propagation";

  private final Typing typing;
  private final Beliefs beliefs;

  Settlement(Typing typing, Beliefs beliefs) {
    this.typing = typing;
    this.beliefs = beliefs;
  }

  /** By rules: confidence is what the finder has been worth for the type. */
  static Settlement ofRules(Typing typing, Precisions precisions) {
    return new Settlement(
        typing,
        (group, type, there) ->
            precisions.of(
                "mention " + (there == null ? PROPAGATION : there.finder()), type.label()));
  }

  Settled settle(Document document, List<Candidate> candidates) {
    Map<String, Typer.Group> groups = group(document, candidates);
    Map<String, EntityType> kept = new LinkedHashMap<>();
    List<Lexicon.Term> terms = new ArrayList<>();
    for (Map.Entry<String, Typer.Group> e : groups.entrySet()) {
      EntityType type = typing.type(document, e.getValue());
      if (type == null) {
        continue;
      }
      kept.put(e.getKey(), type);
      for (String surface : e.getValue().surfaces()) {
        terms.add(new Lexicon.Term(Lexicon.Sense.GENERIC, e.getKey(), surface));
      }
    }
    return mentions(document, new Lexicon(terms), groups, kept);
  }

  private static Map<String, Typer.Group> group(Document document, List<Candidate> candidates) {
    Map<String, String> keys = new HashMap<>();
    Map<String, String> aliases = new HashMap<>();
    for (Candidate c : candidates) {
      String key = keys.computeIfAbsent(surface(document, c), Settlement::key);
      String named = keys.computeIfAbsent(c.name(), Settlement::key);
      if (!key.equals(named)) {
        aliases.putIfAbsent(key, named);
      }
    }
    Map<String, Typer.Group> groups = new LinkedHashMap<>();
    for (Candidate c : candidates) {
      String own = keys.getOrDefault(c.name(), "");
      String key = aliases.getOrDefault(own, own);
      if (!key.isEmpty()) {
        groups
            .computeIfAbsent(key, k -> new Typer.Group(new ArrayList<>(), new LinkedHashSet<>()))
            .add(c, surface(document, c));
      }
    }
    return groups;
  }

  private static String surface(Document document, Candidate c) {
    return document.passage(c.field()).text().substring(c.from(), c.to());
  }

  /** What equal names share: case, hyphens, spaces and a plural s aside. */
  static String key(String name) {
    String fold = Word.fold(Texts.nfkc(name));
    return fold.length() > 3 && fold.endsWith("s") ? fold.substring(0, fold.length() - 1) : fold;
  }

  private Settled mentions(
      Document document,
      Lexicon spellings,
      Map<String, Typer.Group> groups,
      Map<String, EntityType> kept) {
    List<Place> places = new ArrayList<>();
    Map<String, Set<String>> surfaces = new LinkedHashMap<>();
    for (Passage passage : document.passages()) {
      for (int i = 0; i < passage.size(); ) {
        Lexicon.Hit hit = passage.word(i).isWord() ? spellings.longestAt(passage, i) : null;
        if (hit == null) {
          i++;
          continue;
        }
        String key = hit.term().name();
        places.add(new Place(passage, i, hit.end(), key));
        surfaces.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(passage.cut(i, hit.end()));
        i = hit.end();
      }
    }
    return settled(places, surfaces, groups, kept);
  }

  private record Place(Passage passage, int first, int end, String key) {}

  private record Span(Field field, int from, int to) {}

  private Settled settled(
      List<Place> places,
      Map<String, Set<String>> surfaces,
      Map<String, Typer.Group> groups,
      Map<String, EntityType> kept) {
    Map<String, EntityId> ids = new HashMap<>();
    Map<EntityId, Set<String>> spelt = new LinkedHashMap<>();
    surfaces.forEach(
        (key, found) -> {
          EntityType type = kept.get(key);
          if (type != null) {
            EntityId id = EntityId.of(type, name(type, key, found));
            ids.put(key, id);
            spelt.computeIfAbsent(id, k -> new LinkedHashSet<>()).addAll(found);
          }
        });
    List<Entity> entities = new ArrayList<>();
    spelt.forEach((id, found) -> entities.add(new Entity(id, List.copyOf(found))));
    Map<Span, Candidate> own = surest(groups);
    List<Mention> mentions = new ArrayList<>();
    for (Place place : places) {
      EntityId id = ids.get(place.key());
      Typer.Group group = groups.get(place.key());
      if (id != null && group != null) {
        mentions.add(mention(place, id, group, own));
      }
    }
    return new Settled(entities, mentions);
  }

  /** The surest candidate at each stretch of text. */
  private static Map<Span, Candidate> surest(Map<String, Typer.Group> groups) {
    Map<Span, Candidate> surest = new HashMap<>();
    for (Typer.Group group : groups.values()) {
      for (Candidate c : group.candidates()) {
        surest.merge(
            new Span(c.field(), c.from(), c.to()), c, (a, b) -> b.weight() > a.weight() ? b : a);
      }
    }
    return surest;
  }

  private Mention mention(Place place, EntityId id, Typer.Group group, Map<Span, Candidate> own) {
    Word from = place.passage().word(place.first());
    Word last = place.passage().word(place.end() - 1);
    Span span = new Span(place.passage().field(), from.from(), last.to());
    Candidate there = own.get(span);
    String finder = there == null ? PROPAGATION : there.finder();
    Evidence evidence = place.passage().evidence(place.first(), place.end(), finder);
    return new Mention(id, evidence, beliefs.of(group, id.type(), there));
  }

  /** The short form of an acronym before the long one; of a task, lower case before capitals. */
  private static String name(EntityType type, String key, Set<String> found) {
    Comparator<String> plain =
        Comparator.comparing(
            surface ->
                type == EntityType.TASK && !surface.equals(surface.toLowerCase(Locale.ROOT)));
    return found.stream()
        .min(Comparator.<String, Boolean>comparing(s -> !key(s).equals(key)).thenComparing(plain))
        .orElseThrow();
  }
}
