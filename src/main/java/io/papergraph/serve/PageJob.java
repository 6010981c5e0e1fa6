package io.papergraph.serve;

import io.papergraph.pages.Page;
import io.papergraph.pages.Params;
import io.papergraph.pages.Site;
import java.time.Duration;
import java.util.Optional;

/** Makes a page. Each question that it asks of the store bounds its own time. */
final class PageJob implements Job<Optional<Page>> {
  private static final Duration LIMIT = Duration.ofSeconds(8);

  private final Site site;
  private final String path;
  private final Params params;
  private final StopSignal signal = new StopSignal(LIMIT);

  /** Starts the clock. */
  PageJob(Site site, String path, Params params) {
    this.site = site;
    this.path = path;
    this.params = params;
  }

  @Override
  public Duration timeout() {
    return LIMIT;
  }

  @Override
  public void stop(Refusal why) {
    signal.stop(why);
  }

  @Override
  public void stopIfDue() {
    // its questions end by themselves
  }

  @Override
  public Optional<Page> call() {
    signal.check();
    return site.get(path, params);
  }
}
