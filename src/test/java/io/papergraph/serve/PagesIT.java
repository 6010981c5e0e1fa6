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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the bundled sample in Chromium, as a person uses them. With
 * -Dpapergraph.screenshots=DIR each page is drawn into that folder too, light and dark, wide and
 * narrow.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  private Papergraph graph;
  private SparqlServer server;
  private Playwright playwright;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path dir) throws IOException {
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

  @AfterAll
  void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
      graph.close();
    }
  }

  /** A page, and what its console complained of. */
  private final class Look implements AutoCloseable {
    final BrowserContext context;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    Look(int width, ColorScheme scheme) {
      context =
          browser.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(width, 800)
                  .setColorScheme(scheme)
                  .setBaseURL(server.url().toString()));
      page = context.newPage();
      page.onConsoleMessage(
          m -> {
            if (m.type().equals("error")) {
              complaints.add(m.text());
            }
          });
      page.onPageError(complaints::add);
    }

    @Override
    public void close() {
      context.close();
      assertEquals(List.of(), complaints);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "search?q=imagenet",
        "paper/arxiv/2010.11929",
        "entity/data/imagenet",
        "leaderboard?dataset=ImageNet&metric=top-1+accuracy"
      })
  void eachPageIsAccessibleLightAndDarkWideAndNarrow(String path) throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(1200, 360)) {
        try (Look look = new Look(width, scheme)) {
          look.page.navigate("/" + path);
          assertEquals(List.of(), violations(look.page), path + " " + scheme + " " + width);
          assertTrue(
              (boolean) look.page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
              path + " is wider than " + width);
          draw(look.page, path, scheme, width);
        }
      }
    }
  }

  @Test
  void aPersonTypesChoosesAndReadsTheQuote() {
    try (Look look = new Look(1200, ColorScheme.LIGHT)) {
      Page page = look.page;
      page.navigate("/");
      page.locator("#q").pressSequentially("imagen");
      page.locator("#suggestions a").first().waitFor();
      page.keyboard().press("ArrowDown");
      page.keyboard().press("Enter");
      page.waitForURL("**/entity/**");
      assertEquals("ImageNet", page.locator("h1").textContent().strip());
      page.locator("a[href^='/leaderboard?dataset=ImageNet']").first().click();
      page.waitForURL("**/leaderboard**");
      page.locator("table td a[href*='#result-']").first().click();
      page.waitForURL("**/paper/**");
      assertTrue(page.locator("tr:target q").count() == 1, "the quote of the result is in sight");
    }
  }

  @Test
  void aMentionTellsWhatItIsOnFocus() {
    try (Look look = new Look(1200, ColorScheme.LIGHT)) {
      look.page.navigate("/paper/arxiv/2010.11929");
      var mention = look.page.locator(".abstract .mention").first();
      assertTrue(mention.locator(".tip").isHidden());
      mention.locator(".mark").focus();
      assertTrue(mention.locator(".tip").isVisible());
      assertTrue(mention.locator(".tip").textContent().contains("confidence"));
    }
  }

  @Test
  void searchWorksWithoutScripts() {
    try (BrowserContext plain =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setBaseURL(server.url().toString()))) {
      Page page = plain.newPage();
      page.navigate("/");
      page.locator("#q").fill("imagnet");
      page.locator("#q").press("Enter");
      page.waitForURL("**/search**");
      assertTrue(page.locator(".hits").textContent().contains("ImageNet"));
    }
  }

  /** What axe calls serious or critical. */
  private static List<?> violations(Page page) throws IOException {
    try (InputStream axe = PagesIT.class.getResourceAsStream(AXE)) {
      page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";undefined");
    }
    return (List<?>)
        page.evaluate(
            "async () => (await axe.run()).violations"
                + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                + ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))");
  }

  private static void draw(Page page, String path, ColorScheme scheme, int width) {
    String folder = System.getProperty("papergraph.screenshots", "");
    if (!folder.isEmpty()) {
      String name = path.isEmpty() ? "home" : path.replaceAll("[/?].*", "");
      String look = scheme == ColorScheme.DARK ? "dark" : "light";
      String size = width < 500 ? "phone" : "desktop";
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder, name + "-" + look + "-" + size + ".png")));
    }
  }
}
