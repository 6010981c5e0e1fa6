package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.claim.Score;
import io.papergraph.extract.crf.ChainModel;
import io.papergraph.extract.crf.ChainTrainer;
import io.papergraph.extract.crf.Labelled;
import io.papergraph.extract.crf.Span;
import io.papergraph.extract.crf.TagSet;
import io.papergraph.paper.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns a {@link TaggerModel} from annotated papers. Features are worked out once, so that several
 * models can be learned from parts of the papers. The same papers in the same order give the same
 * model.
 */
public final class TaggerTrainer {
  /** An entity as annotated: its name, every spelling in the text, its type and role. */
  public record Thing(EntityType type, String name, List<String> surfaces, Role role) {

    /** Copies the surfaces. */
    public Thing {
      surfaces = List.copyOf(surfaces);
    }
  }

  /**
   * A result as annotated; what it does not name is null.
   *
   * @param value the number as written
   * @param quote a stretch of the text that holds the number
   */
  public record Measured(
      String value,
      Score.Kind kind,
      String quote,
      @Nullable String metric,
      @Nullable String dataset,
      @Nullable String task,
      @Nullable String system,
      @Nullable String baseline) {

    @Nullable String named(LinkTraits.Slot slot) {
      return switch (slot) {
        case METRIC -> metric;
        case DATASET -> dataset;
        case TASK -> task;
        case SYSTEM -> system;
        case BASELINE -> baseline;
      };
    }
  }

  /** A paper with all its entities and results. */
  public record Example(Paper paper, List<Thing> things, List<Measured> results) {

    /** Copies the lists. */
    public Example {
      things = List.copyOf(things);
      results = List.copyOf(results);
    }
  }

  static final TagSet TYPES =
      new TagSet(Arrays.stream(EntityType.values()).map(EntityType::label).toList());
  static final ChainTrainer.Settings NAMES = new ChainTrainer.Settings(8, 0.05, 5e-4, 2);
  private static final ChainTrainer.Settings ROLES = new ChainTrainer.Settings(8, 0.1, 1e-3, 2);

  private static final ChainTrainer.Settings OUTCOMES = new ChainTrainer.Settings(10, 0.1, 1e-3, 2);
  private static final ChainTrainer.Settings LINKS = new ChainTrainer.Settings(8, 0.1, 3e-4, 2);

  private record Prepared(
      List<Labelled> sentences, List<Labelled> roles, Labelled outcomes, List<Labelled> links) {}

  private final Lexicons lexicons;
  private final List<Example> examples;
  private final Unlabelled learned;
  private final Introductions introductions;
  private final RuleReader rules;
  private final TaggedReader reader;
  private final RoleTraits traits;
  private final NumberTraits numberTraits;
  private final List<Prepared> prepared;

  /**
   * @param unlabelled papers to count words and names over, none of them annotated; possibly empty
   */
  public TaggerTrainer(Lexicons lexicons, List<Example> examples, Stream<Paper> unlabelled) {
    this(lexicons, examples, Unlabelled.of(lexicons, unlabelled), Set.of());
  }

  private TaggerTrainer(
      Lexicons lexicons, List<Example> examples, Unlabelled learned, Set<FeatureGroup> without) {
    this.lexicons = lexicons;
    this.examples = List.copyOf(examples);
    this.learned = learned;
    Names names = new Names(lexicons);
    this.introductions = new Introductions(lexicons, names);
    this.rules = new RuleReader(lexicons, names, introductions);
    this.reader = TaggedReader.without(without, lexicons, names, learned);
    this.traits = new RoleTraits(lexicons, introductions, learned.counts());
    this.numberTraits = new NumberTraits(lexicons);
    this.prepared = examples.stream().map(this::prepare).toList();
  }

  private Prepared prepare(Example example) {
    RuleReader.Reading reading = rules.read(example.paper());
    Document document = reading.document();
    List<GoldSpans.Place> places = GoldSpans.of(document, example.things());
    Settlement.Settled settled = GoldSpans.settle(document, places);
    ResultContext context =
        ResultContext.of(
            document, settled.mentions(), lexicons, introduced(example.things(), settled));
    Quantities quantities = context.quantities();
    GoldResults results = GoldResults.of(document.abstractText(), quantities, example.results());
    return new Prepared(
        sentences(reading, reader, places),
        roles(document, example.things(), settled, traits),
        results.kinds(numberTraits.of(quantities, context)),
        results.links(context.links(quantities), settled.entities()));
  }

