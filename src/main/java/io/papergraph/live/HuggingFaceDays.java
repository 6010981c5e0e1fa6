package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.Fetched;
import io.papergraph.source.PageFacts;
import io.papergraph.source.RemotePage;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/**
 * The daily papers of Hugging Face, day by day. A day ends with a page that is empty or is the page
 * before it once more: a service that gives fewer papers a page than it was asked for, or passes
 * over the number of the page, is read to the end all the same. A position is {@code
 * DAY[/PAGE/SUM]}, with the sum of the page before.
 */
final class HuggingFaceDays extends PagedList {
  static final int LIMIT = 100;
  private static final int MOST_PAGES = 100;
  private static final int SETTLING = 1;
  private static final int SUM_LENGTH = 16;

  HuggingFaceDays(String name, Days days, Asking asking, Service.Place place, Clockwork clock) {
    super(name, days, SETTLING, asking, place, clock);
  }

  private record Position(LocalDate day, int page, String before) {
    static Position of(String written) throws UnreachedException {
      String[] parts = written.split("/", -1);
      if (parts.length == 3 && parts[1].matches("\\d{1,3}")) {
        return new Position(PagedList.day(parts[0]), Integer.parseInt(parts[1]), parts[2]);
      }
      return new Position(PagedList.day(written), 0, "");
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
    return place.at(
        "/api/daily_papers?date=%s&limit=%d&p=%d".formatted(at.day(), LIMIT, at.page()));
  }

  @Override
  public RemotePage page(String position) throws IOException {
    Position at = Position.of(position);
    URI uri = uri(at);
    Fetched fetched = asking.page(uri, "application/json", place.pace());
    PageFacts facts = facts(fetched, PageFacts::ofArray);
    String sum = sum(fetched);
    if (facts.records() == 0 || sum.equals(at.before())) {
      return lastOf(at.day(), page(uri, fetched, false, ""));
    }
    if (at.page() >= MOST_PAGES) {
      fetched.close();
      throw Asking.fault("endless list", "the day has no end", uri);
    }
    String next = at.day() + "/" + (at.page() + 1) + "/" + sum;
    return page(uri, fetched, true, next);
  }

  private static String sum(Fetched page) throws IOException {
    try (InputStream in = Files.newInputStream(page.file())) {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(sum).substring(0, SUM_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
