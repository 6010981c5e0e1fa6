package io.papergraph.live;

import io.papergraph.fetch.Clockwork;
import io.papergraph.fetch.Fetched;
import io.papergraph.fetch.Fetcher;
import io.papergraph.fetch.Pace;
import io.papergraph.source.InputUsageException;
import io.papergraph.source.RemoteList;
import io.papergraph.source.RemoteLists;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lists that can be named, and what their names look like. */
public final class LiveLists implements RemoteLists {
  private static final String HF = "hf:";
  private static final String ARXIV = "arxiv:";
  private static final String OAI = "arxiv-oai:";
  private static final List<String> FROM_UNTIL = List.of("from", "until");
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(1);
  private static final int MOST_IDS = 100;

  private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.([\\d-]+)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final String ID = "(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})(?:v\\d+)?";
  private static final Pattern IDS = Pattern.compile(ID + "(?:," + ID + ")*");
  private static final Pattern QUERY = Pattern.compile("(?:ti|au|abs|co|jr|cat|rn|all):.+");
  private static final Pattern SET = Pattern.compile("[A-Za-z0-9._-]+(?::[A-Za-z0-9._-]+)*");

  private final LiveOptions options;
  private final Supplier<Fetcher> fetchers;
  private final Clockwork clock;
  private @Nullable Asking asking;

  /**
   * @param fetchers asked once, when a list is first named
   * @param clock which day it is
   * @throws InputUsageException when a mirror is of no service or has no address
   */
  public LiveLists(LiveOptions options, Supplier<Fetcher> fetchers, Clockwork clock) {
    Service.require(options.mirrors());
    this.options = options;
    this.fetchers = fetchers;
    this.clock = clock;
  }

  /** A kind of list, for people. */
  public record Kind(String form, String what) {}

  /** What can be named. */
  public static List<Kind> kinds() {
    return List.of(
        new Kind("hf:daily[;from=DAY][;until=DAY]", "daily papers of Hugging Face, day by day"),
        new Kind("hf:2026-03-12, hf:2026-03-01..2026-03-12", "those of a day, or of some days"),
        new Kind("hf:trending", "the 100 papers that trend there now"),
        new Kind("hf:2503.11731", "one paper as Hugging Face has it"),
        new Kind("arxiv:2503.11731[,…]", "papers by arXiv id"),
        new Kind("arxiv:cat:cs.CL[;from=DAY][;until=DAY]", "a query of arXiv, by submission"),
        new Kind("arxiv-oai:cs:cs:CL[;from=DAY][;until=DAY]", "a set of arXiv, by change"),
        new Kind("https://…", "a page or dump in any format that is read"));
  }

  @Override
  public synchronized Optional<RemoteList> find(String named) {
    if (named.startsWith(HF)) {
      return Optional.of(huggingFace(named));
    }
    if (named.startsWith(ARXIV)) {
      return Optional.of(arxiv(named));
    }
    if (named.startsWith(OAI)) {
      return Optional.of(harvest(named));
    }
    return named.startsWith("https://") || named.startsWith("http://")
        ? Optional.of(document(named))
        : Optional.empty();
  }

  private RemoteList huggingFace(String named) {
    Spec spec = Spec.of(named, HF, FROM_UNTIL);
    Service.Place place = Service.HUGGING_FACE.place(options.mirrors());
    Matcher range = RANGE.matcher(spec.what());
    Optional<Days> days = Optional.empty();
    if (spec.what().equals("daily")) {
      days = Optional.of(Days.of(spec.option("from"), spec.option("until"), clock));
    } else if (!spec.options().isEmpty()) {
      throw unknown(named);
    } else if (DAY.matcher(spec.what()).matches()) {
      days = Optional.of(Days.of(Optional.of(spec.what()), Optional.of(spec.what()), clock));
    } else if (range.matches()) {
      days = Optional.of(Days.of(Optional.of(range.group(1)), Optional.of(range.group(2)), clock));
    }
    if (days.isPresent()) {
      return new HuggingFaceDays(named, days.get(), asking(), place, clock);
    }
    if (spec.what().equals("trending")) {
      URI uri = place.at("/api/daily_papers?sort=trending&limit=" + HuggingFaceDays.LIMIT);
      return whole(named, uri, "application/json", place);
    }
    if (spec.what().matches(ID)) {
      return whole(named, place.at("/api/papers/" + spec.what()), "application/json", place);
    }
    throw unknown(named);
  }

  private RemoteList arxiv(String named) {
    Spec spec = Spec.of(named, ARXIV, FROM_UNTIL);
    Service.Place place = Service.ARXIV.place(options.mirrors());
    if (QUERY.matcher(spec.what()).matches()) {
      Days days = Days.of(spec.option("from"), spec.option("until"), clock);
      return new ArxivSearch(named, spec.what(), days, asking(), place, clock);
    }
    int ids = spec.what().split(",", -1).length;
    if (!IDS.matcher(spec.what()).matches() || !spec.options().isEmpty() || ids > MOST_IDS) {
      throw unknown(named);
    }
    String target =
        "/api/query?id_list=%s&max_results=%d".formatted(Spec.encoded(spec.what()), ids);
    return whole(named, place.at(target), "application/atom+xml", place);
  }

  private RemoteList harvest(String named) {
    Spec spec = Spec.of(named, OAI, FROM_UNTIL);
    if (!SET.matcher(spec.what()).matches()) {
      throw unknown(named);
    }
    Days days = Days.of(spec.option("from"), spec.option("until"), clock);
    Service.Place place = Service.ARXIV_OAI.place(options.mirrors());
    return new ArxivHarvest(named, spec.what(), days, asking(), place, clock);
  }

  private RemoteList document(String named) {
    try {
      URI uri = new URI(named);
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        Pace pace = new Pace(uri.getHost(), BETWEEN_PAGES);
        long most = options.maxBytes();
        return new WholeDocument(named, uri, place -> asking().document(place, pace, most));
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new InputUsageException(
        "no address of a page: " + named + "; encode spaces as %20, and leave out user names");
  }

  private RemoteList whole(String named, URI uri, String accept, Service.Place place) {
    return new WholeDocument(named, uri, at -> fetch(at, accept, place));
  }

  private Fetched fetch(URI uri, String accept, Service.Place place) throws IOException {
    return asking().page(uri, accept, place.pace());
  }

  private synchronized Asking asking() {
    if (asking == null) {
      asking = new Asking(fetchers.get());
    }
    return asking;
  }

  private static InputUsageException unknown(String named) {
    return new InputUsageException(
        named + ": no such list; 'papergraph sources' shows what can be named");
  }
}
