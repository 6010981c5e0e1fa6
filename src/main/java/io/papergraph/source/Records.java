package io.papergraph.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.papergraph.paper.Issued;
import io.papergraph.paper.Origin;
import io.papergraph.paper.Paper;
import io.papergraph.paper.PaperId;
import io.papergraph.paper.SourceStatement;
import io.papergraph.paper.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading the fields of a record, and the one way in which every source makes a paper. */
final class Records {
  /** In UTF-16 units. The abstracts of arXiv stay under 10,000. */
  static final int MAX_ABSTRACT = 100_000;

  /** In UTF-16 units. The titles of arXiv stay under 500. */
  static final int MAX_TITLE = 2_000;

  private static final int DAY_LENGTH = "YYYY-MM-DD".length();
  private static final Pattern WEB_IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

  private Records() {}

  /** Makes a paper of which its source says nothing beside the text. */
  static Paper paper(
      Collection<PaperId> ids,
      String title,
      String abstractText,
      List<String> authors,
      @Nullable Issued issued,
      Origin origin)
      throws RejectedRecordException {
    return paper(ids, title, abstractText, authors, issued, origin, List.of());
  }

  /**
   * Makes the paper, its texts cleaned.
   *
   * @throws RejectedRecordException when title or abstract is blank or too long, or when nothing
   *     identifies the paper
   */
  static Paper paper(
      Collection<PaperId> ids,
      String title,
      String abstractText,
      List<String> authors,
      @Nullable Issued issued,
      Origin origin,
      Collection<SourceStatement> statements)
      throws RejectedRecordException {
    String cleanTitle = clean("title", title, MAX_TITLE);
    String cleanAbstract = clean("abstract", abstractText, MAX_ABSTRACT);
    if (ids.isEmpty() && PaperId.titleKey(cleanTitle).isEmpty()) {
      throw new RejectedRecordException(
          "no identity", "no id, and a title without a letter or digit");
    }
    return Paper.of(ids, cleanTitle, cleanAbstract, authors, issued, origin, statements);
  }

  /**
   * A text that a record must have.
   *
   * @param role what the field is to the paper: {@code title} or {@code abstract}
   */
  static String required(JsonNode record, String field, String role)
      throws RejectedRecordException {
    JsonNode value = record.path(field);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw new RejectedRecordException("no " + role, "\"" + field + "\" is " + Json.kind(value));
    }
    return value.textValue();
  }

  /** A text that a record may have, cleaned; empty when it is absent or no text. */
  static String optional(JsonNode record, String field) {
    JsonNode value = record.path(field);
    return value.isTextual() ? Texts.clean(value.textValue()) : "";
  }

  /** A whole number that a record may have; {@code otherwise} when it is absent or out of range. */
  static int optional(JsonNode record, String field, int max, int otherwise) {
    JsonNode value = record.path(field);
    boolean fits = value.isInt() && value.intValue() >= 0 && value.intValue() <= max;
    return fits ? value.intValue() : otherwise;
  }

  /** The texts of an array, cleaned, without blank ones; empty when it is no array. */
  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : array) {
      String text = value.isTextual() ? Texts.clean(value.textValue()) : "";
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** A date of the form {@code YYYY-MM-DD}, or empty. */
  static String day(String written) {
    return Issued.parse(written)
        .filter(date -> date.precision() == Issued.Precision.DAY)
        .map(Issued::value)
        .orElse("");
  }

  /** The day of a time that begins with {@code YYYY-MM-DD}, or empty. */
  static String dayOfTime(String written) {
    return day(written.substring(0, Math.min(written.length(), DAY_LENGTH)));
  }

  /** The arXiv id, with its version, that a text consists of. */
  static Optional<PaperId.Versioned> arxivId(String written) {
    return PaperId.parse(written).filter(v -> v.id().scheme() == PaperId.Scheme.ARXIV);
  }

  /** The ids in a text that may hold several, as arXiv writes DOIs into one field. */
  static List<PaperId> ids(String written) {
    if (written.isEmpty()) {
      return List.of();
    }
    return Stream.of(written.split("[\\s,;]+"))
        .flatMap(id -> PaperId.parse(id).stream())
        .map(PaperId.Versioned::id)
        .toList();
  }

  /** The text when it is a web address that RDF can hold, else null. */
  static @Nullable String webIri(String written) {
    return WEB_IRI.matcher(written).matches() ? written : null;
  }

  private static String clean(String role, String raw, int max) throws RejectedRecordException {
    if (raw.length() > max) {
      throw new RejectedRecordException(
          role + " too long", raw.length() + " characters, more than " + max);
    }
    String text = Texts.clean(raw);
    if (text.isEmpty()) {
      throw new RejectedRecordException("no " + role, "\"" + role + "\" is blank");
    }
    return text;
  }
}
