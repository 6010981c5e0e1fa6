package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.EntityId;
import io.papergraph.claim.Extraction;
import io.papergraph.claim.Mention;
import io.papergraph.claim.Relation;
import io.papergraph.claim.Role;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads papers with a learned tagger. What the rules make of a paper is part of what the tagger
 * goes by.
 */
public final class TaggerExtractor implements Extractor {
  /** Goes up with every change of the code that can give another graph for the same text. */
  private static final String NAME = "tagger-5";

  private static final int HASH_LENGTH = 8;

  private final String version;
  private final RuleReader rules;
  private final TaggedReader reader;
  private final Tagger tagger;
  private final Settlement settlement;
  private final LearnedRoles roles;
  private final LearnedResults results;
  private final LinkFinder links;

  /**
   * @param vocabularies a fingerprint of whatever else gives an extraction its meaning; empty for
   *     nothing
   */
  public TaggerExtractor(TaggerModel model, Lexicons lexicons, String vocabularies) {
    Names names = new Names(lexicons);
    Introductions introductions = new Introductions(lexicons, names);
    this.version = version(model.fingerprint(), lexicons, vocabularies);
    this.rules = new RuleReader(lexicons, names, introductions);
    this.reader = new TaggedReader(lexicons, names, model.learned());
    TaggerModel.Weights weights = model.weights();
    this.tagger = new Tagger(weights.names(), model.learned().clusters());
    TaggedNames tagged = new TaggedNames(model.trust().names());
    this.settlement = new Settlement(tagged, tagged);
    this.roles =
        new LearnedRoles(
            weights.roles(),
            new RoleTraits(lexicons, introductions, model.learned().counts()),
            model.trust().roles());
    this.results =
        new LearnedResults(lexicons, weights.outcomes(), weights.links(), model.trust().outcomes());
    this.links = new LinkFinder(lexicons.precisions());
  }

  /**
   * The model and the word lists that come with the program.
   *
   * @param vocabularies a fingerprint that the version depends on
   */
  public static TaggerExtractor standard(String vocabularies) {
    return new TaggerExtractor(TaggerModel.standard(), Lexicons.load(), vocabularies);
  }

  /** The same, with a model that is read with the first paper. */
  public static Extractor deferred(String vocabularies) {
    Lexicons lexicons = Lexicons.load();
    return new DeferredExtractor(
        version(TaggerModel.standardFingerprint(), lexicons, vocabularies),
        () -> new TaggerExtractor(TaggerModel.standard(), lexicons, vocabularies));
  }

  /** The {@link #version} of {@link #standard}, without reading its model. */
  public static String standardVersion(String vocabularies) {
    return version(TaggerModel.standardFingerprint(), Lexicons.load(), vocabularies);
  }

  private static String version(String fingerprint, Lexicons lexicons, String vocabularies) {
    String hash = Texts.sha256(fingerprint, lexicons.hash(), vocabularies);
    return NAME + "+" + hash.substring(0, HASH_LENGTH);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Extraction extract(Paper paper) {
    RuleReader.Reading reading = rules.read(paper);
    List<Candidate> candidates = reader.candidates(reading, tagger);
    Settlement.Settled settled = settlement.settle(reading.document(), candidates);
    List<Mention> mentions = settled.mentions();
    List<Relation> relations = roles.relations(reading.document(), settled.entities(), mentions);
    Set<EntityId> own =
        relations.stream()
            .filter(r -> r.role() == Role.INTRODUCES)
            .map(Relation::entity)
            .collect(Collectors.toSet());
    List<Claim> claims = new ArrayList<>(relations);
    claims.addAll(results.find(reading.document(), mentions, own));
    claims.addAll(links.find(reading.document(), settled.entities(), mentions));
    return new Extraction(paper, version, settled.entities(), settled.mentions(), claims);
  }
}
