package io.papergraph.extract;

import io.papergraph.claim.Entity;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
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
import java.util.stream.Stream;

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

  /** A paper with all its entities. */
  public record Example(Paper paper, List<Thing> things) {

    /** Copies the things. */
    public Example {
      things = List.copyOf(things);
    }
  }

  private static final TagSet TYPES =
      new TagSet(Arrays.stream(EntityType.values()).map(EntityType::label).toList());
  private static final ChainTrainer.Settings NAMES = new ChainTrainer.Settings(8, 0.1, 1e-5, 2);
  private static final ChainTrainer.Settings ROLES = new ChainTrainer.Settings(8, 0.1, 1e-3, 2);

  private record Prepared(List<Labelled> sentences, List<Labelled> roles) {}

  private final Lexicons lexicons;
  private final List<Example> examples;
  private final CorpusCounts counts;
  private final List<Prepared> prepared;

  /**
   * @param unlabelled papers to count words and names over, none of them annotated; possibly empty
   */
  public TaggerTrainer(Lexicons lexicons, List<Example> examples, Stream<Paper> unlabelled) {
    this(lexicons, examples, count(lexicons, unlabelled), Set.of());
  }

  private TaggerTrainer(
      Lexicons lexicons, List<Example> examples, CorpusCounts counts, Set<FeatureGroup> without) {
    this.lexicons = lexicons;
    this.examples = List.copyOf(examples);
    this.counts = counts;
    Names names = new Names(lexicons);
    Introductions introductions = new Introductions(lexicons, names);
    RuleReader rules = new RuleReader(lexicons, names, introductions);
    TaggedReader reader = TaggedReader.without(without, lexicons, names, counts);
    RoleTraits traits = new RoleTraits(lexicons, introductions, counts);
    this.prepared = new ArrayList<>();
    for (Example example : examples) {
      RuleReader.Reading reading = rules.read(example.paper());
      List<GoldSpans.Place> places = GoldSpans.of(reading.document(), example.things());
      prepared.add(
          new Prepared(
              sentences(reading, reader, places),
              roles(reading.document(), example.things(), places, traits)));
    }
  }

  private static CorpusCounts count(Lexicons lexicons, Stream<Paper> unlabelled) {
    CorpusCounter counter = new CorpusCounter(lexicons);
    unlabelled.forEach(counter::count);
    return counter.counts();
  }

  /** A trainer on the same papers whose models tag words without features of these groups. */
  public TaggerTrainer without(Set<FeatureGroup> groups) {
    return new TaggerTrainer(lexicons, examples, counts, groups);
  }

  /** Learns from the examples of these numbers, counted from 0, in the order given. */
  public TaggerModel train(Collection<Integer> examples) {
    List<Labelled> sentences = new ArrayList<>();
    List<Labelled> roles = new ArrayList<>();
    for (int i : examples) {
      sentences.addAll(prepared.get(i).sentences());
      roles.addAll(prepared.get(i).roles());
    }
    ChainModel names = ChainTrainer.train(TYPES, NAMES, sentences);
    return new TaggerModel(
        counts,
        names,
        ChainTrainer.train(LearnedRoles.TAGS, ROLES, roles),
        Calibration.NONE,
        Calibration.NONE);
  }

  private static List<Labelled> sentences(
      RuleReader.Reading reading, TaggedReader reader, List<GoldSpans.Place> places) {
    List<Labelled> sentences = new ArrayList<>();
    reader.sentences(reading, s -> sentences.add(new Labelled(s.words(), spans(s, places))));
    return sentences;
  }

  private static List<Span> spans(TaggedReader.Sentence s, List<GoldSpans.Place> places) {
    List<Span> spans = new ArrayList<>();
    for (GoldSpans.Place p : places) {
      if (p.passage() == s.passage() && p.first() >= s.first() && p.end() <= s.end()) {
        int type = TYPES.type(p.thing().type().label());
        spans.add(new Span(p.first() - s.first(), p.end() - s.first(), type, 1));
      }
    }
    return spans;
  }

  /** One sequence of one word for each annotated thing that stands in the text. */
  private static List<Labelled> roles(
      Document document, List<Thing> things, List<GoldSpans.Place> places, RoleTraits traits) {
    Map<String, Role> roles = new HashMap<>();
    for (Thing thing : things) {
      roles.put(Settlement.key(thing.name()), thing.role());
    }
    for (Thing thing : things) {
      thing.surfaces().forEach(s -> roles.putIfAbsent(Settlement.key(s), thing.role()));
    }
    Settlement.Settled settled = GoldSpans.settle(document, places);
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