  /** A trainer on the same papers whose models tag words without features of these groups. */
  public TaggerTrainer without(Set<FeatureGroup> groups) {
    return new TaggerTrainer(lexicons, examples, learned, groups);
  }

  /** Learns from the examples of these numbers, counted from 0, in the order given. */
  public TaggerModel train(Collection<Integer> examples) {
    TaggerModel.Weights weights =
        new TaggerModel.Weights(
            ChainTrainer.train(TYPES, NAMES, all(examples, Prepared::sentences)),
            roles(examples),
            outcomes(examples),
            links(examples));
    return new TaggerModel(learned, weights, TaggerModel.Trust.FULL);
  }

  ChainModel roles(Collection<Integer> examples) {
    return ChainTrainer.train(LearnedRoles.TAGS, ROLES, all(examples, Prepared::roles));
  }

  ChainModel outcomes(Collection<Integer> examples) {
    return ChainTrainer.train(
        LearnedResults.KINDS, OUTCOMES, all(examples, p -> List.of(p.outcomes())));
  }

  ChainModel links(Collection<Integer> examples) {
    return ChainTrainer.train(LearnedResults.LINK, LINKS, all(examples, Prepared::links));
  }

  private List<Labelled> all(
      Collection<Integer> examples, Function<Prepared, List<Labelled>> part) {
    return examples.stream().map(prepared::get).map(part).flatMap(List::stream).toList();
  }

  static List<Labelled> sentences(
      RuleReader.Reading reading, TaggedReader reader, List<GoldSpans.Place> places) {
    List<Labelled> sentences = new ArrayList<>();
    reader.sentences(reading, s -> sentences.add(new Labelled(s.words(), spans(s, places))));
    return sentences;
  }

  static List<Span> spans(TaggedReader.Sentence s, List<GoldSpans.Place> places) {
    List<Span> spans = new ArrayList<>();
    for (GoldSpans.Place p : places) {
      if (p.passage() == s.passage() && p.first() >= s.first() && p.end() <= s.end()) {
        int type = TYPES.type(p.thing().type().label());
        spans.add(new Span(p.first() - s.first(), p.end() - s.first(), type, 1));
      }
    }
    return spans;
  }

  /** The settled things that are annotated as the paper's own. */
  private static Set<EntityId> introduced(List<Thing> things, Settlement.Settled settled) {
    Map<String, Role> roles = rolesByName(things);
    return settled.entities().stream()
        .map(Entity::id)
        .filter(id -> roles.get(Settlement.key(id.name())) == Role.INTRODUCES)
        .collect(Collectors.toSet());
  }

  /** Roles by the keys of names, then of other spellings. */
  private static Map<String, Role> rolesByName(List<Thing> things) {
    Map<String, Role> roles = new HashMap<>();
    for (Thing thing : things) {
      roles.put(Settlement.key(thing.name()), thing.role());
    }
    for (Thing thing : things) {
      thing.surfaces().forEach(s -> roles.putIfAbsent(Settlement.key(s), thing.role()));
    }
    return roles;
  }

  /** One sequence of one word for each annotated thing that stands in the text. */
  private static List<Labelled> roles(
      Document document, List<Thing> things, Settlement.Settled settled, RoleTraits traits) {
    Map<String, Role> roles = rolesByName(things);
    Map<EntityId, long[]> keys = traits.of(document, settled.entities(), settled.mentions());
    List<Labelled> examples = new ArrayList<>();
    for (Entity entity : settled.entities()) {
      Role role = roles.get(Settlement.key(entity.id().name()));
      long[] of = keys.get(entity.id());
      if (role != null && of != null) {
        int type = LearnedRoles.TAGS.type(role.label());
        examples.add(new Labelled(List.of(of), List.of(new Span(0, 1, type, 1))));
      }
    }
    return examples;
  }
}
