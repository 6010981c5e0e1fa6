package io.papergraph.extract;

import io.papergraph.claim.Claim;
import io.papergraph.claim.Extraction;
import io.papergraph.paper.Paper;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads papers by rules and word lists. Finders propose, the settlement decides which proposals are
 * things and of which type, and claims are read over what was settled.
 */
public final class RulesExtractor implements Extractor {
  /**
   * Name and number of the rules. The number goes up with every change of the code in this package
   * that can give another result for the same text, cue words written as Java constants among it;
   * word lists and vocabularies need no hand, their hash stands behind the number.
   */
  private static final String NAME = "rules-2";

  private static final int HASH_LENGTH = 8;

  private final String version;
  private final RuleReader reader;
  private final List<ClaimFinder> claimFinders;

  /**
   * @param lexicons the word lists that the rules go by
   * @param vocabularies a fingerprint of whatever else gives an extraction its meaning, such as the
   *     metrics that names are resolved to; empty for nothing
   */
  public RulesExtractor(Lexicons lexicons, String vocabularies) {
    Names names = new Names(lexicons);
    Introductions introductions = new Introductions(lexicons, names);
    this.version =
        NAME + "+" + Texts.sha256(lexicons.hash(), vocabularies).substring(0, HASH_LENGTH);
    this.reader = new RuleReader(lexicons, names, introductions);
    this.claimFinders =
        List.of(
            new RoleFinder(lexicons, introductions),
            new ResultFinder(lexicons, introductions),
            new LinkFinder(lexicons.precisions()));
  }

  /** The rules with the word lists that come with them. */
  public static RulesExtractor standard() {
    return standard("");
  }

  /**
   * The rules with the word lists that come with them.
   *
   * @param vocabularies a fingerprint that the version depends on
   */
  public static RulesExtractor standard(String vocabularies) {
    return new RulesExtractor(Lexicons.load(), vocabularies);
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Extraction extract(Paper paper) {
    RuleReader.Reading reading = reader.read(paper);
    Settlement.Settled settled = reading.settled();
    List<Claim> claims = new ArrayList<>();
    for (ClaimFinder finder : claimFinders) {
      claims.addAll(finder.find(reading.document(), settled.entities(), settled.mentions()));
    }
    return new Extraction(paper, version, settled.entities(), settled.mentions(), claims);
  }
}
