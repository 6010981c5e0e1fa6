package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.Fetched;
import io.papergraph.source.PageFacts;
import io.papergraph.source.RemotePage;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a query of the arXiv API finds, by the day on which papers were submitted: a month at a
 * time, or less where there are more than the 30,000 that arXiv lets one go through. A position is
 * {@code FROM[/TO/START]}.
 */
final class ArxivSearch extends PagedList {
  static final int SLICE = 500;
  private static final int MOST = 30_000;

  /** Papers are announced some days after they are submitted. */
  private static final int SETTLING = 7;

  /** The API now and then gives a page of nothing in the middle of a list. */
  private static final int TRIES = 4;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final String query;

  ArxivSearch(
      String name, String query, Days days, Asking asking, Service.Place place, Clockwork clock) {
    super(name, days, SETTLING, asking, place, clock);
    this.query = query;
  }

  private record Position(LocalDate from, LocalDate to, int start) {
    @Override
    public String toString() {
      return from + "/" + to + "/" + start;
    }

    Position half() {
      long days = to.toEpochDay() - from.toEpochDay();
      return new Position(from, from.plusDays(days / 2), 0);
    }
  }

  private Position position(String written) throws UnreachedException {
    String[] parts = written.split("/", -1);
    if (parts.length == 3 && parts[2].matches("\\d{1,6}")) {
      return new Position(day(parts[0]), day(parts[1]), Integer.parseInt(parts[2]));
    }
    LocalDate from = day(written);
    LocalDate month = from.withDayOfMonth(from.lengthOfMonth());
    return new Position(from, month.isAfter(end()) ? end() : month, 0);
  }

  @Override
  public String address(String position) {
    try {
      return uri(position(position)).toString();
    } catch (UnreachedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private URI uri(Position at) {
    String when =
        "submittedDate:[%s0000 TO %s2359]".formatted(DAY.format(at.from()), DAY.format(at.to()));
    return place.at(
        "/api/query?search_query=%s&start=%d&max_results=%d&sortBy=submittedDate&sortOrder=ascending"
            .formatted(Spec.encoded("(" + query + ") AND " + when), at.start(), SLICE));
  }

  @Override
  public RemotePage page(String position) throws IOException {
    Position at = position(position);
    URI uri = uri(at);
    for (int attempt = 1; ; attempt++) {
      Fetched fetched = asking.page(uri, "application/atom+xml", place.pace());
      PageFacts facts = facts(fetched, PageFacts::ofAtom);
      boolean hollow = facts.records() == 0 && at.start() < facts.total();
      if (!hollow) {
        return page(at, uri, fetched, facts);
      }
      fetched.close();
      if (attempt >= TRIES) {
        throw Asking.fault(
            "hollow page",
            "a page of nothing where there are papers; tried " + TRIES + " times, try again later",
            uri);
      }
    }
  }

  private RemotePage page(Position at, URI uri, Fetched fetched, PageFacts facts)
      throws IOException {
    if (!facts.error().isEmpty()) {
      fetched.close();
      throw Asking.fault("arXiv's error", facts.detail(), uri);
    }
    if (facts.total() > MOST && at.from().isBefore(at.to())) {
      return page(uri, fetched, false, at.half().toString());
    }
    int start = at.start() + facts.records();
    boolean whole = start >= facts.total() || start >= MOST;
    Position next = new Position(at.from(), at.to(), start);
    RemotePage page = page(uri, fetched, facts.records() > 0, next.toString());
    return whole ? lastOf(at.to(), page) : page;
  }
}
