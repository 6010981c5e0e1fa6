package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.Fetched;
import io.papergraph.source.PageFacts;
import io.papergraph.source.RemotePage;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The records of a set that arXiv has changed, day by day, by OAI-PMH. The pages of a day are asked
 * for by a token; when it has expired, that day begins again, and no other. A position is {@code
 * DAY[/TOKEN]}.
 */
final class ArxivHarvest extends PagedList {
  private static final int SETTLING = 1;
  private static final int MOST_BEGINNINGS = 3;

  private final String set;
  private final Map<LocalDate, Integer> beginnings = new HashMap<>();

  ArxivHarvest(
      String name, String set, Days days, Asking asking, Service.Place place, Clockwork clock) {
    super(name, days, SETTLING, asking, place, clock);
    this.set = set;
  }

  private record Position(LocalDate day, String token) {
    static Position of(String written) throws UnreachedException {
      String[] parts = written.split("/", 2);
      return new Position(PagedList.day(parts[0]), parts.length < 2 ? "" : parts[1]);
    }
  }

  @Override
  public String address(String position) {
    try {
      return uri(Position.of(position)).toString();
    } catch (UnreachedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private URI uri(Position at) {
    String asked =
        at.token().isEmpty()
            ? "&metadataPrefix=arXivRaw&set=%s&from=%s&until=%s"
                .formatted(Spec.encoded(set), at.day(), at.day())
            : "&resumptionToken=" + Spec.encoded(at.token());
    return place.at("/oai?verb=ListRecords" + asked);
  }

  @Override
  public RemotePage page(String position) throws IOException {
    Position at = Position.of(position);
    URI uri = uri(at);
    Fetched fetched = asking.page(uri, "text/xml, application/xml", place.pace());
    PageFacts facts = facts(fetched, PageFacts::ofOai);
    switch (facts.error()) {
      case "" -> {
        return page(at, uri, fetched, facts);
      }
      case "noRecordsMatch" -> {
        return lastOf(at.day(), page(uri, fetched, false, ""));
      }
      case "badResumptionToken" -> {
        requireFew(uri, at);
        return page(uri, fetched, false, at.day().toString());
      }
      default -> {
        fetched.close();
        throw Asking.fault("arXiv's error", facts.error() + ": " + facts.detail(), uri);
      }
    }
  }

  private RemotePage page(Position at, URI uri, Fetched fetched, PageFacts facts)
      throws IOException {
    boolean papers = facts.records() > 0;
    if (facts.token().isEmpty()) {
      return lastOf(at.day(), page(uri, fetched, papers, ""));
    }
    if (facts.token().equals(at.token())) {
      fetched.close();
      throw Asking.fault("endless list", "the page names itself as the next", uri);
    }
    return page(uri, fetched, papers, at.day() + "/" + facts.token());
  }

  private void requireFew(URI uri, Position at) throws UnreachedException {
    if (at.token().isEmpty() || beginnings.merge(at.day(), 1, Integer::sum) >= MOST_BEGINNINGS) {
      throw Asking.fault(
          "expired token", "the token was refused again and again; try again later", uri);
    }
  }
}
