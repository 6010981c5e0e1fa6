package io.papergraph.rdf;

import io.papergraph.claim.EntityType;
import io.papergraph.claim.Role;
import io.papergraph.resolve.Resolution;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms that {@code ontology/terms.ttl} defines. A constant is named after its term: {@code
 * EVALUATES_ON} is {@code pg:evaluatesOn}, {@code Classes.PAPER} is {@code pg:Paper}.
 */
public final class Vocabulary {
  /** The namespace of every term, prefix {@code pg:}; it stays when a store has another base. */
  public static final String NS = "https://w3id.org/papergraph/ontology#";

  // From a paper to the things it names.
  public static final Node INTRODUCES = term("introduces");
  public static final Node COMPARES_WITH = term("comparesWith");
  public static final Node EVALUATES_ON = term("evaluatesOn");
  public static final Node ADDRESSES_TASK = term("addressesTask");
  public static final Node REPORTS_METRIC = term("reportsMetric");
  public static final Node EVALUATES_SYSTEM = term("evaluatesSystem");
  public static final Node USES = term("uses");
  public static final Node MENTIONS = term("mentions");

  // From a paper to where it points.
  public static final Node HAS_REPOSITORY = term("hasRepository");
  public static final Node HAS_LINK = term("hasLink");
  public static final Node HAS_MODEL_PAGE = term("hasModelPage");
  public static final Node HAS_DATASET_PAGE = term("hasDatasetPage");
  public static final Node HAS_PROJECT_PAGE = term("hasProjectPage");
  public static final Node HAS_VIDEO = term("hasVideo");

  // The record of a paper.
  public static final Node AUTHORS = term("authors");
  public static final Node ALIAS = term("alias");
  public static final Node STANDING = term("standing");
  public static final Node SOURCE = term("source");
  public static final Node RECORD = term("record");
  public static final Node RECORD_GRAPH = term("recordGraph");
  public static final Node TEXT_OMITTED = term("textOmitted");
  public static final Node FIELD_OF = term("fieldOf");

  // What a source says beside the text.
  public static final Node SOURCE_STATEMENT = term("sourceStatement");
  public static final Node STATEMENT_KIND = term("statementKind");
  public static final Node STATED_NAME = term("statedName");
  public static final Node STATED_ADDRESS = term("statedAddress");
  public static final Node STATED_REPOSITORY = term("statedRepository");
  public static final Node STATED_BY = term("statedBy");

  // Evidence: where a fact stands and who read it.
  public static final Node FIELD = term("field");
  public static final Node START = term("start");
  public static final Node END = term("end");
  public static final Node EXACT = term("exact");
  public static final Node ENTITY = term("entity");
  public static final Node SUPPORTS = term("supports");
  public static final Node CONFIDENCE = term("confidence");
  public static final Node EXTRACTOR = term("extractor");

  // Results.
  public static final Node REPORTS = term("reports");
  public static final Node KIND = term("kind");
  public static final Node VALUE = term("value");
  public static final Node NORMALIZED_VALUE = term("normalizedValue");
  public static final Node DELTA = term("delta");
  public static final Node RATIO = term("ratio");
  public static final Node VALUE_TEXT = term("valueText");
  public static final Node UNIT = term("unit");
  public static final Node DIRECTION = term("direction");
  public static final Node METRIC = term("metric");
  public static final Node ON_DATASET = term("onDataset");
  public static final Node FOR_TASK = term("forTask");
  public static final Node SYSTEM = term("system");
  public static final Node BASELINE = term("baseline");

  // What has an identifier outside the graph.
  public static final Node MATCH_RULE = term("matchRule");

  // Identity across papers.
  public static final Node CANONICAL = term("canonical");
  public static final Node MERGED_BECAUSE = term("mergedBecause");
  public static final Node TYPED_BECAUSE = term("typedBecause");
  public static final Node RULE = term("rule");
  public static final Node RULE_EVIDENCE = term("ruleEvidence");
  public static final Node VARIANT_OF = term("variantOf");
  public static final Node PAPER_COUNT = term("paperCount");
  public static final Node NAME_KEY = term("nameKey");
  public static final Node SHORT_KEY = term("shortKey");
  public static final Node LONG_KEY = term("longKey");
  public static final Node RESOLVER = term("resolver");

