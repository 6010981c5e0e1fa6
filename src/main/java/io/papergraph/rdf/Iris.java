package io.papergraph.rdf;

import io.papergraph.claim.EntityId;
import io.papergraph.claim.EntityType;
import io.papergraph.paper.Field;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.Texts;
import io.papergraph.resolve.CanonicalId;
import io.papergraph.resolve.Group;
import io.papergraph.resolve.WrittenName;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mints every IRI of the graph, from normalised content alone: never from a counter, a clock or the
 * order of input.
 */
public final class Iris {
  /** Where resources live unless a store is made with another base. */
  public static final String DEFAULT_BASE = "https://w3id.org/papergraph/";

  private static final String NAMES = "name/";
  private static final String ENTITIES = "entity/";
  private static final String IDENTITY = "graph/identity";
  private static final String UNRESERVED = "-._~";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int SLUG_LENGTH = 60;
  private static final int HASH_LENGTH = 16;
  private static final Pattern NOT_IN_SLUG = Pattern.compile("[^a-z0-9]+");
  private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");

  private final String base;

  /**
   * @param base an absolute http(s) IRI that ends in a slash
   * @throws IllegalArgumentException when it is not
   */
  public Iris(String base) {
    if (!base.matches("https?://[^\\s<>\"{}|\\\\^`#?]+/") || URI.create(base).getHost() == null) {
      throw new IllegalArgumentException(
          "base must be an absolute http(s) IRI that ends in '/': " + base);
    }
    this.base = base;
  }

  public String base() {
    return base;
  }

  /** The paper under this id; ids that are aliases have IRIs of the same form. */
  public String paper(PaperId id) {
    return base + "paper/" + path(id);
  }

  /** The named graph of the paper under this id. */
  public String paperGraph(PaperId id) {
    return paperGraphs() + path(id);
  }

  /** The prefix that the graphs of papers, and no other graphs, share. */
  public String paperGraphs() {
    return base + "graph/paper/";
  }

  /** The paper whose named graph this is; empty when it is the graph of no paper. */
  public Optional<String> paperOfGraph(String graph) {
    return graph.startsWith(paperGraphs())
        ? Optional.of(base + "paper/" + graph.substring(paperGraphs().length()))
        : Optional.empty();
  }

  public String identityGraph() {
    return base + IDENTITY;
  }

  /** The base of the store whose identity graph this is; empty for any other IRI. */
  public static Optional<String> baseOfIdentityGraph(String graph) {
    return graph.endsWith("/" + IDENTITY)
        ? Optional.of(graph.substring(0, graph.length() - IDENTITY.length()))
        : Optional.empty();
  }

  public String vocabularyGraph() {
    return base + "graph/vocabulary";
  }

  /** Title or abstract of a paper. */
  public String field(PaperId id, Field field) {
    return paper(id) + "#" + field.label();
  }

  /** The occurrence at these code-point offsets. */
  public String mention(PaperId id, Field field, int start, int end) {
    return field(id, field) + "-" + start + "-" + end;
  }

  /** The occurrence of an address at these code-point offsets, where a name may stand too. */
  public String link(PaperId id, Field field, int start, int end) {
    return mention(id, field, start, end) + "-link";
  }

  /**
   * A numeric result.
   *
   * @param content everything that tells the result from others of the paper
   */
  public String result(PaperId id, String... content) {
    return paper(id) + "#result-" + Texts.sha256(content).substring(0, HASH_LENGTH);
  }

  /** What a source says of a paper beside its text. */
  public String statement(PaperId id, SourceStatement statement) {
    String hash =
        Texts.sha256(
            statement.kind().label(),
            String.valueOf(statement.name()),
            String.valueOf(statement.url()),
            statement.statedBy());
    return paper(id) + "#statement-" + hash.substring(0, HASH_LENGTH);
  }

  /**
   * A thing as one paper names it: type and name, and what the paper says the name is short for.
   */
  public String name(WrittenName name) {
    String bare = name(name.id());
    return name.isSpelledOut() ? bare + "/" + encode(name.longForm(), "") : bare;
  }

  /** A name that no paper spells out. */
  String name(EntityId id) {
    return base + NAMES + id.type().key() + "/" + encode(id.name(), "");
  }

  /** Whether an IRI is one that {@link #name} mints. */
  public boolean isName(String iri) {
    return iri.startsWith(base + NAMES);
  }

