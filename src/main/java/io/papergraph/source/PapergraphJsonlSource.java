package io.papergraph.source;

import java.util.Map;
import java.util.stream.Stream;

/**
 * Papergraph's own JSON Lines: {@code id}, {@code title} and {@code abstract}, with any of the
 * other fields that {@link PaperJson} describes; unknown fields are passed over.
 */
public final class PapergraphJsonlSource implements PaperSource {

  @Override
  public String name() {
    return PaperJson.SOURCE;
  }

  /** Accepts records with an abstract, or an id and a title, that are no other source's. */
  @Override
  public boolean accepts(String head) {
    Map<String, String> fields = Json.firstRecord(head);
    boolean ours =
        fields.containsKey("abstract") || (fields.containsKey("title") && fields.containsKey("id"));
    return ours && !ArxivJsonlSource.isRecord(fields) && !HuggingFacePapers.isRecord(fields);
  }

  @Override
  public Stream<Read> read(Input input) {
    return JsonLines.read(input, PaperJson::paper);
  }
}
