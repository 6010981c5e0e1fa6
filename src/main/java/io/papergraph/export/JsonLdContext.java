package io.papergraph.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSON-LD 1.1 context as the JSON-LD export needs it: which key a property has, in which order
 * keys are written, which prefix shortens an IRI. It understands terms with {@code @id}, {@code
 * @type}, {@code @reverse}, {@code @prefix} and {@code @container: @set}, keyword aliases, prefixes
 * and {@code @vocab}, and refuses what would change the meaning of what it writes.
 */
public final class JsonLdContext {
  private static final String BUNDLED = "/ontology/context.jsonld";
  private static final Set<String> HARMLESS = Set.of("@version", "@vocab", "@protected");
  private static final Set<String> TERM_KEYS =
      Set.of("@id", "@type", "@reverse", "@prefix", "@container", "@protected");
  private static final String GENERIC_DELIMITERS = ":/?#[]@";
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  /**
   * A key for a property.
   *
   * @param rank its place in the context
   * @param coercion the IRI of the datatype that a plain string has under this key, {@code @id} or
   *     {@code @vocab} when it is an IRI, or null when it is just a string
   * @param set whether values always stand in an array
   */
  record Term(String key, int rank, @Nullable String coercion, boolean set)
      implements Comparable<Term> {

    /** The order in which the keys of an object are written. */
    @Override
    public int compareTo(Term other) {
      return Comparator.comparingInt(Term::rank).thenComparing(Term::key).compare(this, other);
    }
  }

  private final JsonNode context;
  private final Map<String, String> keywords = new HashMap<>();
  private final Map<String, String> prefixes = new LinkedHashMap<>();
  private final Map<String, List<Term>> properties = new HashMap<>();
  private final Map<String, Term> reverse = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private JsonLdContext(JsonNode context) {
    this.context = context;
    context.fieldNames().forEachRemaining(this::readPrefix);
    int rank = 0;
    for (Iterator<String> keys = context.fieldNames(); keys.hasNext(); rank++) {
      readTerm(keys.next(), rank);
    }
  }

  /** The context of the ontology. */
  public static JsonLdContext bundled() {
    try (InputStream in = JsonLdContext.class.getResourceAsStream(BUNDLED)) {
      Objects.requireNonNull(in, BUNDLED);
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + BUNDLED, e);
    }
  }

  /**
   * Reads a context document, an object with the one key {@code @context}.
   *
   * @throws IllegalArgumentException when it is not JSON, or holds what this class refuses
   */
  static JsonLdContext parse(String json) {
    try {
      JsonNode context = new ObjectMapper().readTree(json).path("@context");
      if (!context.isObject()) {
        throw new IllegalArgumentException("@context is not an object");
      }
      return new JsonLdContext(context);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a JSON-LD context: " + e.getMessage(), e);
    }
  }

  /** The value of {@code @context}. */
  JsonNode json() {
    return context;
  }

  /** The alias of a keyword such as {@code @id}, or the keyword itself. */
  String keyword(String keyword) {
    return keywords.getOrDefault(keyword, keyword);
  }

  /** The keys of a property in the order of the context, possibly none. */
  List<Term> terms(String property) {
    return properties.getOrDefault(property, List.of());
  }

  /** The key that holds the subjects of a property in the object of its value. */
  Optional<Term> reverse(String property) {
    return Optional.ofNullable(reverse.get(property));
  }

  /** A class or other name where terms of the context are understood. */
  String name(String iri) throws IOException {
    String name = names.get(iri);
    return name == null ? compact(iri) : name;
  }

  /**
   * An IRI as it can stand as id or key: with a prefix where one fits and the rest is a plain word,
   * else in full.
   *
   * @throws IOException when the IRI itself would be read as one with a prefix
   */
  String compact(String iri) throws IOException {
    int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
    String local = iri.substring(end);
    if (PLAIN_NAME.matcher(local).matches()) {
      String namespace = iri.substring(0, end);
      for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
        if (prefix.getValue().equals(namespace)) {
          return prefix.getKey() + ":" + local;
        }
      }
    }
    int colon = iri.indexOf(':');
    if (colon > 0
        && prefixes.containsKey(iri.substring(0, colon))
        && !iri.startsWith("//", colon + 1)) {
      throw new IOException("a prefix of the JSON-LD context hides the scheme of <" + iri + ">");
    }
    return iri;
  }

  private void readPrefix(String key) {
    JsonNode value = context.get(key);
    String iri = value.isObject() ? value.path("@id").asText() : value.asText();
    boolean simple =
        value.isTextual()
            && !iri.isEmpty()
            && !key.startsWith("@")
            && GENERIC_DELIMITERS.indexOf(iri.charAt(iri.length() - 1)) >= 0;
    if (simple || value.path("@prefix").asBoolean()) {
      prefixes.put(key, iri);
    }
  }

  private void readTerm(String key, int rank) {
    JsonNode value = context.get(key);
    if (key.startsWith("@")) {
      if (!HARMLESS.contains(key)) {
        throw new IllegalArgumentException("the context may not hold " + key);
      }
    } else if (value.isTextual() && value.asText().startsWith("@")) {
      keywords.put(value.asText(), key);
    } else if (value.isTextual() && !prefixes.containsKey(key)) {
      String iri = expand(value.asText());
      names.putIfAbsent(iri, key);
      addProperty(iri, new Term(key, rank, null, false));
    } else if (value.isObject() && !prefixes.containsKey(key)) {
      readDefinition(key, value, rank);
    }
  }

  private void readDefinition(String key, JsonNode value, int rank) {
    value.fieldNames().forEachRemaining(k -> requireKnown(key, k));
    boolean set = value.path("@container").asText().equals("@set");
    if (value.has("@container") && !set) {
      throw new IllegalArgumentException("term " + key + ": only the container @set is understood");
    }
    String coercion = value.has("@type") ? expand(value.get("@type").asText()) : null;
    Term term = new Term(key, rank, coercion, set);
    if (value.has("@reverse")) {
      reverse.putIfAbsent(expand(value.get("@reverse").asText()), term);
      return;
    }
    String iri = expand(value.has("@id") ? value.get("@id").asText() : key);
    names.putIfAbsent(iri, key);
    addProperty(iri, term);
  }

  private static void requireKnown(String term, String key) {
    if (!TERM_KEYS.contains(key)) {
      throw new IllegalArgumentException("term " + term + " may not hold " + key);
    }
  }

  private void addProperty(String iri, Term term) {
    properties.computeIfAbsent(iri, i -> new ArrayList<>()).add(term);
  }

  private String expand(String written) {
    int colon = written.indexOf(':');
    if (written.startsWith("@")) {
      return written;
    }
    if (colon < 0) {
      return context.path("@vocab").asText() + written;
    }
    String namespace = prefixes.get(written.substring(0, colon));
    return namespace == null || written.startsWith("//", colon + 1)
        ? written
        : namespace + written.substring(colon + 1);
  }
}