  // Curation: what people decided.
  public static final Node CURATED_TYPE = term("curatedType");
  public static final Node CURATED_NAME = term("curatedName");
  public static final Node MERGED_INTO = term("mergedInto");
  public static final Node NEW_LABEL = term("newLabel");
  public static final Node NEW_TYPE = term("newType");
  public static final Node CURATED_PAPER = term("curatedPaper");
  public static final Node CURATED_ROLE = term("curatedRole");
  public static final Node CURATED_VALUE = term("curatedValue");
  public static final Node CURATED_SYSTEM = term("curatedSystem");
  public static final Node CURATED_DATASET = term("curatedDataset");
  public static final Node CURATED_METRIC = term("curatedMetric");
  public static final Node CURATED_TASK = term("curatedTask");
  public static final Node CURATES = term("curates");
  public static final Node CURATIONS = term("curations");

  // Counts across papers.
  public static final Node COUNTED = term("counted");
  public static final Node FACET = term("facet");
  public static final Node FACET_VALUE = term("facetValue");
  public static final Node COUNT = term("count");
  public static final Node COUNTER = term("counter");

  // Metrics.
  public static final Node HIGHER_IS_BETTER = term("higherIsBetter");
  public static final Node RANGE = term("range");
  public static final Node USUAL_UNIT = term("usualUnit");

  private Vocabulary() {}

  /** Classes. */
  public static final class Classes {
    public static final Node PAPER = term("Paper");
    public static final Node JOINED_RECORD = term("JoinedRecord");
    public static final Node SOURCE_STATEMENT = term("SourceStatement");
    public static final Node MODEL = term("Model");
    public static final Node METHOD = term("Method");
    public static final Node DATASET = term("Dataset");
    public static final Node BENCHMARK = term("Benchmark");
    public static final Node METRIC = term("Metric");
    public static final Node TASK = term("Task");
    public static final Node REPOSITORY = term("Repository");
    public static final Node RESULT = term("Result");
    public static final Node MENTION = term("Mention");
    public static final Node CURATION = term("Curation");
    public static final Node MERGE = term("Merge");
    public static final Node SPLIT = term("Split");
    public static final Node RENAMING = term("Renaming");
    public static final Node RETYPING = term("Retyping");
    public static final Node RETRACTION = term("Retraction");
    public static final Node CONFIRMATION = term("Confirmation");
    public static final Node DECISION = term("Decision");
    public static final Node IDENTITY_RULE = term("IdentityRule");
    public static final Node STATISTIC = term("Statistic");
    public static final Node RESULT_KIND = term("ResultKind");
    public static final Node CHANGE_DIRECTION = term("ChangeDirection");
    public static final Node VALUE_RANGE = term("ValueRange");

    private Classes() {}
  }

  /** What kind of number a result is. */
  public static final class Kinds {
    public static final Node ABSOLUTE = term("Absolute");
    public static final Node DELTA = term("Delta");
    public static final Node RATIO = term("Ratio");

    private Kinds() {}
  }

  /** Which way a change goes. */
  public static final class Directions {
    public static final Node UP = term("Up");
    public static final Node DOWN = term("Down");

    private Directions() {}
  }

  /** Which values a metric takes. */
  public static final class Ranges {
    public static final Node FRACTION = term("Fraction");
    public static final Node SIGNED_FRACTION = term("SignedFraction");
    public static final Node NON_NEGATIVE = term("NonNegative");
    public static final Node REAL = term("Real");

    private Ranges() {}
  }

  /** Rules by which names come to stand for things, and things to have types. */
  public static final class Rules {
    public static final Node VOCABULARY_LABEL = term("VocabularyLabel");
    public static final Node SAME_SPELLING = term("SameSpelling");
    public static final Node LONG_FORM = term("LongForm");
    public static final Node MOST_PAPERS = term("MostPapers");
    public static final Node CURATED = term("Curated");

    private Rules() {}
  }

  /** The rule by which something was decided. */
  static Node rule(Resolution.Rule rule) {
    return switch (rule) {
      case VOCABULARY_LABEL -> Rules.VOCABULARY_LABEL;
      case SAME_SPELLING -> Rules.SAME_SPELLING;
      case LONG_FORM -> Rules.LONG_FORM;
      case MOST_PAPERS -> Rules.MOST_PAPERS;
      case CURATED -> Rules.CURATED;
    };
  }

  /** The class of things of this type. */
  public static Node type(EntityType type) {
    return term(type.label());
  }

  /** The property from a paper to a thing of this type that it has this role towards. */
  public static Node property(Role role, EntityType type) {
    return switch (role) {
      case INTRODUCES -> INTRODUCES;
      case COMPARES -> COMPARES_WITH;
      case USES -> USES;
      case MENTIONS -> MENTIONS;
      case EVALUATES ->
          switch (type) {
            case DATASET, BENCHMARK -> EVALUATES_ON;
            case TASK -> ADDRESSES_TASK;
            case METRIC -> REPORTS_METRIC;
            case MODEL, METHOD -> EVALUATES_SYSTEM;
          };
    };
  }

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