  /** The name that {@link #name} was given. */
  public WrittenName readName(String iri) {
    if (!isName(iri)) {
      throw new IllegalArgumentException("not a name: " + iri);
    }
    String[] parts = iri.substring(base.length() + NAMES.length()).split("/", -1);
    EntityType type = EntityType.valueOf(parts[0].toUpperCase(Locale.ROOT));
    EntityId id = new EntityId(type, decode(parts[1]));
    return new WrittenName(id, parts.length == 2 ? "" : decode(parts[2]));
  }

  /** A thing across papers. */
  public String entity(CanonicalId id) {
    return base + ENTITIES + id.group().label() + "/" + encode(id.key(), "");
  }

  /** The thing that {@link #entity} was given. */
  public CanonicalId readEntity(String iri) {
    if (!iri.startsWith(base + ENTITIES)) {
      throw new IllegalArgumentException("not a thing across papers: " + iri);
    }
    String[] parts = iri.substring(base.length() + ENTITIES.length()).split("/", 2);
    return new CanonicalId(Group.valueOf(parts[0].toUpperCase(Locale.ROOT)), decode(parts[1]));
  }

  /**
   * A curation.
   *
   * @param content everything that tells it from other curations
   */
  public String curation(List<String> content) {
    String hash = Texts.sha256(content.toArray(String[]::new));
    return base + "curation/" + hash.substring(0, HASH_LENGTH);
  }

  /** A count across papers: of all, or, with a facet and its value, of those that have it. */
  public String statistic(String counted, String facet, String value) {
    String all = base + "statistic/" + encode(counted, "");
    return facet.isEmpty() ? all : all + "/" + encode(facet, "") + "/" + encode(value, "");
  }

  /**
   * A code repository.
   *
   * @param path host, owner and name, e.g. {@code github.com/qiuzh20/emoe}
   */
  public String repository(String path) {
    return base + "repository/" + encode(path, "/");
  }

  /** An extractor, by name or by name and version. */
  public String extractor(String name) {
    return base + "extractor/" + encode(name, "/");
  }

  /** The name that {@link #extractor} was given. */
  public String extractorName(String extractor) {
    String prefix = base + "extractor/";
    if (!extractor.startsWith(prefix)) {
      throw new IllegalArgumentException("not an extractor: " + extractor);
    }
    return decode(extractor.substring(prefix.length()));
  }

  /** The page that shows a paper to people; none for a paper known by its title alone. */
  public static Optional<String> page(PaperId id) {
    return switch (id.scheme()) {
      case ARXIV -> Optional.of("https://arxiv.org/abs/" + encode(id.value(), "/"));
      case DOI -> Optional.of("https://doi.org/" + encode(id.value(), "/:;()"));
      case ACL -> Optional.of("https://aclanthology.org/" + encode(anthologyCase(id), ""));
      case TITLE -> Optional.empty();
    };
  }

  /** Old Anthology ids, e.g. {@code P18-1001}, have a capital on the site; new ones have none. */
  private static String anthologyCase(PaperId id) {
    String value = id.value();
    return value.indexOf('.') < 0 ? value.toUpperCase(Locale.ROOT) : value;
  }

  private static String path(PaperId id) {
    return id.scheme() == PaperId.Scheme.TITLE
        ? id.scheme().label() + "/" + slug(id.value())
        : id.scheme().label() + "/" + encode(id.value(), "/:;()");
  }

  private static String slug(String titleKey) {
    String ascii = NOT_IN_SLUG.matcher(titleKey).replaceAll("-");
    String head = ascii.substring(0, Math.min(SLUG_LENGTH, ascii.length()));
    return OUTER_DASHES.matcher(head).replaceAll("")
        + "-"
        + Texts.sha256(titleKey).substring(0, HASH_LENGTH);
  }

  private static String decode(String path) {
    return path.indexOf('%') < 0
        ? path
        : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Percent-encodes all but unreserved characters and those in {@code keep}. */
  private static String encode(String text, String keep) {
    return isPlain(text) ? text : encodeBytes(text, keep);
  }

  /** Whether nothing needs to be encoded: so it is with the identifiers of most papers. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isUnreserved(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnreserved(char c) {
    return (c < 0x80 && Character.isLetterOrDigit(c)) || UNRESERVED.indexOf(c) >= 0;
  }

  private static String encodeBytes(String text, String keep) {
    StringBuilder out = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (isUnreserved(c) || keep.indexOf(c) >= 0) {
        out.append(c);
      } else {
        HEX.toHexDigits(out.append('%'), b);
      }
    }
    return out.toString();
  }
}
