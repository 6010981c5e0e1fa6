package io.papergraph.engines;

import io.papergraph.engines.QuadIndex.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;

/** Adds conditions and computed values to a query; the witnesses meet the conditions. */
final class Filters {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,8}");

  private final Draft draft;
  private final Drawing drawing;

  Filters(Draft draft) {
    this.draft = draft;
    this.drawing = draft.drawing();
  }

  /** Whether the condition could be added. */
  boolean add(Feature feature) {
    return switch (feature) {
      case COMPARISON -> filter(feature, comparison());
      case REGEX -> filter(feature, regex());
      case STRINGS -> filter(feature, strings());
      case IN -> filter(feature, in());
      case BIND -> bind();
      default -> throw new IllegalArgumentException(feature.toString());
    };
  }

  private boolean filter(Feature feature, Optional<String> condition) {
    condition.ifPresent(text -> draft.add(feature, "FILTER (" + text + ")"));
    return condition.isPresent();
  }

  private Optional<String> any(Kind kind) {
    List<String> variables = draft.certain(kind);
    return variables.isEmpty() ? Optional.empty() : Optional.of(drawing.one(variables));
  }

  private Optional<String> comparison() {
    Optional<String> number = any(Kind.NUMBER);
    if (number.isPresent() && drawing.chance(0.8)) {
      return number.map(n -> compared(n, write(draft.witness(n))));
    }
    String variable = drawing.one(draft.certain());
    Node other = draft.like(variable);
    return other.equals(draft.witness(variable))
        ? Optional.of("sameTerm(" + variable + ", " + write(other) + ")")
        : Optional.of(variable + " != " + write(other));
  }

  private String compared(String number, String witness) {
    return drawing.oneOf(
        number + " >= " + witness,
        number + " <= " + witness,
        number + " = " + witness,
        number + " * 2 >= " + witness + " + " + witness,
        "ABS(" + number + " - " + witness + ") < 0.5",
        number + " > " + witness + " - 1 && " + number + " < " + witness + " + 1",
        "!(" + number + " > " + witness + ")",
        "FLOOR(" + number + ") <= " + witness + " && CEIL(" + number + ") >= " + witness);
  }

  /** The text of a term that is a string or an IRI, and a word in it. */
  private record Word(String variable, String text, String word) {}

  private Optional<Word> word() {
    List<String> texts = new ArrayList<>(draft.certain(Kind.STRING));
    texts.addAll(texts.isEmpty() || drawing.chance(0.3) ? draft.certain(Kind.RESOURCE) : List.of());
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    String variable = drawing.one(texts);
    Node witness = draft.witness(variable);
    String text = witness.isLiteral() ? witness.getLiteralLexicalForm() : witness.toString();
    List<String> words = new ArrayList<>();
    for (Matcher matcher = WORD.matcher(text); matcher.find(); ) {
      words.add(matcher.group());
    }
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Word("STR(" + variable + ")", text, drawing.one(words)));
  }

  private Optional<String> regex() {
    return word()
        .map(
            w ->
                drawing.oneOf(
                    "REGEX(" + w.variable() + ", \"" + w.word() + "\")",
                    "REGEX(" + w.variable() + ", \"" + upper(w.word()) + "\", \"i\")",
                    "REGEX(" + w.variable() + ", \"^.*" + w.word() + "\", \"s\")",
                    "REGEX("
                        + w.variable()
                        + ", \""
                        + w.word().substring(0, 2)
                        + "[a-z]?.\", \"i\")",
                    "!REGEX(" + w.variable() + ", \"^" + w.word() + "zzz$\")"));
  }

  private Optional<String> strings() {
    return word()
        .map(
            w ->
                drawing.oneOf(
                    "CONTAINS(" + w.variable() + ", \"" + w.word() + "\")",
                    "CONTAINS(LCASE(" + w.variable() + "), \"" + lower(w.word()) + "\")",
                    "STRLEN("
                        + w.variable()
                        + ") >= "
                        + w.text().codePointCount(0, w.text().length()),
                    "STRBEFORE(" + w.variable() + ", \"" + w.word() + "\") != \"none\"",
                    "STRAFTER(" + w.variable() + ", \"" + w.word() + "\") < \"zzzz\"",
                    "UCASE(SUBSTR(" + w.variable() + ", 1, 3)) != \"none\"",
                    "!STRSTARTS(" + w.variable() + ", \"none\")",
                    "ENCODE_FOR_URI(" + w.variable() + ") != \"none\""));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Each value once: see {@link ArqTest}. */
  private Optional<String> in() {
    String variable = drawing.one(draft.certain());
    Node witness = draft.witness(variable);
    Node one = draft.like(variable);
    Node two = draft.like(variable);
    if (drawing.chance(0.6)) {
      String values =
          Stream.of(one, witness, two)
              .distinct()
              .map(Filters::write)
              .collect(Collectors.joining(", "));
      return Optional.of(variable + " IN (" + values + ")");
    }
    return one.equals(witness) || two.equals(witness)
        ? Optional.empty()
        : Optional.of(variable + " NOT IN (" + write(one) + ", " + write(two) + ")");
  }

  private boolean bind() {
    String variable = drawing.one(draft.certain());
    String other = drawing.one(draft.variables());
    String expression =
        draft.kind(variable) == Kind.NUMBER
            ? drawing.oneOf(
                variable + " * 2 + 1",
                "ROUND(" + variable + ")",
                "IF(" + variable + " > " + write(draft.witness(variable)) + ", \"more\", \"less\")",
                variable + " - " + write(draft.witness(variable)))
            : drawing.oneOf(
                "STRLEN(STR(" + variable + "))",
                "CONCAT(\"<\", STR(" + variable + "), \">\")",
                "COALESCE(" + other + ", \"none\")",
                "IF(BOUND(" + other + "), STR(" + variable + "), \"none\")",
                "SUBSTR(STR(" + variable + "), 3, 5)",
                "STRAFTER(STR(" + variable + "), \"#\")",
                "REPLACE(STR(" + variable + "), \"[aeiou]\", \"_\")",
                "UCASE(STR(" + variable + "))",
                "DATATYPE(" + variable + ")",
                "isIRI(" + variable + ")",
                "STR(" + variable + ") < STR(" + other + ")",
                "SHA1(STR(" + variable + "))");
    String value = draft.fresh();
    draft.mayBind(value);
    draft.add(Feature.BIND, "BIND (" + expression + " AS " + value + ")");
    return true;
  }

  private static String write(Node node) {
    return NodeFmtLib.strNT(node);
  }
}
