package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.Fetched;
import io.papergraph.source.PageFacts;
import io.papergraph.source.RemoteList;
import io.papergraph.source.RemotePage;
import io.papergraph.source.UnreachedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What lists of a service by days have in common. */
abstract class PagedList implements RemoteList {
  private final String name;
  private final Days days;
  private final int settling;

  final Asking asking;
  final Service.Place place;
  final Clockwork clock;

  /**
   * @param settling for how many days before today papers may still be added
   */
  PagedList(
      String name, Days days, int settling, Asking asking, Service.Place place, Clockwork clock) {
    this.name = name;
    this.days = days;
    this.settling = settling;
    this.asking = asking;
    this.place = place;
    this.clock = clock;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String start() {
    return days.from().toString();
  }

  /** The last day that there is by now. */
  final LocalDate end() {
    return days.end(clock);
  }

  /** Reads what a page says of itself. */
  interface Facts {
    PageFacts of(InputStream page) throws IOException;
  }

  static PageFacts facts(Fetched page, Facts facts) throws IOException {
    try (InputStream in = Files.newInputStream(page.file())) {
      return facts.of(in);
    } catch (IOException e) {
      page.close();
      throw e instanceof UnreachedException
          ? Asking.fault("unexpected answer", String.valueOf(e.getMessage()), page.uri())
          : e;
    }
  }

  /**
   * A page after which the list goes on.
   *
   * @param papers whether it holds any; if not, its file goes
   */
  static RemotePage page(URI uri, Fetched fetched, boolean papers, String next) throws IOException {
    if (!papers) {
      fetched.close();
    }
    Optional<RemotePage.Content> content = papers ? Optional.of(fetched::open) : Optional.empty();
    return new RemotePage(uri.toString(), content, next, false);
  }

  /** The same as the last page of a day: the list goes on with the day after it, or ends. */
  final RemotePage lastOf(LocalDate day, RemotePage page) {
    boolean more = day.isBefore(end());
    String next = more ? day.plusDays(1).toString() : days.resume(settling, clock).toString();
    return new RemotePage(page.name(), page.content(), next, !more);
  }

  /** A day in a position. */
  static LocalDate day(String written) throws UnreachedException {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw new UnreachedException(
          "unknown place", "'" + written + "' is no place in this list; add the source anew");
    }
  }
}
