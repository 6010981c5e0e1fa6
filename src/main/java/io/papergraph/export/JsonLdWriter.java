package io.papergraph.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes trees of nodes as JSON-LD objects, keys in the order of the context. */
final class JsonLdWriter {
  private static final int EXACT_DIGITS = 15;

  private final JsonLdContext context;
  private final JsonGenerator json;

  JsonLdWriter(JsonLdContext context, JsonGenerator json) {
    this.context = context;
    this.json = json;
  }

  /** Writes one object: the tree's first root, and in it the others as included nodes. */
  void write(NodeTree tree) throws IOException {
    List<String> roots = tree.roots();
    json.writeStartObject();
    writeContent(tree, roots.get(0));
    if (roots.size() > 1) {
      json.writeArrayFieldStart(context.keyword("@included"));
      for (String root : roots.subList(1, roots.size())) {
        writeNode(tree, root);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  /** A value under a key: a node with all it holds, or a term. */
  private record Value(String term, boolean nested) {}

  private void writeNode(NodeTree tree, String node) throws IOException {
    json.writeStartObject();
    writeContent(tree, node);
    json.writeEndObject();
  }

  private void writeContent(NodeTree tree, String node) throws IOException {
    List<String> types = new ArrayList<>();
    SortedMap<JsonLdContext.Term, List<Value>> values = new TreeMap<>();
    for (Statement statement : tree.statements(node)) {
      if (isType(statement)) {
        types.add(context.name(Literal.unbracketed(statement.object())));
      } else {
        Value value = new Value(statement.object(), tree.isBranch(statement));
        String property = Literal.unbracketed(statement.predicate());
        values.computeIfAbsent(key(property, value.term()), k -> new ArrayList<>()).add(value);
      }
    }
    for (Statement statement : tree.backBranches(node)) {
      Value value = new Value(statement.subject(), true);
      values.computeIfAbsent(reverseKey(statement), k -> new ArrayList<>()).add(value);
    }
    json.writeStringField(context.keyword("@id"), id(node));
    writeTypes(types);
    for (Map.Entry<JsonLdContext.Term, List<Value>> entry : values.entrySet()) {
      writeValues(tree, entry.getKey(), entry.getValue());
    }
  }

  /** Whether the statement gives a type by its IRI; any other object needs a property. */
  private static boolean isType(Statement statement) {
    return statement.predicate().equals(Statement.TYPE) && statement.object().charAt(0) == '<';
  }

  private void writeTypes(List<String> types) throws IOException {
    if (types.size() == 1) {
      json.writeStringField(context.keyword("@type"), types.get(0));
    } else if (!types.isEmpty()) {
      json.writeArrayFieldStart(context.keyword("@type"));
      for (String type : types) {
        json.writeString(type);
      }
      json.writeEndArray();
    }
  }

  private void writeValues(NodeTree tree, JsonLdContext.Term term, List<Value> values)
      throws IOException {
    json.writeFieldName(term.key());
    boolean array = term.set() || values.size() > 1;
    if (array) {
      json.writeStartArray();
    }
    for (Value value : values) {
      if (value.nested()) {
        writeNode(tree, value.term());
      } else if (Literal.isLiteral(value.term())) {
        writeLiteral(term, Literal.parse(value.term()));
      } else {
        writeReference(term, value.term());
      }
    }
    if (array) {
      json.writeEndArray();
    }
  }

  private void writeReference(JsonLdContext.Term term, String node) throws IOException {
    String coercion = term.coercion();
    if ("@vocab".equals(coercion) && node.charAt(0) == '<') {
      json.writeString(context.name(Literal.unbracketed(node)));
    } else if ("@id".equals(coercion)) {
      json.writeString(id(node));
    } else {
      json.writeStartObject();
      json.writeStringField(context.keyword("@id"), id(node));
      json.writeEndObject();
    }
  }

  private void writeLiteral(JsonLdContext.Term term, Literal literal) throws IOException {
    if (isNative(literal) && fits(term, literal)) {
      writeNative(literal);
    } else if (isPlain(term, literal)) {
      json.writeString(literal.lexical());
    } else {
      json.writeStartObject();
      json.writeStringField(context.keyword("@value"), literal.lexical());
      if (!literal.language().isEmpty()) {
        json.writeStringField(context.keyword("@language"), literal.language());
      } else if (!literal.datatype().equals(Literal.STRING)) {
        json.writeStringField(context.keyword("@type"), context.name(literal.datatype()));
      }
      json.writeEndObject();
    }
  }

  private void writeNative(Literal literal) throws IOException {
    if (literal.isCanonicalBoolean()) {
      json.writeBoolean(literal.raw().equals("true"));
    } else {
      json.writeNumber(Long.parseLong(literal.raw()));
    }
  }

  /** The key that writes the object shortest; the earlier one where two do. */
  private JsonLdContext.Term key(String property, String object) throws IOException {
    JsonLdContext.Term best = null;
    for (JsonLdContext.Term term : context.terms(property)) {
      if (best == null || (isShort(term, object) && !isShort(best, object))) {
        best = term;
      }
    }
    return best == null
        ? new JsonLdContext.Term(context.compact(property), Integer.MAX_VALUE, null, false)
        : best;
  }

  private JsonLdContext.Term reverseKey(Statement statement) {
    return context.reverse(Literal.unbracketed(statement.predicate())).orElseThrow();
  }

  private static boolean isShort(JsonLdContext.Term term, String object) {
    if (!Literal.isLiteral(object)) {
      return "@id".equals(term.coercion()) || "@vocab".equals(term.coercion());
    }
    Literal literal = Literal.parse(object);
    return isPlain(term, literal) || (isNative(literal) && fits(term, literal));
  }

  /** Whether a JSON string under this key is the literal. */
  private static boolean isPlain(JsonLdContext.Term term, Literal literal) {
    String meaning = term.coercion() == null ? Literal.STRING : term.coercion();
    return literal.language().isEmpty() && literal.datatype().equals(meaning);
  }

  /** Whether a JSON number or boolean is exactly the literal, in JavaScript too. */
  private static boolean isNative(Literal literal) {
    return literal.isCanonicalBoolean()
        || (literal.isCanonicalInteger() && literal.raw().length() <= EXACT_DIGITS);
  }

  private static boolean fits(JsonLdContext.Term term, Literal literal) {
    String coercion = term.coercion();
    return coercion == null || coercion.equals(literal.datatype());
  }

  private String id(String node) throws IOException {
    return node.charAt(0) == '<' ? context.compact(Literal.unbracketed(node)) : node;
  }
}
