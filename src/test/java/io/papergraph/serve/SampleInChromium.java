package io.papergraph.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.papergraph.Papergraph;
import io.papergraph.Wiring;
import io.papergraph.build.SilentListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pages of the bundled sample in Chromium, light and dark, wide and narrow. */
final class SampleInChromium implements AutoCloseable {
  /** As wide as a desk and as a telephone. */
  static final List<Integer> WIDTHS = List.of(1280, 390);

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private final Papergraph graph;
  private final SparqlServer server;
  private final Playwright playwright;
  private final Browser browser;

  /** Builds the sample; without Chromium the tests are skipped. */
  SampleInChromium(Path dir) throws IOException {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
    graph = Papergraph.openOrCreate(dir.resolve("store"));
    graph.build(new Wiring().sample(), new SilentListener());
    server = SparqlServer.start(graph.store(), ServedStore.FREE_PORT);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
  }

  @Override
  public void close() {
    playwright.close();
    server.close();
    graph.close();
  }

  /** A page, what its console complained of, and what it wanted from elsewhere. */
  final class Look implements AutoCloseable {
    final BrowserContext context;
    final Page page;
    private final List<String> complaints = new ArrayList<>();

    Look(int width, ColorScheme scheme) {
      this(new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    }

    private Look(Browser.NewContextOptions options) {
      context = browser.newContext(options.setBaseURL(server.url().toString()));
      page = context.newPage();
      page.setDefaultTimeout(10_000);
      page.onConsoleMessage(
          m -> {
            if (m.type().equals("error")) {
              complaints.add(m.text());
            }
          });
      page.onPageError(complaints::add);
      page.onResponse(
          r -> {
            if (r.status() >= 400) {
              complaints.add(r.status() + " " + r.url());
            }
          });
      page.onRequest(
          r -> {
            if (!r.url().startsWith(server.url().toString()) && r.url().startsWith("http")) {
              complaints.add("asked elsewhere: " + r.url());
            }
          });
    }

    void complain(String what) {
      complaints.add(what);
    }

    @Override
    public void close() {
      context.close();
      assertEquals(List.of(), complaints);
    }
  }

  Look look() {
    return new Look(WIDTHS.get(0), ColorScheme.LIGHT);
  }

  /** Where scripts are switched off. */
  Look withoutScripts() {
    return new Look(new Browser.NewContextOptions().setJavaScriptEnabled(false));
  }

  /** Each look at a page: what axe calls serious, whether it is too wide, and a picture of it. */
  void everyLook(String path, String name, Runs ready) throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : WIDTHS) {
        try (Look look = new Look(width, scheme)) {
          look.page.navigate("/" + path);
          ready.on(look.page);
          String at = path + " " + scheme + " " + width;
          assertEquals(List.of(), violations(look.page), at);
          assertTrue(
              (boolean) look.page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
              at + " is wider than the window");
          draw(look.page, name, scheme, width);
        }
      }
    }
  }

  /** What is waited for. */
  interface Runs {
    void on(Page page);
  }

  /** What axe calls serious or critical. */
  static List<?> violations(Page page) throws IOException {
    try (InputStream axe = SampleInChromium.class.getResourceAsStream(AXE)) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";undefined");
    }
    return (List<?>)
        page.evaluate(
            "async () => (await axe.run()).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))");
  }

  private static void draw(Page page, String name, ColorScheme scheme, int width) {
    String folder = System.getProperty("papergraph.screenshots", "");
    if (!folder.isEmpty()) {
      String look = scheme == ColorScheme.DARK ? "dark" : "light";
      String size = width < 500 ? "phone" : "desktop";
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, name + "-" + look + "-" + size + ".png")));
    }
  }
}
